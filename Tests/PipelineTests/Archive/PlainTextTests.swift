import Testing

@testable import Pipeline

@Suite("Page as text") struct PlainTextTests {
  private func text(_ body: String) -> String {
    PlainText.text(
      ofPage: Array("<html><head><title>x</title></head><body><main>\(body)</main></body></html>".utf8)
    )
  }

  @Test(arguments: [
    ("<h1>Baca  saya</h1><p>Satu\n dua</p>", "Baca saya\n=========\n\nSatu dua\n\n"),
    ("<h2>Isi</h2><ul><li>a</li><li><code>b</code> (1)</li></ul>", "Isi\n---\n\n- a\n- b (1)\n\n"),
    ("<pre>sha256sum -c a.txt\nxmllint  b</pre><p>c</p>", "    sha256sum -c a.txt\n    xmllint  b\n\nc\n\n"),
    ("<p>a &amp; b &lt;c&gt; &#39;d&#x27; &salah</p>", "a & b <c> 'd' &salah\n\n"), ("", "\n"),
  ])
  func keepsTheWords(body: String, expected: String) { #expect(text(body) == expected) }

  @Test func wrapsWhatIsLong() {
    let words = Array(repeating: "kata", count: 60).joined(separator: " ")
    let lines = text("<ul><li>\(words)</li></ul>").split(separator: "\n")
    #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 78 })
    #expect(
      lines.first?.hasPrefix("- kata") == true && lines.dropFirst().allSatisfy { $0.hasPrefix("  kata") }
    )
    #expect(lines.joined(separator: " ").split(separator: " ").filter { $0 == "kata" }.count == 60)
  }
}
