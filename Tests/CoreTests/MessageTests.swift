import Core
import Testing

@Suite struct MessageTests {
  @Test(arguments: [
    ("tanpa tempat", "tanpa tempat"),
    ("{1} sebelum {2}", "satu sebelum 2"),
    ("{2}{1}{2}", "2satu2"),
    ("akhir {1}", "akhir satu"),
    // What is no place stays as it is.
    ("{0} {3} {x} {} { {1 } {1", "{0} {3} {x} {} { {1 } {1"),
    ("{{1}}", "{satu}"),
    ("{999999999999999999999}", "{999999999999999999999}"),
    ("sél “{1}” – {2}", "sél “satu” – 2"),
    ("", ""),
  ]) func placesAreFilled(_ pattern: String, _ filled: String) {
    let message = Message(pattern, en: "{1}")
    #expect(message.text(.indonesian, [.text("satu"), .number(2)]) == filled)
    #expect(message.text(.english, [.text("{2}"), .number(2)]) == "{2}")
  }

  @Test func withoutArgumentsNothingIsFilled() {
    #expect(Message("{1}", en: "x").text(.indonesian) == "{1}")
  }

  @Test func plainTextIsPrintableASCII() {
    for byte in UInt8.min...UInt8.max {
      let text = "abc" + String(Unicode.Scalar(byte)) + "d"
      #expect(text.isPlain == (0x20..<0x7F ~= byte), "\(byte)")
    }
    #expect("".isPlain)
    #expect(!"é".isPlain)
  }
}
