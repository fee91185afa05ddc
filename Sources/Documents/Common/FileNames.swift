import Core

/// File names of papers, made from registration numbers (documents.md section 1): ASCII letters, digits and
/// `-`, at most 100 bytes, never the same twice on a disk that ignores case, safe on Windows.
///
/// | number | name |
/// |---|---|
/// | `001/PPID/X/2021` | `001-PPID-X-2021` |
/// | `../../x` | `x` |
/// | `CON`, `cetak-2` | `CON-`, `cetak-2-` and 8 digits of its hash |
/// | `Ω` | `nomor-` and 8 digits |
/// | `A/1` beside `a 1` | both with their hash |
///
/// The names depend on the set of numbers only, not on the order of rows.
package struct FileNames: Sendable {
  /// The longest name, in bytes.
  package static let limit = 100

  private var exceptions: [String: String] = [:]

  /// The names of all numbers of a register; doubled numbers count once.
  package init(numbers: some Sequence<String>) {
    var groups: [String: [String]] = [:]
    var seen: Set<String> = []
    for number in numbers where seen.insert(number).inserted {
      let name = FileNames.name(of: number)
      groups[name.lowercased(), default: []].append(number)
      if name != FileNames.plain(number) { exceptions[number] = name }
    }
    // A hashed name may meet another number's plain name: go on until nothing meets.
    for digits in [8, 16] {
      var crowded = groups.filter { $0.value.count > 1 }.map(\.key)
      while let key = crowded.popLast() {
        guard let numbers = groups[key], numbers.count > 1 else { continue }
        groups[key] = []
        for number in numbers {
          let name = FileNames.hashed(number, digits: digits)
          exceptions[number] = name
          groups[name.lowercased(), default: []].append(number)
          if name.lowercased() != key { crowded.append(name.lowercased()) }
        }
      }
    }
    // Equal hashes of different numbers: told apart by their order as text.
    for (key, numbers) in groups where numbers.count > 1 {
      for (index, number) in numbers.sorted(by: { $0.precedesInBytes($1) }).enumerated() {
        exceptions[number] = "\(key.prefix(FileNames.limit - 8))-\(index + 1)"
      }
    }
  }

  /// The name of a number.
  package subscript(number: String) -> String { exceptions[number] ?? FileNames.name(of: number) }

  /// The name of a number that meets no other.
  static func name(of number: String) -> String {
    let plain = plain(number)
    let isTaken = isReserved(plain) || PrintJob.isStem(plain)
    return plain.isEmpty || plain.utf8.count > limit || isTaken ? hashed(number, digits: 8) : plain
  }

  /// Every run of other characters as one `-`, none at the ends; may be empty or too long.
  private static func plain(_ number: String) -> String {
    var bytes: [UInt8] = []
    var gap = false
    for byte in number.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
        gap = false
        bytes.append(byte)
        if bytes.count > limit { return String(decoding: bytes, as: UTF8.self) }
      default: gap = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hashed(_ number: String, digits: Int) -> String {
    let plain = plain(number)
    let stem = plain.isEmpty ? "nomor" : String(plain.prefix(limit - 1 - digits))
    let hex = String(fnv1a(number), radix: 16)
    let full = String(repeating: "0", count: 16 - hex.utf8.count) + hex
    return "\(stem)-\(full.suffix(digits))"
  }

  /// FNV-1a, 64 bits, of the UTF-8 bytes: names apart, protects nothing.
  private static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Names that Windows gives to devices, in any case.
  private static func isReserved(_ name: String) -> Bool {
    let upper = name.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(upper) { return true }
    return upper.utf8.count == 4 && (upper.hasPrefix("COM") || upper.hasPrefix("LPT"))
      && upper.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
  }
}
