/// A path as a list of files writes it: made safe, and matched with what stands in the folder.
struct ListedPath: Sendable {
  /// What is odd about the writing, though its meaning is clear.
  enum Oddity: Hashable, Sendable { case binaryMark, dotSlash, percent }

  /// The path as written, without the mark `*` where it was taken for one.
  let written: BytePath
  /// Why the path may not be followed.
  let isUnsafe: Bool
  /// What the text may mean, the likeliest first.
  private let readings: [(path: BytePath, oddities: Set<Oddity>)]

  /// - Parameter hasMark: Whether `*` stood before the path, which `sha256sum --binary` writes.
  init(_ text: [UInt8], hasMark: Bool) {
    var path = text
    var oddities: Set<Oddity> = hasMark ? [.binaryMark] : []
    while path.starts(with: Array("./".utf8)) {
      path.removeFirst(2)
      oddities.insert(.dotSlash)
    }
    written = BytePath(path)
    let decoded = ListedPath.decoded(path, ["25", "0A", "0D"])
    var readings = [(BytePath(decoded), oddities)]
    // Programs for BagIt 0.97 leave the percent sign as it is; some encode nothing at all.
    for other in [ListedPath.decoded(path, ["0A", "0D"]), path]
    where !readings.contains(where: { $0.0.bytes == other }) {
      readings.append((BytePath(other), oddities.union([.percent])))
    }
    if hasMark { readings.append((BytePath([UInt8(ascii: "*")] + text), [])) }
    self.readings = readings
    isUnsafe = readings.contains { ListedPath.isUnsafe($0.0.bytes) }
  }

  /// The path that stands in the folder, else the likeliest one.
  func resolved(_ exists: (BytePath) -> Bool) -> (path: BytePath, oddities: Set<Oddity>) {
    readings.first { exists($0.path) } ?? readings[0]
  }

  /// Whether a path may lead out of the folder, on this system or another.
  private static func isUnsafe(_ bytes: [UInt8]) -> Bool {
    let slashes = [UInt8(ascii: "/"), UInt8(ascii: "\\")]
    guard let first = bytes.first, !slashes.contains(first), first != UInt8(ascii: "~") else { return true }
    if bytes.count > 1, bytes[1] == UInt8(ascii: ":"), (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A {
      return true
    }
    if bytes.contains(0) { return true }
    let parts = bytes.split(omittingEmptySubsequences: false) { slashes.contains($0) }
    return parts.contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) || $0.isEmpty }
  }

  /// The bytes with some escapes resolved: `0A` for `%0A`, in either letter case.
  private static func decoded(_ bytes: [UInt8], _ escapes: [String]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        case let code = String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self).uppercased(),
        escapes.contains(code), let byte = UInt8(code, radix: 16)
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
