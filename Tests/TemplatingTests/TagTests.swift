import Core
import Testing

@testable import Templating

@Suite struct TagTests {
  @Test(
    "every bad tag is reported at its place",
    arguments: [
      ("{{#terlambat}}", ["1:1 {{#terlambat}} is not closed with {{/terlambat}}"]),
      ("{{/terlambat}}", ["1:1 {{/terlambat}} closes nothing"]),
      (
        "{{#terlambat}}\n {{/biaya}}{{/terlambat}}",
        ["2:2 {{/biaya}} does not match {{#terlambat}} of line 1"]
      ),
      (
        "{{#terlambat}}{{#pemohon}}{{/terlambat}}{{nomor}}",
        ["1:15 {{#pemohon}} is not closed with {{/pemohon}}"]
      ),
      ("a {{nomor", ["1:3 tag is not closed with }}"]),
      ("a {{{nomor}}", ["1:3 tag is not closed with }}}"]),
      (
        "{{nomor\n{{nomr}}",
        [
          "1:1 tag is not closed with }}", "2:1 name nomr is not known here (perhaps nomor is meant)",
        ]
      ),
      ("{{}}{{ }}{{#}}", ["1:1 tag without a name", "1:5 tag without a name", "1:10 tag without a name"]),
      ("{{nomor surat}}", ["1:1 tag holds more than one word"]),
      ("{{=x=}}{{nomor}}", ["1:1 delimiters must be two words without ="]),
      ("{{>tiada}}", ["1:1 there is no partial tiada"]),
      ("{{<tiada}}{{/tiada}}", ["1:1 there is no partial tiada"]),
    ]
  )
  func badTags(text: String, expected: [String]) { #expect(problems(text) == expected) }

  @Test("all problems of all templates come at once, none twice, sorted by place")
  func allAtOnce() {
    let requests = ["b.html", "a.html"].map { name in
      Template.Request(
        TemplateSource(name: name, text: "{{>kop}}\n{{satu}}{{#dua}}{{/dua}}"),
        language: .html,
        shape: sampleShape
      )
    }
    let error = #expect(throws: Problems.self) {
      try Template.compile(all: requests) { TemplateSource(name: "\($0).html", text: "{{#nomor}}") }
    }
    #expect(
      error?.all.map { $0.text(.indonesian) } == [
        "a.html:2:1: galat: nama satu tidak dikenal di sini",
        "a.html:2:9: galat: nama dua tidak dikenal di sini",
        "b.html:2:1: galat: nama satu tidak dikenal di sini",
        "b.html:2:9: galat: nama dua tidak dikenal di sini",
        "kop.html:1:1: galat: {{#nomor}} tidak ditutup dengan {{/nomor}}",
      ]
    )
  }

  @Test("nesting without end is refused")
  func deepNesting() {
    let deep = String(repeating: "{{#terlambat}}", count: 10_000)
    #expect(problems(deep) == ["1:1401 sections are nested too deeply"])
  }

  @Test("any bytes are compiled or refused, never a crash")
  func anyBytes() {
    var state: UInt64 = 42
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "/", "^", "$", "<", ">", "=", "nomor", "pemohon", "terlambat", "dasar",
      "\n",
      "  ", ".", "!", "<p>", "</p>", "<a href=\"", "\"", "'", "<!--", "-->", "&", "é", "<script>",
      "</script>", "\r\n",
      "{{#dasar}}", "{{/dasar}}", "{{$b}}", "{{/b}}", "{{<p}}", "{{/p}}", "{{>p}}", "{{=| |=}}", "|",
    ]
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      for language in [TemplateLanguage.html, .xml, .text] {
        let partials = ["p": "a {{$b}}\n x{{/b}} {{>q}}", "q": "{{<p}}{{/p}}"]
        _ = problems(text, language, partials: partials)
        let lenient = try? Template.compile(
          TemplateSource(name: "t", text: text),
          language: language,
          shape: nil
        ) {
          name in partials[name].map { TemplateSource(name: name, text: $0) }
        }
        var buffer: [UInt8] = []
        _ = try? lenient?.render(sampleView, into: &buffer)
      }
    }
  }
}
