import CBytes
import Testing

/// What is asked of 64 bytes at once is what is asked of each.
@Suite struct BlockTests {
  @Test func marksStandWhereTheBytesAre() {
    var random = SeededNumbers(seed: 11)
    let signs: [UInt8] = [0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x00, 0x01, 0x1F, 0x20, 0x7F, 0x80, 0xFF, 0x61]
    for round in 0..<2000 {
      let bytes = (0..<80).map { _ in
        round < 1000 ? signs.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      let delimiter: UInt8 = round % 2 == 0 ? 0x2C : 0x3B
      bytes.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        // At every distance from the memory's own lines of sixteen.
        let start = round % 16
        func bits(_ isMarked: (UInt8) -> Bool) -> UInt64 {
          (0..<64).reduce(0) { $0 | (isMarked(buffer[start + $1]) ? 1 << UInt64($1) : 0) }
        }
        let marks = warkat_marks_of(base + start, delimiter)
        #expect(marks.delimiters == bits { $0 == delimiter })
        #expect(marks.line_ends == bits { $0 == 0x0A || $0 == 0x0D })
        #expect(marks.quotes == bits { $0 == 0x22 })
        #expect(warkat_not_plain(base + start) == bits { $0 == 0 || $0 >= 0x80 })
        #expect(warkat_not_printed(base + start) == bits { $0 < 0x20 || $0 >= 0x80 })
        var copy = [UInt8](repeating: 0, count: 16)
        copy.withUnsafeMutableBufferPointer { target in
          if let target = target.baseAddress { warkat_copy_16(base + start, target) }
        }
        #expect(copy == Array(buffer[start..<start + 16]))
      }
    }
  }
}
