package import Core
import Documents
package import Register
import Tabular

extension TableReport {
  /// Writes how a file is read as one JSON object (`tabel --format json`), record by record, and gives the report.
  ///
  /// First the shape of design.md: `enkode`, `pemisah`, `judul` (line of the header), `rows` (raw text of every record,
  /// in the order of the file: the first is row 1 of a spreadsheet, and a blank line is `[""]`), `problems` (`kind`,
  /// `line`, and `cell` where it is known). Then `berkas`, how the delimiter was decided, the columns, the skipped
  /// lines, the rows not used, and the findings about the file. Of lines and cells the first 20 are listed, and all
  /// are counted.
  package static func writeJSON(
    _ source: RegisterSource,
    settings: ReadingSettings,
    language: Language,
    to sink: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) -> TableReport {
    var pass = TablePass(source, settings: settings)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("enkode")
    writer.value(pass.report.format.encoding.rawValue)
    writer.key("pemisah")
    writer.value(String(UnicodeScalar(pass.report.format.delimiter)))
    writer.key("judul")
    writer.value(pass.report.file.headerLine)
    writer.key("rows")
    writer.beginArray()
    var record = Record()
    while pass.next(into: &record) {
      writer.newLine()
      writer.beginArray()
      for index in 0..<record.count { writer.value(record.text(index)) }
      writer.endArray()
      if writer.bytes.count > 1 << 16 {
        try sink(writer.bytes)
        writer.take { _ in }
      }
    }
    writer.endArray()
    let report = pass.finish()
    report.writeRest(to: &writer, language)
    writer.endObject()
    try sink(writer.bytes)
    return report
  }

  /// What is known once all records were seen.
  private func writeRest(to writer: inout JSONWriter, _ language: Language) {
    writer.key("problems")
    writer.beginArray()
    for (problem, cell) in problems {
      writer.newLine()
      writer.beginObject()
      writer.key("kind")
      writer.value(problem.kind)
      writer.key("line")
      writer.value(problem.line)
      if let cell {
        writer.key("cell")
        writer.value(cell.name)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.newLine()
    writer.key("berkas")
    writer.value(file.name)
    writer.key("asal_pemisah")
    writer.value(delimiterOrigin)
    writer.key("baris_sep")
    writer.value(format.hasSeparatorLine)
    writer.key("tata_letak")
    writer.value(file.headerLine == nil ? nil : file.layout.rawValue)
    writer.key("tidak_dipakai")
    writer.value(file.dropped?.rawValue)
    writer.key("baris_dipakai")
    writer.value(file.rowCount)
    writeColumns(to: &writer)
    writeSkipped(to: &writer)
    writer.key("baris_melebihi_judul")
    writer.value(beyondRows)
    writer.key("sel_di_luar_judul")
    writer.beginArray()
    for (line, cell) in beyond {
      writer.beginObject()
      writer.key("baris")
      writer.value(line)
      writer.key("sel")
      writer.value(cell.name)
      writer.endObject()
    }
    writer.endArray()
    writer.key("baris_pendek")
    writer.value(shortRows)
    writer.key("jumlah_sel_rusak")
    writer.value(damagedCells)
    writer.key("sel_rusak")
    writer.beginArray()
    for cell in damaged { writer.value(cell.name) }
    writer.endArray()
    writeFindings(to: &writer, language)
  }

  private func writeColumns(to writer: inout JSONWriter) {
    writer.newLine()
    writer.key("kolom")
    writer.beginArray()
    for (index, heading) in file.headings.enumerated() {
      writer.newLine()
      writer.beginObject()
      writer.key("huruf")
      writer.value(Place.letters(index))
      writer.key("judul")
      writer.value(heading.text)
      writer.key("kolom")
      writer.value(heading.column?.name)
      let suggestions = suggestions(for: index)
      if !suggestions.isEmpty {
        writer.key("saran")
        writer.beginArray()
        for name in suggestions { writer.value(name) }
        writer.endArray()
      }
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeSkipped(to writer: inout JSONWriter) {
    writer.newLine()
    writer.key("rekaman_dilewati")
    writer.value(skippedRecords)
    writer.key("rentang_dilewati")
    writer.value(skippedRuns)
    writer.key("dilewati")
    writer.beginArray()
    for run in skipped {
      writer.newLine()
      writer.beginObject()
      writer.key("dari")
      writer.value(run.firstLine)
      writer.key("sampai")
      writer.value(run.lastLine)
      writer.key("sebab")
      writer.value(run.reason.kind)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeFindings(to writer: inout JSONWriter, _ language: Language) {
    writer.newLine()
    writer.key("temuan")
    writer.beginArray()
    for finding in file.findings {
      writer.newLine()
      writer.beginObject()
      writer.key("kode")
      writer.value(finding.code.rawValue)
      writer.key("tingkat")
      writer.value(finding.severity.rawValue)
      writer.key("baris")
      writer.value(finding.place.line)
      writer.key("pesan")
      writer.value(finding.message.text(language, finding.arguments))
      writer.endObject()
    }
    writer.endArray()
  }

  /// How the delimiter was decided, as a stable word.
  private var delimiterOrigin: String {
    switch format.delimiterOrigin {
    case .told: "opsi"
    case .separatorLine: "sep="
    case .content: "isi"
    case .assumed: "anggapan"
    }
  }

  /// The columns that an unknown heading is close to.
  func suggestions(for index: Int) -> [String] {
    file.findings.first { $0.code == .csvUnknownColumn && $0.place.columnIndex == index }?.suggestions ?? []
  }
}
