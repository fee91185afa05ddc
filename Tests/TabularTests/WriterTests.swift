import Tabular
import Testing

@Suite struct WriterTests {
  @Test(arguments: [
    (["a", "b"], "a;b"), (["a;b", "c,d"], "\"a;b\";c,d"), (["a\"b"], "\"a\"\"b\""),
    (["x\ny", "x\ry"], "\"x\ny\";\"x\ry\""),
    (["", ""], ";"), ([""], "\"\""), ([" a", "b "], "\" a\";\"b \""), ([], "\"\""),
  ])
  func aCellIsQuotedWhereItMustBe(cells: [String], line: String) {
    var writer = TabularWriter(delimiter: UInt8(ascii: ";"), lineEnd: .crlf)
    writer.write(cells)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == line + "\r\n")
  }

  @Test func outputCanBeTakenInPortions() {
    var writer = TabularWriter(lineEnd: .lf)
    var all: [UInt8] = []
    for number in 0..<3 {
      writer.write([String(number), "x"])
      writer.take { all += $0 }
    }
    #expect(String(decoding: all, as: UTF8.self) == "0,x\n1,x\n2,x\n")
    #expect(writer.bytes.isEmpty)
  }
}
