import Testing

@testable import Tabular

struct LineCounterTests {
  /// Counting eight bytes at a time says what counting byte by byte says, wherever the bytes are cut.
  @Test func manyBytesCountAsOneByOne() {
    var random = SeededNumbers(seed: 7)
    for _ in 0..<2000 {
      let signs: [UInt8] = Bool.random(using: &random) ? [0x0A, 0x0D, 0x61] : [0x0A, 0x0B, 0x8A, 0x61]
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? 0
      }
      let cut = Int.random(in: 0...bytes.count, using: &random)
      var single = LineCounter()
      for byte in bytes { single.count(byte) }
      var many = LineCounter()
      for part in [Array(bytes[..<cut]), Array(bytes[cut...])] {
        part.withUnsafeBufferPointer { many.count($0) }
      }
      #expect(many.line == single.line, "\(bytes) cut at \(cut)")
    }
  }
}
