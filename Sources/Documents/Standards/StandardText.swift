package import Core
import Standard

extension StandardPage {
  /// The versions for a terminal: header block, then the steps as a table; of several versions also what differs.
  package func text(_ language: Language) -> String {
    var lines: [String] = []
    for position in shown {
      if !lines.isEmpty { lines += ["", String(repeating: "=", count: StandardPage.width), ""] }
      lines += block(Version(standards: standards, position: position), language)
      if shown.count > 1 { lines += differences(of: position, language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the checking of all versions says: each with its days, notes, and what differs between neighbours.
  package func check(_ language: Language) -> String {
    var lines = [
      Message("{1} versi SOP diperiksa, tidak ada galat", en: "{1} SOP versions checked, no error")
        .text(language, [.number(standards.versions.count)])
    ]
    for (position, standard) in standards.versions.enumerated() {
      lines.append(
        "  \(days(of: position, language))  \(standard.header.number)  (\(standard.file):\(standard.startLine))"
      )
    }
    if let first = standards.versions.first {
      lines.append(
        Message(
          "catatan: permohonan yang diterima sebelum {1} dinilai dengan versi pertama",
          en: "note: requests received before {1} are judged by the first version"
        ).text(language, [.date(first.validFrom)])
      )
    }
    for note in standards.notes() {
      let place = "\(note.file ?? ""):\(note.line ?? 1):\(note.column ?? 1)"
      let word = Message("catatan", en: "note").text(language)
      lines.append("\(place): \(word): \(note.message.text(language, note.arguments))")
    }
    for position in standards.versions.indices.dropFirst() { lines += differences(of: position, language) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The width of the table in columns of a terminal.
  private static let width = 118

  private func days(of position: Int, _ language: Language) -> String {
    let start = standards.versions[position].validFrom
    guard let last = standards.lastDay(of: position) else {
      return Message("sejak {1}", en: "since {1}").text(language, [.date(start)])
    }
    return Message("{1} sampai {2}", en: "{1} to {2}").text(language, [.date(start), .date(last)])
  }

  private func block(_ version: Version, _ language: Language) -> [String] {
    let standard = version.standard
    let header = standard.header
    var facts: [(Message, [String])] = [
      (
        Message("Lembaga", en: "Institution"),
        [header.institution, header.division, header.section].compactMap { $0 }
      ),
      (Message("Nomor SOP", en: "Number"), [header.number]),
      (Message("Tanggal pembuatan", en: "Made"), [header.created]),
      (Message("Tanggal pengesahan", en: "Approved"), [header.approved]),
      (Message("Disahkan oleh", en: "Approved by"), [header.approvedBy]),
      (Message("Nama SOP", en: "Name"), [header.name]),
      (Message("Berlaku", en: "In force"), [days(of: version.position, language)]),
      (Message("Dasar hukum", en: "Legal basis"), StandardPage.numbered(standard.legalBasis)),
      (Message("Kualifikasi pelaksana", en: "Qualifications"), standard.qualifications.map { "- \($0)" }),
      (Message("Jumlah pelaksana", en: "Officers"), [standard.officersText]),
      (Message("Keterkaitan", en: "Related"), standard.related),
      (Message("Peralatan", en: "Equipment"), [standard.equipment.joined(separator: ", ")]),
      (Message("Peringatan", en: "Warning"), [standard.warning]),
      (Message("Pencatatan", en: "Recording"), StandardPage.numbered(standard.recording)),
    ]
    if let person = standard.signatory {
      facts.append((Message("Penandatangan", en: "Signed by"), ["\(person.position), \(person.name)"]))
    }
    facts.append((Message("Berkas", en: "File"), [standard.file]))
    let wide = facts.map { $0.0.text(language).count }.max() ?? 0
    var lines: [String] = []
    for (name, texts) in facts {
      let wrapped = texts.filter { !$0.isEmpty }.flatMap {
        WrappedTable.wrap($0, StandardPage.width - wide - 2)
      }
      for (index, text) in wrapped.enumerated() {
        lines.append(WrappedTable.padded(index == 0 ? name.text(language) : "", wide) + "  " + text)
      }
    }
    return lines + [""] + table(standard, language).lines()
  }

  private func table(_ standard: ServiceStandard, _ language: Language) -> WrappedTable {
    let roles: [ServiceStandard.Role: Message] = [
      .head: Message("Kasubbag", en: "Kasubbag"), .officer: Message("Pelaksana", en: "Officer"),
    ]
    return WrappedTable(
      widths: [2, 33, 9, 18, 14, 16, 14],
      head: [
        "No", Message("Uraian prosedur", en: "Step").text(language),
        Message("Pelaksana", en: "Who").text(language),
        Message("Persyaratan", en: "Requirement").text(language),
        Message("Waktu", en: "Limit").text(language), "Output",
        Message("Keterangan", en: "Note").text(language),
      ],
      rows: standard.steps.map { step in
        [
          String(step.number), step.text,
          step.roles.compactMap { roles[$0]?.text(language) }.joined(separator: ", "), step.requirement ?? "",
          step.limit?.text ?? "", step.output ?? "", step.note ?? "",
        ]
      }
    )
  }

  private func differences(of position: Int, _ language: Language) -> [String] {
    guard position > 0 else { return [] }
    let earlier = standards.versions[position - 1]
    let later = standards.versions[position]
    let head = Message(
      "Perbedaan versi sejak {1} dari versi sejak {2}:",
      en: "The version of {1} differs from that of {2}:"
    )
    var lines = ["", head.text(language, [.date(later.validFrom), .date(earlier.validFrom)])]
    let all = StandardDifference.between(earlier, later)
    if all.isEmpty { lines.append("  " + Message("tidak ada", en: "nothing").text(language)) }
    let nothing = Message("(tidak ada)", en: "(nothing)").text(language)
    for difference in all {
      let place = difference.step.map {
        Message("langkah {1}, ", en: "step {1}, ").text(language, [.number($0)])
      }
      let mark = difference.changesVerdicts ? "!" : " "
      let values = [difference.old, difference.new].map { $0.isEmpty ? nothing : $0 }
      lines.append("  \(mark) \(place ?? "")\(difference.part.text(language)): \(values[0]) -> \(values[1])")
    }
    if all.contains(where: \.changesVerdicts) {
      lines.append(
        "  "
          + Message("(! mengubah cara permohonan dinilai)", en: "(! changes how requests are judged)").text(
            language
          )
      )
    }
    return lines
  }

  private static func numbered(_ texts: [String]) -> [String] {
    texts.enumerated().map { "\($0.offset + 1). \($0.element)" }
  }
}

/// A table for a terminal whose cells are wrapped at blanks.
struct WrappedTable {
  /// The width of each column.
  var widths: [Int]
  /// The heading of each column.
  var head: [String]
  /// The cells, row by row.
  var rows: [[String]]

  /// The lines: headings, a rule, and each row with a rule below it.
  func lines() -> [String] {
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return lines(of: head) + [rule] + rows.flatMap { lines(of: $0) + [rule] }
  }

  private func lines(of cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { WrappedTable.wrap($0, $1) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      var line = zip(wrapped, widths).map { cell, width in
        WrappedTable.padded(cell.indices.contains(index) ? cell[index] : "", width)
      }.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// `text` in lines of at most `width` characters, cut at blanks and slashes; a longer word is cut where the line ends.
  static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var rest = word
      while line.isEmpty ? rest.count > width : line.count + 1 + rest.count > width {
        if line.isEmpty {
          let piece = rest.prefix(width)
          let cut = piece.lastIndex(of: "/").map { rest.index(after: $0) } ?? piece.endIndex
          lines.append(String(rest[..<cut]))
          rest = rest[cut...]
        } else {
          lines.append(line)
          line = ""
        }
      }
      line += line.isEmpty ? String(rest) : " \(rest)"
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// `text` with blanks behind it up to `width`.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
