import Core

/// `bagit.txt`: the version of the format and the encoding of the other tag files.
struct BagDeclaration: Sendable {
  static let name = BytePath("bagit.txt")

  /// The version as written; 1.0 where there is none to be read.
  private(set) var version = "1.0"
  /// The encoding; UTF-8 where there is none to be read.
  private(set) var encoding = TagText.Encoding.utf8
  private(set) var findings: [VerificationFinding] = []

  /// Whether every payload manifest must list every file, which BagIt asks for since 1.0.
  var needsEveryList: Bool { !BagDeclaration.oldVersions.contains(version) }

  private static let oldVersions = ["0.93", "0.94", "0.95", "0.96", "0.97"]

  /// Reads the bytes; `nil` for a bag without the file.
  init(_ bytes: [UInt8]?) {
    guard let bytes else {
      find(
        nil,
        Message("bagit.txt tidak ada; diperiksa sebagai BagIt 1.0", en: "no bagit.txt; checked as BagIt 1.0")
      )
      return
    }
    let text = TagText(bytes, .utf8)
    if text.hasMark {
      find(1, Message("diawali tanda urutan bita (BOM)", en: "begins with a byte order mark"))
    }
    if text.lines.count != 2 {
      find(
        nil,
        Message("harus tepat dua baris, ada {1}", en: "must be two lines, has {1}"),
        [.number(text.lines.count)]
      )
    }
    read(text.lines)
  }

  private mutating func read(_ lines: [TagText.Line]) {
    if let value = value("BagIt-Version", 0, lines) {
      version = value
      if BagDeclaration.oldVersions.contains(value) {
        if value != "0.97" {
          findings.append(
            VerificationFinding(
              .olderVersion,
              BagDeclaration.name,
              line: 1,
              Message("BagIt {1}; diperiksa seperti 0.97", en: "BagIt {1}; checked as 0.97"),
              [.text(value)]
            )
          )
        }
      } else if value != "1.0" {
        find(
          1,
          Message("versi BagIt {1} tidak dikenal", en: "BagIt version {1} is unknown"),
          [.text(BytePath(value).shown)]
        )
      }
    }
    guard let value = value("Tag-File-Character-Encoding", 1, lines) else { return }
    if let known = TagText.Encoding(named: value) {
      encoding = known
    } else {
      findings.append(
        VerificationFinding(
          .encoding,
          BagDeclaration.name,
          line: 2,
          Message(
            "enkode {1} tidak dikenal; dibaca sebagai UTF-8",
            en: "encoding {1} is unknown; read as UTF-8"
          ),
          [.text(BytePath(value).shown)]
        )
      )
    }
  }

  /// The value of a line `label: value`.
  private mutating func value(_ label: String, _ index: Int, _ lines: [TagText.Line]) -> String? {
    let line = lines.indices.contains(index) ? lines[index].bytes : []
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      find(
        index + 1,
        Message("baris \"{1}: ...\" tidak ada", en: "line \"{1}: ...\" is missing"),
        [.text(label)]
      )
      return nil
    }
    let name = Array(line[..<colon])
    guard String(decoding: name.trimmed, as: UTF8.self).lowercased() == label.lowercased() else {
      find(
        index + 1,
        Message("baris \"{1}: ...\" tidak ada", en: "line \"{1}: ...\" is missing"),
        [.text(label)]
      )
      return nil
    }
    let value = Array(line[(colon + 1)...])
    let text = String(decoding: value.trimmed, as: UTF8.self)
    if !BagDeclaration.oldVersions.contains(index == 0 ? text : version),
      !line.elementsEqual("\(label): \(text)".utf8)
    {
      find(
        index + 1,
        Message(
          "harus persis \"{1}: nilai\", tanpa spasi lain dan dengan huruf yang sama",
          en: "must be exactly \"{1}: value\", without other spaces and in the same letters"
        ),
        [.text(label)]
      )
    }
    return text
  }

  private mutating func find(_ line: Int?, _ message: Message, _ arguments: [Argument] = []) {
    findings.append(VerificationFinding(.declaration, BagDeclaration.name, line: line, message, arguments))
  }
}
