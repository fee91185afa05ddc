import Core
import Register
import Standard
import Tabular

extension ComparisonReport {
  /// The report as CSV (RFC 4180, UTF-8), a line per edit, per vanished and new row, per column that came or went,
  /// and per row of which only the judgement differs; safe to open in a spreadsheet.
  package func csv() -> [UInt8] {
    var writer = TabularWriter()
    writer.write([
      "jenis", "perhatian", "nomor", "kolom", "lama", "baru", "berkas_lama", "baris_lama", "sel_lama",
      "berkas_baru", "baris_baru", "sel_baru", "keputusan_lama", "akibat",
    ])
    func write(_ cells: [String?]) { writer.write(cells.map { FormulaGuard.guarded($0 ?? "") }) }
    for column in comparison.columns {
      let kind = column.isAdded ? "kolom_ditambah" : "kolom_dihapus"
      let reason = column.standsOut ? "kolom" : nil
      write(
        [kind, reason, nil, FindingsReport.cleaned(column.column.name)] + Array(repeating: nil, count: 9) + [
          sentence(column)
        ]
      )
    }
    for row in comparison.vanished {
      let spot = spot(row.row, isOld: true)
      let number = row.row.request.text(.number).map(FindingsReport.cleaned)
      let place: [String?] = [spot.file, String(spot.line), nil, nil, nil, nil]
      write(
        ["hilang", "baris_hilang", number, nil, nil, nil] + place + [row.row.request.decision?.rawValue, nil]
      )
    }
    for entry in comparison.changed.map(entry) {
      let effects = entry.effects.joined(separator: " | ")
      let old: [String?] = [entry.old.file, String(entry.old.line)]
      let new: [String?] = [entry.new.file, String(entry.new.line)]
      if entry.edits.isEmpty {
        write(
          ["akibat", nil, entry.number, nil, nil, nil] + old + [nil] + new + [nil, entry.decision, effects]
        )
      }
      for edit in entry.edits {
        let reasons = edit.reasons.map(\.rawValue).joined(separator: "; ")
        let own: [String?] = ["diubah", reasons, entry.number, edit.column, edit.old, edit.new]
        write(own + old + [edit.oldCell] + new + [edit.newCell, entry.decision, effects])
      }
    }
    for row in comparison.added {
      let spot = spot(row.row, isOld: false)
      let number = row.row.request.text(.number).map(FindingsReport.cleaned)
      let place: [String?] = [nil, nil, nil, spot.file, String(spot.line), nil]
      write([row.isInserted ? "disisipkan" : "baru", nil, number, nil, nil, nil] + place + [nil, nil])
    }
    for change in comparison.rewritten {
      let entry = entry(change)
      for (edit, shown) in zip(change.edits, entry.edits) {
        let own: [String?] = [
          "ditulis_lain", nil, entry.number, shown.column, raw(edit.column, change.old, isOld: true),
          raw(edit.column, change.new, isOld: false),
        ]
        let old: [String?] = [entry.old.file, String(entry.old.line), shown.oldCell]
        write(own + old + [entry.new.file, String(entry.new.line), shown.newCell, entry.decision, nil])
      }
    }
    return writer.bytes
  }

  /// The report as JSON; `baris_diubah` in the order of LAMA.
  package func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("per")
    writer.value(comparison.reportingDate)
    write(comparison.old, "lama", checksums.old, labels.old, &writer)
    write(comparison.new, "baru", checksums.new, labels.new, &writer)
    writer.newLine()
    writer.key("beda_berkas")
    writer.beginArray()
    for fact in fileFacts {
      object(&writer, [("fakta", fact.name.text(language)), ("lama", fact.old), ("baru", fact.new)])
    }
    writer.endArray()
    writer.newLine()
    writer.key("ringkasan")
    writer.beginObject()
    for (name, number) in numbers {
      writer.key(name)
      writer.value(number)
    }
    writer.endObject()
    list("kolom", comparison.columns, &writer) { column, writer in
      writer.key("kolom")
      writer.value(FindingsReport.cleaned(column.column.name))
      writer.key("ditambah")
      writer.value(column.isAdded)
      writer.key("terisi")
      writer.value(column.filled)
      writer.key("terisi_diputus")
      writer.value(column.filledInDecided)
      writer.key("perhatian")
      writer.value(column.standsOut)
    }
    list("baris_hilang", comparison.vanished, &writer) { write($0, isOld: true, &$1) }
    list("baris_diubah", comparison.changed.map(entry), &writer) { write($0, &$1) }
    list("baris_baru", comparison.added, &writer) { write($0, isOld: false, &$1) }
    list("ditulis_lain", comparison.rewritten, &writer) { change, writer in
      let entry = entry(change)
      writer.key("nomor")
      writer.value(entry.number)
      writer.key("ubahan")
      writer.beginArray()
      for edit in change.edits {
        let old = raw(edit.column, change.old, isOld: true)
        let new = raw(edit.column, change.new, isOld: false)
        object(&writer, [("kolom", FindingsReport.cleaned(edit.column.name)), ("lama", old), ("baru", new)])
      }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// The numbers of the whole comparison, by name.
  var numbers: [(String, Int)] {
    [
      ("perlu_perhatian", comparison.attentionCount), ("sama", comparison.sameRows),
      ("diubah", comparison.changed.count),
      ("sel_diubah", comparison.changed.reduce(0) { $0 + $1.edits.count }),
      ("hilang", comparison.vanished.count), ("baru", comparison.added.count),
      ("sel_ditulis_lain", comparison.rewrittenCells), ("baris_ditulis_lain", comparison.rewrittenRows),
    ]
  }

  private func list<Item>(
    _ name: String,
    _ items: [Item],
    _ writer: inout JSONWriter,
    _ body: (Item, inout JSONWriter) -> Void
  ) {
    writer.newLine()
    writer.key(name)
    writer.beginArray()
    for item in items {
      writer.newLine()
      writer.beginObject()
      body(item, &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func object(_ writer: inout JSONWriter, _ values: [(String, String?)]) {
    writer.beginObject()
    for (name, value) in values {
      writer.key(name)
      writer.value(value)
    }
    writer.endObject()
  }

  private func write(
    _ side: RegisterComparison.Side,
    _ name: String,
    _ sums: [String],
    _ labels: [String],
    _ writer: inout JSONWriter
  ) {
    writer.newLine()
    writer.key(name)
    writer.beginObject()
    writer.key("baris")
    writer.value(side.rows)
    writer.key("berkas")
    writer.beginArray()
    for (index, file) in side.files.enumerated() {
      writer.beginObject()
      writer.key("berkas")
      writer.value(labels[index])
      writer.key("baris")
      writer.value(file.rowCount)
      writer.key("enkode")
      writer.value(file.encoding)
      writer.key("pemisah")
      writer.value(file.delimiter)
      writer.key("judul")
      writer.value(file.headerLine)
      writer.key("sha256")
      writer.value(sums.indices.contains(index) ? sums[index] : nil)
      writer.key("gugur")
      writer.value(file.dropped?.rawValue)
      writer.key("tidak_dipakai")
      writer.beginArray()
      for unused in file.unused {
        writer.value(unused.lastLine.map { "\(unused.line)-\($0)" } ?? String(unused.line))
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ row: LoneRow, isOld: Bool, _ writer: inout JSONWriter) {
    writer.key("nomor")
    writer.value(row.row.request.text(.number).map(FindingsReport.cleaned))
    writer.key("diterima")
    writer.value(row.row.request.date(.received))
    writer.key("keputusan")
    writer.value(row.row.request.decision?.rawValue)
    write(spot(row.row, isOld: isOld), isOld ? "lama" : "baru", &writer)
    if !isOld {
      writer.key("disisipkan")
      writer.value(row.isInserted)
    }
    writer.key("mirip")
    writer.value(row.resembles.map(FindingsReport.cleaned))
  }

  private func write(_ spot: Spot, _ name: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.key("berkas")
    writer.value(spot.file)
    writer.key("baris")
    writer.value(spot.line)
    writer.endObject()
  }

  private func write(_ reasons: [AttentionReason], _ writer: inout JSONWriter) {
    writer.key("perhatian")
    writer.beginArray()
    for reason in reasons { writer.value(reason.rawValue) }
    writer.endArray()
  }

  private func write(_ entry: RowEntry, _ writer: inout JSONWriter) {
    writer.key("nomor")
    writer.value(entry.number)
    writer.key("cocok")
    writer.value(entry.match.rawValue)
    write(entry.reasons, &writer)
    writer.key("keputusan_lama")
    writer.value(entry.decision)
    write(entry.old, "lama", &writer)
    write(entry.new, "baru", &writer)
    writer.key("ubahan")
    writer.beginArray()
    for edit in entry.edits {
      writer.beginObject()
      for (name, value) in [
        ("kolom", edit.column), ("lama", edit.old), ("baru", edit.new), ("sel_lama", edit.oldCell),
        ("sel_baru", edit.newCell),
      ] {
        writer.key(name)
        writer.value(value)
      }
      writer.key("lebih_awal")
      writer.value(edit.isEarlier)
      write(edit.reasons, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("akibat")
    writer.beginArray()
    for (consequence, text) in entry.consequences {
      writer.beginObject()
      for (name, value) in ComparisonReport.facts(consequence.kind) {
        writer.key(name)
        writer.value(value)
      }
      writer.key("sebab")
      writer.beginArray()
      for cause in consequence.causes { writer.value(FindingsReport.cleaned(cause.name)) }
      writer.endArray()
      writer.key("teks")
      writer.value(text)
      writer.endObject()
    }
    writer.endArray()
  }

  /// A consequence as names and values.
  private static func facts(_ kind: Consequence.Kind) -> [(String, String?)] {
    switch kind {
    case .lost(let code): [("jenis", "temuan_hilang"), ("kode", code.rawValue)]
    case .gained(let code): [("jenis", "temuan_muncul"), ("kode", code.rawValue)]
    case .verdict(let step, let from, let to):
      [("jenis", "langkah"), ("langkah", String(step)), ("dari", from.rawValue), ("menjadi", to.rawValue)]
    case .due(let from, let to): [("jenis", "tenggat"), ("dari", from?.iso), ("menjadi", to?.iso)]
    case .regime(let from, let to): [("jenis", "jalur"), ("dari", from.rawValue), ("menjadi", to.rawValue)]
    case .version(let from, let to):
      [("jenis", "versi_sop"), ("dari", String(from + 1)), ("menjadi", String(to + 1))]
    }
  }
}
