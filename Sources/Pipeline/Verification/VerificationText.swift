package import Core
import Documents

extension VerificationReport {
  /// The report for people: a table of what was found for each folder, and a last line with the sums.
  ///
  /// - Parameter isBrief: Only folders with differences.
  package func text(_ language: Language, isBrief: Bool = false) -> String {
    let shown = isBrief ? folders.filter { $0.differences > 0 } : folders
    var blocks = shown.map { $0.text(language) }
    if !isBrief, !folders.isEmpty {
      let sum = Message(
        "Hasil: {1} folder diperiksa, {2} selisih, {3} catatan",
        en: "Result: {1} folders checked, {2} differences, {3} notes"
      )
      blocks.append(
        sum.text(language, [.number(folders.count), .number(differences), .number(notes)]) + "\n"
      )
    }
    return blocks.joined(separator: "\n")
  }

  /// The report as JSON.
  package func json(_ language: Language) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("versi")
    writer.value(1)
    writer.key("folder")
    writer.beginArray()
    for folder in folders {
      writer.newLine()
      folder.write(to: &writer, language)
    }
    writer.newLine()
    writer.endArray()
    writer.key("tidak_dapat_diperiksa")
    writer.beginArray()
    for problem in problems {
      writer.beginObject()
      writer.key("folder")
      writer.value(problem.file)
      writer.key("pesan")
      writer.value(problem.message.text(language, problem.arguments))
      writer.endObject()
    }
    writer.endArray()
    writer.key("selisih")
    writer.value(differences)
    writer.key("catatan")
    writer.value(notes)
    writer.endObject()
    writer.newLine()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension FolderReport {
  func text(_ language: Language) -> String {
    let rows = findings.map { finding in
      [
        weight(finding, language), finding.line.map { "\(finding.file):\($0)" } ?? finding.file,
        finding.message.text(language, finding.arguments),
      ]
    }
    let widths = (0..<2).map { column in min(rows.map { $0[column].count }.max() ?? 0, 60) }
    let lines = rows.map { row in
      "  "
        + (0..<2).map { row[$0] + String(repeating: " ", count: max(widths[$0] - row[$0].count, 0)) }
        .joined(separator: "  ") + "  " + row[2]
    }
    return ([head(language)] + verdict(language) + lines).joined(separator: "\n") + "\n"
  }

  private func head(_ language: Language) -> String {
    let size = ByteCount.text(bytes, language)
    switch kind {
    case .bag(let version):
      return Message(
        "{1}: kantong BagIt {2}, {3} berkas muatan ({4}), {5} berkas tag; {6}",
        en: "{1}: BagIt {2} bag, {3} payload files ({4}), {5} tag files; {6}"
      ).text(
        language,
        [
          .text(folder), .text(BytePath(version).shown), .number(files), .text(size), .number(tagFiles),
          .text(algorithms.isEmpty ? "-" : algorithms.joined(separator: ", ")),
        ]
      )
    case .output:
      return Message("{1}: folder keluaran, {2} berkas ({3})", en: "{1}: output folder, {2} files ({3})")
        .text(language, [.text(folder), .number(files), .text(size)])
    case .collection:
      return Message("{1}: {2} berkas di luar kantong", en: "{1}: {2} files outside of any bag")
        .text(language, [.text(folder), .number(files)])
    }
  }

  private func verdict(_ language: Language) -> [String] {
    guard case .bag = kind else { return [] }
    func word(_ flag: Bool) -> Argument {
      .message(flag ? Message("ya", en: "yes") : Message("TIDAK", en: "NO"))
    }
    return [
      Message("  lengkap: {1}; sah: {2} (RFC 8493)", en: "  complete: {1}; valid: {2} (RFC 8493)")
        .text(language, [word(isComplete), word(isValid)])
    ]
  }

  private func weight(_ finding: VerificationFinding, _ language: Language) -> String {
    (finding.isDifference ? Message("selisih", en: "difference") : Message("catatan", en: "note")).text(
      language
    )
  }

  func write(to writer: inout JSONWriter, _ language: Language) {
    writer.beginObject()
    writer.key("jalur")
    writer.value(folder)
    writer.key("jenis")
    switch kind {
    case .bag(let version):
      writer.value("kantong")
      writer.key("versi_bagit")
      writer.value(version)
      writer.key("lengkap")
      writer.value(isComplete)
      writer.key("sah")
      writer.value(isValid)
      writer.key("berkas_tag")
      writer.value(tagFiles)
    case .output: writer.value("keluaran")
    case .collection: writer.value("kumpulan")
    }
    writer.key("berkas")
    writer.value(files)
    writer.key("bita")
    writer.value(bytes)
    writer.key("sidik")
    writer.beginArray()
    for algorithm in algorithms { writer.value(algorithm) }
    writer.endArray()
    writer.key("temuan")
    writer.beginArray()
    for finding in findings {
      writer.newLine()
      write(finding, to: &writer, language)
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ finding: VerificationFinding, to writer: inout JSONWriter, _ language: Language) {
    writer.beginObject()
    writer.key("tingkat")
    writer.value(finding.isDifference ? "selisih" : "catatan")
    writer.key("jenis")
    writer.value(finding.kind.rawValue)
    writer.key("berkas")
    writer.value(finding.file)
    if let line = finding.line {
      writer.key("baris")
      writer.value(line)
    }
    writer.key("pesan")
    writer.value(finding.message.text(language, finding.arguments))
    writer.endObject()
  }
}

/// Sizes and spans as progress and reports write them.
package enum ByteCount {
  /// `950 B`, `1,2 MB`.
  package static func text(_ bytes: Int, _ language: Language) -> String {
    for (unit, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)] where bytes >= size {
      let tenths = bytes / (size / 10)
      return "\(tenths / 10)\(language == .indonesian ? "," : ".")\(tenths % 10) \(unit)"
    }
    return "\(bytes) B"
  }

  /// `berkas 12/300, 1,2 GB dari 3,4 GB, 410,0 MB/dtk, sisa 5 dtk`.
  ///
  /// - Parameter milliseconds: Since the beginning; above 0.
  package static func line(_ progress: VerificationProgress, milliseconds: Int, _ language: Language)
    -> String
  {
    let rate = progress.bytes * 1000 / max(milliseconds, 1)
    let left = rate > 0 ? (progress.allBytes - progress.bytes + rate - 1) / rate : 0
    return Message(
      "berkas {1}/{2}, {3} dari {4}, {5}/dtk, sisa {6} dtk",
      en: "files {1}/{2}, {3} of {4}, {5}/s, {6} s left"
    ).text(
      language,
      [
        .number(progress.files), .number(progress.allFiles), .text(text(progress.bytes, language)),
        .text(text(progress.allBytes, language)), .text(text(rate, language)), .number(max(left, 0)),
      ]
    )
  }
}
