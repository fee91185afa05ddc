import Core
import Testing

@testable import Markup

@Suite struct StreamingTests {
  /// The problems of `text` read in chunks of `size` bytes.
  private func problems(_ text: String, chunk size: Int) throws -> [MarkupProblem] {
    let validator = try StreamingValidator(compiledSchema())
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: buffer.count, by: size) {
        validator.feed(UnsafeRawBufferPointer(rebasing: buffer[start..<min(start + size, buffer.count)]))
      }
    }
    return validator.finish()
  }

  @Test("where the chunks are cut does not matter", arguments: [1, 2, 3, 7, 64, 100_000])
  func chunks(size: Int) throws {
    #expect(try problems(goodDocument, chunk: size) == [])
    let bad = goodDocument.with("SOP4-WAKTU", "x").with("1500", "y")
    let found = try problems(bad, chunk: size)
    #expect(found.map(\.line) == [5, 6])
    #expect(try found.map(\.message) == compiledSchema().validate(Array(bad.utf8)).map(\.message))
    #expect(try !problems(String(goodDocument.dropLast(3)), chunk: size).isEmpty)
  }

  @Test("a long document is checked to its end, in lines beyond 65,535")
  func long() throws {
    let validator = try StreamingValidator(compiledSchema())
    func feed(_ text: String) { Array(text.utf8).withUnsafeBytes { validator.feed($0) } }
    feed(
      "<tanda-bukti xmlns=\"urn:warkat:1\" nomor=\"1\"><tanggal>2021-10-04</tanggal><saluran>surat</saluran>"
    )
    let line = "<biaya>1</biaya>\n"
    feed(line)
    for _ in 0..<700 {
      feed(String(repeating: "<!-- keterangan yang panjang sekali, baris demi baris -->\n", count: 100))
    }
    #expect(!validator.hasProblems)
    feed("<temuan kode=\"x\">a</temuan>")
    #expect(validator.hasProblems)
    feed("</tanda-bukti>")
    let found = validator.finish()
    #expect(found.map(\.line) == [70_002])
  }

  @Test("no document is a problem, and ending twice changes nothing")
  func nothing() throws {
    let validator = try StreamingValidator(compiledSchema())
    #expect(validator.finish().count == 1)
    #expect(validator.finish().isEmpty)
    Array("<a/>".utf8).withUnsafeBytes { validator.feed($0) }
  }
}
