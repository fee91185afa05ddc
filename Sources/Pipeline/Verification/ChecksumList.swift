import Core

/// A manifest of a bag: `manifest-sha256.txt` for the payload, `tagmanifest-sha256.txt` for the other files.
struct ChecksumList: Sendable {
  /// A line that names a file.
  struct Line: Sendable {
    var number: Int
    var digest: [UInt8]
    var path: ListedPath
  }

  /// The list's own path in the bag.
  let file: BytePath
  /// Whether it lists the files beside the payload.
  let isOfTags: Bool
  /// The algorithm as the file name has it.
  let algorithmName: String
  /// The algorithm, where it is known.
  var algorithm: ChecksumAlgorithm? { ChecksumAlgorithm(named: algorithmName) }

  private(set) var lines: [Line] = []
  private(set) var findings: [VerificationFinding] = []

  /// The list that a file name of the bag's top stands for, or `nil` where it is none.
  init?(named file: BytePath) {
    let name = file.text
    guard name.hasSuffix(".txt"), file.parts.count == 1 else { return nil }
    if name.hasPrefix("manifest-") {
      isOfTags = false
    } else if name.hasPrefix("tagmanifest-") {
      isOfTags = true
    } else {
      return nil
    }
    self.file = file
    algorithmName = String(name.dropFirst(isOfTags ? 12 : 9).dropLast(4))
  }

  /// Reads the lines.
  mutating func read(_ text: TagText) {
    var manners: [Manner: Int] = [:]
    if text.hasMark {
      find(.manner, 1, Message("diawali tanda urutan bita (BOM)", en: "begins with a byte order mark"))
    }
    for line in text.lines {
      guard line.isText else {
        find(.badLine, line.number, Message("baris ini bukan teks UTF-8", en: "this line is not UTF-8 text"))
        continue
      }
      if line.bytes.trimmed.isEmpty {
        find(.badLine, line.number, Message("baris kosong", en: "empty line"))
        continue
      }
      guard let (entry, manner) = parse(line) else { continue }
      lines.append(entry)
      // The first line of another manner: a dictionary has no order of its own.
      let others = manners.filter { $0.key.differs(from: manner) }
      if let first = others.min(by: { $0.value < $1.value }) {
        find(
          .manner,
          line.number,
          Message(
            "ditulis lain dari baris {1} (spasi, akhir baris atau besar kecil huruf sidik); baris ini mungkin diubah",
            en:
              "written in another manner than line {1} (spaces, line end or case of the checksum); it may be altered"
          ),
          [.number(first.value)]
        )
      } else {
        manners[manner] = manners[manner] ?? line.number
      }
    }
    // A bag may hold nothing, but a list of its other files names at least bagit.txt.
    if isOfTags, lines.isEmpty, findings.isEmpty {
      find(.badLine, 1, Message("manifes tidak memuat satu berkas pun", en: "the manifest lists no file"))
    }
    noteLineEnds(text)
  }

  /// Things about a line that one program writes in the same way on every line.
  private struct Manner: Hashable {
    var separator: [UInt8]
    var end: TagText.End
    /// Whether the checksum has letters in upper case, in lower case; `nil` for one without letters.
    var isUpper: Bool?

    func differs(from other: Manner) -> Bool {
      if separator != other.separator { return true }
      if end != other.end, end != .none, other.end != .none { return true }
      if let isUpper, let isOther = other.isUpper { return isUpper != isOther }
      return false
    }
  }

  private mutating func parse(_ line: TagText.Line) -> (Line, Manner)? {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let digest = line.bytes.prefix { !isBlank($0) }
    let blanks = line.bytes[digest.endIndex...].prefix(while: isBlank)
    var path = Array(line.bytes[blanks.endIndex...])
    let letters = digest.filter { $0 > UInt8(ascii: "9") }
    let hasUpper = letters.contains { $0 < UInt8(ascii: "a") }
    let hasLower = letters.contains { $0 >= UInt8(ascii: "a") }
    guard let value = ChecksumList.value(of: digest), !value.isEmpty,
      algorithm.map({ $0.length == value.count }) ?? true, !path.isEmpty, !(hasUpper && hasLower)
    else {
      find(
        .badLine,
        line.number,
        Message(
          "bukan \"sidik {1}, spasi, jalur berkas\"; baris tidak dipakai",
          en: "not \"{1} checksum, space, file path\"; line not used"
        ),
        [.text(algorithmName)]
      )
      return nil
    }
    let hasMark = path.first == UInt8(ascii: "*")
    if hasMark { path.removeFirst() }
    let entry = ListedPath(path, hasMark: hasMark)
    if entry.isUnsafe {
      find(
        .unsafePath,
        line.number,
        Message(
          "jalur \"{1}\" dapat keluar dari folder; tidak diikuti",
          en: "path \"{1}\" may leave the folder; not followed"
        ),
        [.text(entry.written.shown)]
      )
      return nil
    }
    let manner = Manner(
      separator: Array(blanks) + (hasMark ? [UInt8(ascii: "*")] : []),
      end: line.end,
      isUpper: letters.isEmpty ? nil : hasUpper
    )
    return (Line(number: line.number, digest: value, path: entry), manner)
  }

  private mutating func noteLineEnds(_ text: TagText) {
    if text.lines.contains(where: { $0.end == .both || $0.end == .carriageReturn }) {
      find(
        .lineEnds,
        nil,
        Message("baris diakhiri CR, seperti di Windows", en: "lines end with CR, as on Windows")
      )
    }
    if let last = text.lines.last, last.end == .none {
      find(
        .lineEnds,
        last.number,
        Message("baris terakhir tanpa akhir baris", en: "the last line has no end")
      )
    }
  }

  private mutating func find(
    _ kind: VerificationFinding.Kind,
    _ line: Int?,
    _ message: Message,
    _ arguments: [Argument] = []
  ) {
    findings.append(VerificationFinding(kind, file, line: line, message, arguments))
  }

  /// The bytes of a checksum in hexadecimal, or `nil` where it is none.
  static func value(of text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 2 == 0 else { return nil }
    var result: [UInt8] = []
    var high: UInt8?
    for byte in text {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x57
      case 0x41...0x46: digit = byte - 0x37
      default: return nil
      }
      if let first = high {
        result.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return result
  }
}
