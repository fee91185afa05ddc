import Core

/// `fetch.txt`: payload files that lie elsewhere, one `URL LENGTH PATH` a line. Nothing is ever fetched.
struct FetchList: Sendable {
  static let name = BytePath("fetch.txt")

  /// The files named, with their line.
  private(set) var files: [(path: ListedPath, line: Int)] = []
  private(set) var findings: [VerificationFinding] = []

  init(_ text: TagText) {
    for line in text.lines {
      let parts = line.bytes.split(maxSplits: 2) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard line.isText, parts.count == 3, FetchList.isLength(parts[1]) else {
        find(.badLine, line.number, Message("bukan \"URL panjang jalur\"", en: "not \"URL length path\""))
        continue
      }
      let path = ListedPath(Array(parts[2]).trimmed, hasMark: false)
      if path.isUnsafe {
        find(
          .unsafePath,
          line.number,
          Message(
            "jalur \"{1}\" dapat keluar dari folder; tidak diikuti",
            en: "path \"{1}\" may leave the folder; not followed"
          ),
          [.text(path.written.shown)]
        )
      } else {
        files.append((path, line.number))
      }
    }
    if files.isEmpty { return }
    find(
      .fetch,
      nil,
      Message(
        "{1} berkas disebut berada di tempat lain; program ini tidak mengambilnya",
        en: "{1} files are said to lie elsewhere; this program fetches nothing"
      ),
      [.number(files.count)]
    )
  }

  private static func isLength(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual("-".utf8) || bytes.allSatisfy((UInt8(0x30)...0x39).contains)
  }

  private mutating func find(
    _ kind: VerificationFinding.Kind,
    _ line: Int?,
    _ message: Message,
    _ arguments: [Argument] = []
  ) {
    findings.append(VerificationFinding(kind, FetchList.name, line: line, message, arguments))
  }
}
