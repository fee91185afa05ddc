import Core
import Register
import Standard

extension FindingsReport {
  /// The report as JSON (design.md, `periksa --format json`), a line per row.
  ///
  /// `berkas` is a file's base name, or the path as the user wrote it where two files share a base name.
  /// `bulanan` holds the monthly figures of findings.md section 4.
  package func json() -> [UInt8] { bytes(.json) }

  /// What stands before the rows.
  func jsonHead() -> [UInt8] {
    var writer = JSONWriter()
    let names = labels
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(judgement.reportingDate)
    writer.newLine()
    writer.key("berkas")
    writer.beginArray()
    for (index, file) in judgement.files.enumerated() { write(file, names[index], to: &writer) }
    writer.endArray()
    writer.newLine()
    writer.key("ringkasan")
    write(summary, to: &writer)
    writer.newLine()
    writer.key("bulanan")
    writeMonths(to: &writer)
    writer.newLine()
    writer.key("temuan_umum")
    writer.beginArray()
    for finding in judgement.general {
      writer.newLine()
      writeGeneral(entry(finding), names, to: &writer)
    }
    writer.endArray()
    writer.newLine()
    writer.key("penomoran")
    writer.beginArray()
    for note in judgement.numbering.notes {
      writer.newLine()
      write(note, names, to: &writer)
    }
    writer.endArray()
    writer.newLine()
    writer.key("baris")
    writer.beginArray()
    return writer.bytes
  }

  /// What stands behind the rows.
  static var jsonTail: [UInt8] { Array("\n]}\n".utf8) }

  private func name(_ index: Int?, _ names: [String]) -> String? {
    index.flatMap { names.indices.contains($0) ? names[$0] : nil }
  }

  private func write(_ file: RegisterFile, _ name: String, to writer: inout JSONWriter) {
    writer.newLine()
    writer.beginObject()
    writer.key("nama")
    writer.value(name)
    writer.key("enkode")
    writer.value(file.encoding)
    writer.key("pemisah")
    writer.value(file.delimiter)
    writer.key("tata_letak")
    writer.value(file.layout.rawValue)
    writer.key("judul")
    writer.value(file.headerLine)
    writer.key("baris")
    writer.value(file.rowCount)
    writer.key("gugur")
    writer.value(file.dropped?.rawValue)
    writer.key("tidak_dipakai")
    writer.beginArray()
    for unused in file.unused {
      writer.beginObject()
      writer.key("baris")
      writer.value(unused.line)
      if let last = unused.lastLine {
        writer.key("sampai")
        writer.value(last)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ summary: FindingsSummary, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("baris")
    writer.value(summary.rows)
    writer.key("baris_ganda")
    writer.value(summary.duplicates)
    for severity in Severity.allCases {
      writer.key(severity.rawValue)
      writer.value(summary.severities[severity] ?? 0)
    }
    writer.key("kode")
    writer.beginObject()
    for (code, count) in summary.codes.sorted(by: { $0.key < $1.key }) {
      writer.key(code.rawValue)
      writer.value(count)
    }
    writer.endObject()
    writer.key("langkah")
    write(summary.steps, to: &writer)
    writer.endObject()
  }

  private func writeMonths(to writer: inout JSONWriter) {
    let figures = RegisterFigures(tally.figures)
    writer.beginObject()
    writer.key("selesai_tanpa_tanggal")
    writer.value(figures.closedWithoutDate)
    writer.key("tanpa_diterima")
    writer.value(figures.withoutReceipt)
    writer.key("bulan")
    writer.beginObject()
    for month in figures.months {
      writer.newLine()
      write(month, to: &writer)
    }
    writer.endObject()
    writer.endObject()
  }

  private func write(_ month: MonthlyFigures, to writer: inout JSONWriter) {
    writer.key(month.month.iso)
    writer.beginObject()
    writer.key("diterima")
    writer.value(month.received)
    writer.key("dijawab")
    writer.beginObject()
    for decision in Decision.allCases where month.answered(decision) > 0 {
      writer.key(decision.rawValue)
      writer.value(month.answered(decision))
    }
    writer.endObject()
    writer.key("ditutup")
    writer.value(month.closed)
    writer.key("sisa_awal")
    writer.value(month.carriedOver)
    writer.key("terbuka")
    writer.value(month.open)
    writer.key("langkah")
    write(month.steps, to: &writer)
    writer.key("hari_kerja_pemberitahuan")
    write(month.notice, to: &writer)
    writer.endObject()
  }

  /// Verdicts by step; a verdict that does not occur is left out.
  private func write(_ steps: [VerdictCounts], to writer: inout JSONWriter) {
    writer.beginObject()
    for (index, counts) in steps.enumerated() {
      writer.key(String(index + 1))
      writer.beginObject()
      for verdict in Verdict.allCases where counts[verdict] > 0 {
        writer.key(verdict.rawValue)
        writer.value(counts[verdict])
      }
      writer.endObject()
    }
    writer.endObject()
  }

  private func write(_ notice: DayStatistics, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("n")
    writer.value(notice.count)
    if let first = notice.minimum, let twice = notice.medianTimesTwo {
      writer.key("min")
      writer.value(first)
      writer.key("median")
      writer.value(tenths: twice * 5)
      writer.key("p90")
      writer.value(notice.percentile90)
      writer.key("maks")
      writer.value(notice.maximum)
    }
    writer.endObject()
  }

  private func writeGeneral(_ entry: Entry, _ names: [String], to writer: inout JSONWriter) {
    let finding = entry.finding
    writer.beginObject()
    writer.key("kode")
    writer.value(finding.code.rawValue)
    writer.key("tingkat")
    writer.value(finding.severity.rawValue)
    writer.key("berkas")
    writer.value(name(finding.place.file, names))
    writer.key("baris")
    writer.value(finding.place.line)
    writer.key("kolom")
    writer.value(finding.place.column)
    writer.key("pesan")
    writer.value(entry.message)
    if let count = finding.count {
      writer.key("jumlah")
      writer.value(count)
    }
    if let last = finding.lastLine {
      writer.key("sampai")
      writer.value(last)
    }
    if let month = finding.month {
      writer.key("bulan")
      writer.value(month.iso)
    }
    if let year = finding.year {
      writer.key("tahun")
      writer.value(year)
    }
    if finding.code == .csvUnknownColumn {
      writer.key("saran")
      writer.beginArray()
      for suggestion in finding.suggestions { writer.value(suggestion) }
      writer.endArray()
    }
    writer.endObject()
  }

  /// A note on the order of numbers (REG-NOMOR-), which stands in no count.
  private func write(_ note: NumberingNote, _ names: [String], to writer: inout JSONWriter) {
    let finding = note.finding
    writer.beginObject()
    writer.key("kode")
    writer.value(finding.code.rawValue)
    writer.key("tingkat")
    writer.value(finding.severity.rawValue)
    writer.key("berkas")
    writer.value(name(finding.place.file, names))
    writer.key("baris")
    writer.value(finding.place.line)
    writer.key("kolom")
    writer.value(finding.place.column)
    writer.key("nomor")
    writer.value(finding.number)
    writer.key("pesan")
    writer.value(entry(finding).message)
    if let count = finding.count {
      writer.key("jumlah")
      writer.value(count)
    }
    if let gap = note.gap {
      writer.key("hilang")
      writer.beginArray()
      for number in gap.missing { writer.value(number) }
      writer.endArray()
    }
    writer.endObject()
  }
}

extension FindingsWording {
  /// A finding among those of its row.
  func write(_ finding: Finding, to writer: inout JSONWriter) {
    let entry = entry(finding)
    writer.beginObject()
    writer.key("kode")
    writer.value(finding.code.rawValue)
    writer.key("tingkat")
    writer.value(finding.severity.rawValue)
    writer.key("kolom")
    writer.value(finding.place.column)
    writer.key("nilai")
    writer.value(entry.value)
    writer.key("pesan")
    writer.value(entry.message)
    writer.endObject()
  }
}
