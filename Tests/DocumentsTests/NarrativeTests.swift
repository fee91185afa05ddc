import Core
import Testing

@testable import Documents

@Suite("Narratives in Markdown") struct NarrativeTests {
  private func html(_ text: String) throws -> String {
    try Markdown(text, file: "n.md").html.split(separator: "\n").joined()
  }

  @Test(arguments: [
    ("Satu\ndua", "<p>Satu dua</p>"),
    ("Satu\n\ndua", "<p>Satu</p><p>dua</p>"),
    ("Satu  \ndua\\\ntiga", "<p>Satu<br/>dua<br/>tiga</p>"),
    (
      "**a** *b* __c__ _d_ ***e***",
      "<p><strong>a</strong> <em>b</em> <strong>c</strong> <em>d</em> <strong><em>e</em></strong></p>"
    ),
    ("**a *b* c** dan *x **y***", "<p><strong>a <em>b</em> c</strong> dan <em>x <strong>y</strong></em></p>"),
    ("2 * 3 = 6, 5*3, nama_kolom_ini, __", "<p>2 * 3 = 6, 5*3, nama_kolom_ini, __</p>"),
    ("\\*bukan miring\\* \\# \\a", "<p>*bukan miring* # \\a</p>"),
    (
      "<b>tebal</b> & \"kutip\" <script>x</script>",
      "<p>&lt;b&gt;tebal&lt;/b&gt; &amp; &quot;kutip&quot; &lt;script&gt;x&lt;/script&gt;</p>"
    ),
    ("[DIP](https://x.id/a?b=1&c=2 \"judul\")", "<p>DIP (https://x.id/a?b=1&amp;c=2)</p>"),
    (
      "<https://x.id> [https://y.id](https://y.id) [a] (b) [x](javascript:alert(1))",
      "<p>https://x.id https://y.id [a] (b) x (javascript:alert(1))</p>"
    ),
    ("# Satu\n## Dua\n### Tiga ###\n# Satu lagi", "<h3>Satu</h3><h4>Dua</h4><h5>Tiga</h5><h3>Satu lagi</h3>"),
    ("## Dua\nteks\n### Tiga", "<h3>Dua</h3><p>teks</p><h4>Tiga</h4>"),
    ("- a\n- b\n  lanjut\n- c\nmalas", "<ul><li>a</li><li>b lanjut</li><li>c malas</li></ul>"),
    (
      "1. a\n2. b\n   - c\n   - d\n3. e",
      "<ol><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li><li>e</li></ol>"
    ),
    ("3) a\n4) b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
    ("- a\n\n- b\n\nc", "<ul><li><p>a</p></li><li><p>b</p></li></ul><p>c</p>"),
    ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
    ("Sejak tahun\n2021. Berlaku", "<p>Sejak tahun 2021. Berlaku</p>"),
    ("Berikut:\n- a", "<p>Berikut:</p><ul><li>a</li></ul>"),
    (
      "| A | B |\n|---|--:|\n| 1 \\| 2 | *3* |",
      "<table class=\"kisi\"><thead><tr><th scope=\"col\">A</th><th scope=\"col\" class=\"angka\">B</th></tr></thead><tbody><tr><td>1 | 2</td><td class=\"angka\"><em>3</em></td></tr></tbody></table>"
    ),
    (
      "A | B\n:-:|---\n1 |",
      "<table class=\"kisi\"><thead><tr><th scope=\"col\" class=\"tengah\">A</th><th scope=\"col\">B</th></tr></thead><tbody></tbody></table>"
    ),
    ("\u{FEFF}a\r\nb\r\n", "<p>a b</p>"),
    ("<!-- x\n# y\n-->\na\n<!-- z -->\nb", "<p>a</p><p>b</p>"),
  ])
  func becomeHTML(_ pair: (text: String, html: String)) throws {
    if pair.text.hasSuffix("1 |") {
      // One cell where two are due.
      #expect(throws: Problems.self) { try html(pair.text) }
    } else {
      #expect(try html(pair.text) == pair.html)
    }
  }

  @Test(arguments: [
    ("a\n\n> kutipan", 3), ("```\nkode\n```", 1), ("a\n---", 2), ("a\n===", 2), ("***", 1), ("    kode", 1),
    ("a `b`", 1), ("![x](y.png)", 1), ("a[^1]", 1), ("[^1]: catatan", 1), ("[x]: https://y", 1), ("~~a~~", 1),
    ("a\n**b", 2), ("*) catatan", 1), ("#Judul", 1), ("# a\n### b", 2), ("## a\n# b", 2), ("#### ", 1),
    ("a <!-- b -->", 1), ("a\n<!--\nb", 2), ("<!-- a --> b", 1), ("1. a\n  - b", 2), ("|a|b|\n|-|-|\n|1|", 3),
    ("|-|-|\n|1|2|", 1), ("a\u{7}b", 1), ("# a\n## b\n### c\n#### d", 4),
  ])
  func whatIsLeftOutIsAProblemWithItsLine(_ pair: (text: String, line: Int)) {
    do {
      let text = try html(pair.text)
      Issue.record("\(pair.text) became \(text)")
    } catch let problems as Problems {
      #expect(
        problems.all.first?.line == pair.line,
        "\(pair.text): \(problems.all.map { $0.text(.indonesian) })"
      )
      #expect(problems.all.allSatisfy { $0.file == "n.md" && $0.kind == .unusable })
    } catch {
      Issue.record(error)
    }
  }

  @Test func allProblemsAreToldInOrder() {
    do {
      _ = try html("> a\n\nb `c`\n\n```\n")
      Issue.record("accepted")
    } catch let problems as Problems {
      #expect(problems.all.compactMap(\.line) == [1, 3, 5])
    } catch {
      Issue.record(error)
    }
  }

  @Test func onlyCommentsSayNothing() throws {
    #expect(try Narrative.Content("<!--\n- tanya?\n-->\n\n", file: "n.md") == nil)
    #expect(try Narrative.Content("", file: "n.md") == nil)
    #expect(try Narrative.Content("a", file: "n.md")?.source == "a")
  }

  /// Whatever is written: a problem or a page whose elements are closed and in which nothing of the text is markup.
  @Test func anythingIsRefusedOrWellFormed() {
    let pieces = [
      "*", "**", "_", "[", "](", ")", "<b>", "|", "\n", "\n\n", "- ", "1. ", "# ", "  ", "a", "\\", "&",
      "-->", "<!--", "`", "|-|", "é",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let allowed = [
      "p", "h3", "h4", "h5", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "strong", "em",
    ]
    var accepted = 0
    for _ in 0..<4000 {
      let text = (0..<(1 + next(14))).map { _ in pieces[next(pieces.count)] }.joined()
      guard let html = try? Markdown(text, file: "n.md").html else { continue }
      accepted += 1
      var open: [Substring] = []
      for tag in html.matches(of: /<(\/?)([a-z0-9]+)([^>]*)>/) {
        if tag.2 == "br" { continue }
        #expect(allowed.contains(String(tag.2)), "\(text.debugDescription)")
        if tag.1.isEmpty {
          open.append(tag.2)
        } else {
          #expect(open.popLast() == tag.2, "\(text.debugDescription)")
        }
      }
      #expect(open.isEmpty, "\(text.debugDescription)")
    }
    #expect(accepted > 300)
  }
}
