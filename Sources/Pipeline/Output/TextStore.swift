/// Short texts without memory of their own: they lie one after the other in blocks, none of which is copied where more
/// come.
struct TextStore: Sendable {
  /// Where a text begins, and its length in bytes.
  struct Place: Sendable {
    fileprivate var block: Int32
    fileprivate var start: Int32
    fileprivate var count: Int32

    /// The place of no text.
    static let none = Place(block: -1, start: 0, count: 0)

    /// Whether a text lies there.
    var isSome: Bool { block >= 0 }
  }

  private var blocks: [[UInt8]] = []

  /// A longer text has a block to itself.
  private static let blockLength = 1 << 16

  /// Keeps a text.
  mutating func add(_ text: String) -> Place {
    let count = text.utf8.count
    if blocks.last.map({ $0.count + count > TextStore.blockLength }) ?? true {
      var block: [UInt8] = []
      block.reserveCapacity(max(count, TextStore.blockLength))
      blocks.append(block)
    }
    let last = blocks.count - 1
    defer { blocks[last].append(contentsOf: text.utf8) }
    return Place(block: Int32(last), start: Int32(blocks[last].count), count: Int32(count))
  }

  /// A text, or `nil` where there is none.
  subscript(place: Place) -> String? {
    place.isSome ? String(decoding: bytes(place), as: UTF8.self) : nil
  }

  /// The UTF-8 of a text that is there.
  func bytes(_ place: Place) -> ArraySlice<UInt8> {
    let start = Int(place.start)
    return blocks[Int(place.block)][start..<(start + Int(place.count))]
  }

  /// Whether the UTF-8 of one text comes before that of another.
  func precedes(_ left: Place, _ right: Place) -> Bool {
    bytes(left).withUnsafeBytes { left in
      bytes(right).withUnsafeBytes { right in
        let common = min(left.count, right.count)
        for index in 0..<common where left[index] != right[index] { return left[index] < right[index] }
        return left.count < right.count
      }
    }
  }
}
