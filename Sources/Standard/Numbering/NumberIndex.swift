import Core

/// The registration numbers seen so far and where each stood first: about 25 bytes a number beside its own bytes, for
/// this is what grows with a register of any size.
///
/// A hash table with open addressing. A slot holds the position of a number and half of its hash; equal halves are told
/// apart by the numbers themselves.
struct NumberIndex: Sendable {
  /// The bytes of all numbers back to back, and where each ends.
  private var texts: [UInt8] = []
  private var ends: [UInt32] = []
  /// The line on which each stood first, and the first number of each file.
  private var lines: [Int32] = []
  private var files: [(file: Int, start: Int)] = []
  /// Upper half: the hash's upper half; lower half: the number's position plus one; 0 where free. A power of two long.
  private var slots: [UInt64] = []

  /// Makes room for `count` numbers, as long as those that are there.
  mutating func reserve(_ count: Int) {
    guard count > ends.count else { return }
    if !ends.isEmpty { texts.reserveCapacity(texts.count * count / ends.count) }
    ends.reserveCapacity(count)
    lines.reserveCapacity(count)
    grow(to: count)
  }

  /// What numbers are found by; the same for numbers that are alike.
  static func hash(_ number: ArraySlice<UInt8>) -> UInt64 { FoldedText.hash(number) }

  /// Reads the slots of numbers that are asked for next: they lie far apart in memory, which gives many of them sooner
  /// together than one after another.
  ///
  /// - Returns: Nothing of meaning, so that the reading is not left out.
  func touch(_ hashes: [UInt64]) -> UInt64 {
    guard !slots.isEmpty else { return 0 }
    var sum: UInt64 = 0
    for hash in hashes { sum ^= slots[Int(truncatingIfNeeded: NumberIndex.mixed(hash)) & (slots.count - 1)] }
    return sum
  }

  /// Remembers a number, or returns where its like stood first.
  mutating func insert(
    _ number: ArraySlice<UInt8>,
    hash: UInt64,
    file: Int,
    line: Int
  ) -> (file: Int, line: Int)? {
    if (ends.count + 1) * 5 > slots.count * 3 { grow(to: max(1024, ends.count * 2)) }
    let half = hash & 0xFFFF_FFFF_0000_0000
    var place = Int(truncatingIfNeeded: NumberIndex.mixed(hash)) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] & 0xFFFF_FFFF_0000_0000 == half {
        let position = Int(slots[place] & 0xFFFF_FFFF) - 1
        if isEqual(number, position) { return (self.file(of: position), Int(lines[position])) }
      }
      place = (place + 1) & (slots.count - 1)
    }
    if files.last?.file != file { files.append((file, ends.count)) }
    texts.append(contentsOf: number)
    ends.append(UInt32(truncatingIfNeeded: texts.count))
    lines.append(Int32(truncatingIfNeeded: line))
    slots[place] = half | UInt64(ends.count)
    return nil
  }

  /// The upper half alone decides the place too, so that slots can be moved without the numbers.
  private static func mixed(_ hash: UInt64) -> UInt64 { (hash &>> 32) &* 0x9E37_79B9_7F4A_7C15 &>> 20 }

  private func text(_ position: Int) -> ArraySlice<UInt8> {
    texts[(position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])]
  }

  private func isEqual(_ number: ArraySlice<UInt8>, _ position: Int) -> Bool {
    let other = text(position)
    if number == other { return true }
    return FoldedText.areEqual(
      String(decoding: number, as: UTF8.self),
      String(decoding: other, as: UTF8.self)
    )
  }

  private func file(of position: Int) -> Int { files.last { $0.start <= position }?.file ?? 0 }

  private mutating func grow(to count: Int) {
    var size = 1024
    while size * 3 < count * 5 { size *= 2 }
    guard size > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for slot in old where slot != 0 {
      var place = Int(truncatingIfNeeded: NumberIndex.mixed(slot)) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }
}
