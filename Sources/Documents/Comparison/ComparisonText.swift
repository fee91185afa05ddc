import Core
import Register
import Standard

extension ComparisonReport {
  /// The report for a terminal: what was compared, what stands out, everything else that changed, the numbers.
  package func text() -> String {
    var lines = head()
    let entries = comparison.changed.map(entry)
    let standing = comparison.columns.filter(\.standsOut)
    if comparison.needsAttention {
      lines += [
        "", say("PERLU PERHATIAN ({1})", "NEEDS ATTENTION ({1})", [.number(comparison.attentionCount)]),
      ]
      for column in standing { lines += ["", "  \(sentence(column))"] }
      for row in comparison.vanished { lines += ["", "  \(vanished(row))"] + hint(row) }
      for entry in entries.filter({ !$0.reasons.isEmpty }).sorted(by: ComparisonReport.weight) {
        lines.append("")
        lines += self.lines(entry)
      }
    }
    let plain = entries.filter(\.reasons.isEmpty)
    if !plain.isEmpty {
      lines += ["", say("PERUBAHAN LAIN ({1})", "OTHER CHANGES ({1})", [.number(plain.count)])]
      for entry in plain {
        lines.append("")
        lines += self.lines(entry)
      }
    }
    if !comparison.added.isEmpty {
      lines += ["", say("BARIS BARU ({1})", "NEW ROWS ({1})", [.number(comparison.added.count)]), ""]
      for row in comparison.added { lines += ["  \(added(row))"] + hint(row) }
    }
    if !comparison.rewritten.isEmpty {
      lines += [
        "",
        say(
          "DITULIS LAIN, NILAI SAMA ({1})",
          "OTHER WRITING, SAME VALUE ({1})",
          [.number(comparison.rewrittenCells)]
        ), "",
      ]
      for change in comparison.rewritten { lines += rewritten(change) }
    }
    return (lines + [""] + summary()).map(ComparisonReport.flat).joined(separator: "\n") + "\n"
  }

  private func say(_ id: String, _ en: String, _ arguments: [Argument] = []) -> String {
    Message(id, en: en).text(language, arguments)
  }

  /// One line stays one line, and nothing in a register moves the cursor.
  private static func flat(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
    }
    return String(result)
  }

  /// The weightiest reasons first, in the order of LAMA.
  static func weight(_ left: RowEntry, _ right: RowEntry) -> Bool {
    guard let from = left.reasons.first, let to = right.reasons.first, from != to else { return false }
    return from < to
  }

  private func head() -> [String] {
    var lines: [String] = []
    for (word, side, sums) in [
      (say("LAMA", "OLD "), comparison.old, checksums.old),
      (say("BARU", "NEW "), comparison.new, checksums.new),
    ] {
      for (index, file) in side.files.enumerated() {
        let facts = say(
          "{1} baris, {2}, pemisah {3}",
          "{1} rows, {2}, delimiter {3}",
          [.number(file.rowCount), .text(file.encoding), .message(delimiter(file))]
        )
        lines.append("\(word)  \(file.name): \(file.dropped.map(\.rawValue) ?? facts)")
        if sums.indices.contains(index) { lines.append("      sha256 \(sums[index])") }
      }
      for (file, rows) in unused(side) {
        lines.append(
          "      "
            + say(
              "{1}: baris {2} tidak dapat dipakai dan tidak dibandingkan",
              "{1}: lines {2} cannot be used and are not compared",
              [.text(file.name), .text(rows)]
            )
        )
      }
    }
    lines.append(
      say("Keduanya dinilai per {1}", "Both judged as of {1}", [.date(comparison.reportingDate)])
    )
    lines += fileFacts.map { say("Berkas: {1}", "File: {1}", [.text($0.sentence(language))]) }
    lines += comparison.columns.filter { !$0.standsOut }.map(sentence)
    return lines
  }

  /// `Kolom keterangan hilang: 12 sel terisi, 3 di antaranya pada baris yang sudah diputus`.
  func sentence(_ column: ColumnChange) -> String {
    let arguments: [Argument] = [
      .text(FindingsReport.cleaned(column.column.name)), .number(column.filled),
      .number(column.filledInDecided),
    ]
    let head =
      column.isAdded
      ? say("Kolom {1} ditambah: {2} sel terisi", "Column {1} added: {2} filled cells", arguments)
      : say("Kolom {1} dihapus: {2} sel terisi", "Column {1} dropped: {2} filled cells", arguments)
    guard column.filledInDecided > 0 else { return head }
    return head
      + say(", {3} di antaranya pada baris yang sudah diputus", ", {3} of them in decided rows", arguments)
  }

  private func name(_ number: String?) -> String {
    number.map(FindingsReport.cleaned) ?? say("(tanpa nomor)", "(no number)")
  }

  private func place(_ row: WrittenRow, isOld: Bool) -> String {
    let spot = spot(row, isOld: isOld)
    return "\(spot.path):\(spot.line)"
  }

  private func facts(_ row: WrittenRow) -> String {
    let received = row.request.date(.received)?.iso ?? "-"
    let decision = row.request.decision?.rawValue ?? say("belum diputus", "open")
    return say("diterima {1}, {2}", "received {1}, {2}", [.text(received), .text(decision)])
  }

  private func vanished(_ row: LoneRow) -> String {
    "\(name(row.row.request.text(.number)))  \(say("baris hilang", "row gone")); \(facts(row.row)); \(place(row.row, isOld: true))"
  }

  private func added(_ row: LoneRow) -> String {
    let text = "\(name(row.row.request.text(.number)))  \(facts(row.row)); \(place(row.row, isOld: false))"
    guard row.isInserted else { return text }
    return text
      + say(
        "; disisipkan: diterima sebelum permohonan terakhir di LAMA",
        "; inserted: received before the last request of LAMA"
      )
  }

  private func hint(_ row: LoneRow) -> [String] {
    guard let number = row.resembles else { return [] }
    return [
      "      "
        + say(
          "mungkin permohonan yang sama dengan {1}: tanggal diterima, pemohon dan informasinya sama",
          "perhaps the same request as {1}: same date received, applicant and information",
          [.text(FindingsReport.cleaned(number))]
        )
    ]
  }

  private func lines(_ entry: RowEntry) -> [String] {
    var head = "  \(name(entry.number))"
    if !entry.reasons.isEmpty {
      head += "  " + entry.reasons.map { $0.label.text(language) }.joined(separator: "; ")
    }
    if let decision = entry.decision { head += say(" (di LAMA: {1})", " (in LAMA: {1})", [.text(decision)]) }
    var lines = [head, "      \(entry.old.path):\(entry.old.line) -> \(entry.new.path):\(entry.new.line)"]
    if let label = entry.match.label { lines.append("      (\(label.text(language)))") }
    for edit in entry.edits {
      let empty = say("(kosong)", "(empty)")
      var line = "      \(edit.reasons.isEmpty ? " " : "!") \(edit.column)"
      if edit.oldCell != nil || edit.newCell != nil {
        line += " [\(edit.oldCell ?? "-") -> \(edit.newCell ?? "-")]"
      }
      line += ": \(edit.old ?? empty) -> \(edit.new ?? empty)"
      if edit.isEarlier { line += say(" (lebih awal)", " (earlier)") }
      lines.append(line)
    }
    lines += entry.effects.map { "      " + say("akibat: ", "effect: ") + $0 }
    return lines
  }

  private func rewritten(_ change: RowChange) -> [String] {
    change.edits.map { edit in
      let old = raw(edit.column, change.old, isOld: true)
      let new = raw(edit.column, change.new, isOld: false)
      return "  \(name(change.number))  \(edit.column.name): \(old) -> \(new)"
    }
  }

  private func summary() -> [String] {
    let edits = comparison.changed.reduce(0) { $0 + $1.edits.count }
    return [
      say(
        "{1} baris sama, {2} berubah ({3} sel), {4} hilang, {5} baru",
        "{1} rows the same, {2} changed ({3} cells), {4} gone, {5} new",
        [
          .number(comparison.sameRows), .number(comparison.changed.count), .number(edits),
          .number(comparison.vanished.count), .number(comparison.added.count),
        ]
      ),
      say(
        "{1} sel ditulis lain dengan nilai yang sama, pada {2} baris",
        "{1} cells in other writing with the same value, in {2} rows",
        [.number(comparison.rewrittenCells), .number(comparison.rewrittenRows)]
      ),
      comparison.needsAttention
        ? say("Perlu perhatian: {1}", "Needs attention: {1}", [.number(comparison.attentionCount)])
        : say("Tidak ada yang perlu perhatian", "Nothing stands out"),
    ]
  }
}
