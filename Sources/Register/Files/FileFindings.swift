import Core
import Tabular

/// The findings about a file as a whole.
enum FileFindings {
  /// The code of what the table's reader has to say; `nil` for what a register does not mind.
  static func code(of problem: TabularProblem) -> Code? {
    switch problem {
    case .badBytes, .nulByte, .utf16WithoutBOM: .csvEncoding
    case .latin: .csvLatin
    case .unterminatedQuote: .csvQuote
    case .cellTooLong, .rowTooWide: .csvLimit
    case .emptyInput, .textAfterQuote, .raggedRow: nil
    }
  }

  /// Encoding, quoting, limits. `nextLine`: the line below the last record that was read; `quote`: where a
  /// quote was left open, and the heading there.
  static func encoding(
    _ problems: [TabularProblem],
    file: Int,
    nextLine: Int,
    quote: (place: OpenQuote, heading: String)?
  ) -> [Finding] {
    problems.compactMap { problem in
      guard let code = code(of: problem) else { return nil }
      let place = Place(file: file, line: problem.line)
      switch problem {
      case .badBytes(let offset, _, let count, let lines):
        return Finding(
          code,
          at: place,
          Message(
            "bita rusak: {1}, yang pertama pada bita ke-{2}; baris {3}",
            en: "bad bytes: {1}, the first at byte {2}; lines {3}"
          ),
          [.number(count), .number(offset), .text(lines.map(String.init).joined(separator: ", "))],
          remedy: Message("ekspor ulang sebagai CSV UTF-8", en: "export again as CSV UTF-8"),
          count: count
        )
      case .latin:
        return Finding(
          code,
          at: place,
          Message("berkas dibaca sebagai Windows-1252", en: "file read as Windows-1252")
        )
      case .unterminatedQuote(let line, let last):
        return unclosedQuote(
          file: file,
          line: line,
          unused: min(line, nextLine)...max(last, line),
          quote,
          appended: problems.lazy.compactMap { problem in
            if case .textAfterQuote(let line, _) = problem { line } else { nil }
          }.first
        )
      case .nulByte(_, let offset):
        return Finding(
          code,
          at: place,
          Message("bita NUL pada bita ke-{1}; berkas tidak dipakai", en: "NUL at byte {1}; file not used"),
          [.number(offset)],
          remedy: Message("ekspor ulang sebagai CSV UTF-8", en: "export again as CSV UTF-8")
        )
      case .utf16WithoutBOM:
        return Finding(
          code,
          at: place,
          Message("UTF-16 tanpa BOM; berkas tidak dipakai", en: "UTF-16 without BOM; file not used"),
          remedy: Message("ekspor ulang sebagai CSV UTF-8", en: "export again as CSV UTF-8")
        )
      case .cellTooLong:
        return Finding(
          code,
          at: place,
          Message("sel lebih dari 1 MiB; berkas tidak dipakai", en: "cell over 1 MiB; file not used")
        )
      case .rowTooWide:
        return Finding(
          code,
          at: place,
          Message("baris lebih dari {1} sel; berkas tidak dipakai", en: "row over {1} cells; file not used"),
          [.number(TabularLimits.cells)]
        )
      case .emptyInput, .textAfterQuote, .raggedRow: return nil
      }
    }
  }

  /// CSV-KOSONG of a file without a header.
  static func noHeader(_ file: Int) -> Finding {
    Finding(
      .csvEmpty,
      at: Place(file: file),
      Message("baris judul tidak ditemukan; berkas tidak dipakai", en: "no header found; file not used"),
      remedy: Message(
        "petakan judulnya dengan kolom: di warkat.yaml",
        en: "map its headings under kolom: in warkat.yaml"
      )
    )
  }

  /// CSV-BERKAS-GANDA.
  static func duplicate(of name: String, file: Int) -> Finding {
    Finding(
      .csvDuplicateFile,
      at: Place(file: file),
      Message("berkas sama dengan {1}; tidak dipakai", en: "file is the same as {1}; not used"),
      [.text(name)]
    )
  }

  /// What the records add up to: skipped ones, ragged ones, none.
  static func table(_ tally: FileTally, _ file: RegisterFile, index: Int, openQuote: Bool) -> [Finding] {
    var result: [Finding] = []
    for run in tally.namedRuns(endsOpen: openQuote) {
      result.append(
        Finding(
          .csvSkippedRows,
          at: Place(file: index, line: run.first),
          run.first == run.last
            ? Message("bukan data: baris {1} dilewati", en: "no data: line {1} skipped")
            : Message("bukan data: baris {1} sampai {2} dilewati", en: "no data: lines {1} to {2} skipped"),
          [.number(run.first), .number(run.last)],
          lastLine: run.last
        )
      )
    }
    for unheaded in tally.filledUnheaded.sorted() {
      result.append(
        Finding(
          .csvUnknownColumn,
          at: Place(file: index, line: file.headerLine, columnIndex: unheaded),
          Message(
            "kolom {1} tanpa judul; disimpan, tidak dibaca",
            en: "column {1} has no heading; kept, not read"
          ),
          [.text(Place.letters(unheaded))]
        )
      )
    }
    if tally.shortRows > 0 {
      result.append(
        Finding(
          .csvWidth,
          severity: .warning,
          at: Place(file: index, line: tally.firstShortLine),
          Message(
            "sel kurang dari judul: {1} baris; yang tidak ada dianggap kosong",
            en: "fewer cells than the header: {1} rows; missing ones count as empty"
          ),
          [.number(tally.shortRows)],
          count: tally.shortRows
        )
      )
    }
    for row in tally.tooWide {
      result.append(
        Finding(
          .csvWidth,
          at: Place(file: index, line: row.line, record: row.record),
          Message(
            "sel terisi di luar judul terakhir; baris tidak dipakai",
            en: "filled cell beyond the last heading; row not used"
          ),
          remedy: Message(
            "kutip sel yang memuat pemisah, atau beri kolomnya judul",
            en: "quote the cell that holds the delimiter, or give its column a heading"
          )
        )
      )
    }
    result += tally.dayMonth.findings(file, index: index)
    if tally.rows == 0, tally.tooWide.isEmpty, !openQuote {
      result.append(
        Finding(
          .csvEmpty,
          severity: .note,
          at: Place(file: index, line: file.headerLine),
          Message("tidak ada baris data di bawah judul", en: "no data below the header")
        )
      )
    }
    return result
  }

  /// How many NIK stand in rows of a file that do not repeat a registration number: such rows do not count (readings
  /// S28), so `rows` begins with those of earlier files.
  static func identityNumbers(_ rows: [ReadRow], file: Int) -> Int {
    var seen: Set<String> = []
    var count = 0
    for row in rows {
      let key = row.request.text(.number).map(FoldedText.fold)
      let isRepeated = key.map { !seen.insert($0).inserted } ?? false
      if row.request.file == file, !isRepeated, FileTally.lastDigitOfNIK(row.request) != nil { count += 1 }
    }
    return count
  }

  /// REG-NIK-NOL: a spreadsheet keeps 15 digits and makes the last one 0. `count` is of rows that count.
  static func roundedNIK(_ count: Int, file: Int) -> Finding? {
    guard count >= 5 else { return nil }
    return Finding(
      .regNIKZeroes,
      at: Place(file: file, column: Column.identityNumber.name),
      Message("semua NIK berakhir angka 0: {1}", en: "every NIK ends in 0: {1}"),
      [.number(count)],
      remedy: NationalID.retype,
      count: count
    )
  }
}
