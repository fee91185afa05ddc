import Core

/// `bag-info.txt`: lines `label: value`, a value going on where the next line begins with a blank.
struct BagInformation: Sendable {
  static let name = BytePath("bag-info.txt")

  /// One element.
  struct Element: Sendable, Equatable {
    var label: String
    var value: String
    /// The line it begins on.
    var line: Int
  }

  private(set) var elements: [Element] = []
  private(set) var findings: [VerificationFinding] = []

  init(_ text: TagText) {
    for line in text.lines {
      guard line.isText else {
        find(line.number, Message("baris ini bukan teks UTF-8", en: "this line is not UTF-8 text"))
        continue
      }
      if let first = line.bytes.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"),
        !elements.isEmpty
      {
        elements[elements.count - 1].value += " " + String(decoding: line.bytes.trimmed, as: UTF8.self)
        continue
      }
      guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else {
        find(line.number, Message("bukan baris \"nama: nilai\"", en: "not a line \"label: value\""))
        continue
      }
      elements.append(
        Element(
          label: String(decoding: Array(line.bytes[..<colon]).trimmed, as: UTF8.self),
          value: String(decoding: Array(line.bytes[(colon + 1)...]).trimmed, as: UTF8.self),
          line: line.number
        )
      )
    }
  }

  /// The value of a label, in any letter case; the first where it is repeated.
  func value(_ label: String) -> String? {
    elements.first { $0.label.lowercased() == label.lowercased() }?.value
  }

  /// What `Payload-Oxum` says against what is there.
  func oxumFindings(files: Int, bytes: Int) -> [VerificationFinding] {
    let all = elements.filter { $0.label.lowercased() == "payload-oxum" }
    var result = all.dropFirst().map { element in
      VerificationFinding(
        .information,
        BagInformation.name,
        line: element.line,
        Message("Payload-Oxum ditulis lagi", en: "Payload-Oxum is repeated")
      )
    }
    for element in all {
      let parts = element.value.split(separator: ".", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { $0.utf8.allSatisfy((UInt8(0x30)...0x39).contains) ? Int($0) : nil }
      if parts.count == 2, numbers == [bytes, files] { continue }
      result.append(
        VerificationFinding(
          .oxum,
          BagInformation.name,
          line: element.line,
          Message(
            "Payload-Oxum {1}, padahal ada {2} bita dalam {3} berkas",
            en: "Payload-Oxum {1}, but there are {2} bytes in {3} files"
          ),
          [.text(BytePath(element.value).shown), .number(bytes), .number(files)]
        )
      )
    }
    return result
  }

  private mutating func find(_ line: Int, _ message: Message) {
    findings.append(VerificationFinding(.information, BagInformation.name, line: line, message))
  }
}
