import Core
import Testing

@testable import Templating

/// A shape with one text `x`, one markup `m`, one flag `f` and one list of texts `l`.
private let shape = Shape([
  .init("x", "teks", .text(sample: "x")), .init("m", "markup", .markup(sample: "<b/>")),
  .init("f", "ya", .flag), .init("l", "daftar", .texts(sample: "a")),
])

private let nasty = "a<b>&\"c'\t\r\n\u{1}\u{FFFE}\u{FFFF}\u{FEFF}é😀"

@Suite struct PlaceTests {
  @Test(
    "a value is escaped for the place where it lands",
    arguments: [
      (
        "<p>{{x}}</p>", TemplateLanguage.html,
        "<p>a&lt;b&gt;&amp;\"c'\t\r\n\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}é😀</p>"
      ),
      (
        "<p title=\"{{x}}\"></p>", .html,
        "<p title=\"a&lt;b&gt;&amp;&quot;c&#39;\t\r\n\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}é😀\"></p>"
      ),
      ("<p>{{x}}</p>", .xml, "<p>a&lt;b&gt;&amp;\"c'\t&#13;\n\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}é😀</p>"),
      (
        "<p a='{{x}}'/>", .xml,
        "<p a='a&lt;b&gt;&amp;&quot;c&#39;&#9;&#13;&#10;\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}é😀'/>"
      ), ("{{x}}", .text, nasty),
      ("<p>{{{m}}}</p><style>{{{m}}}</style>", .html, "<p><i>&</p><style><i>&</style>"),
    ]
  )
  func escaping(text: String, language: TemplateLanguage, expected: String) throws {
    let view: ViewObject = ["x": .text(nasty), "m": .markup("<i>&")]
    // Compared as bytes: Swift's == on strings equates canonically equivalent texts.
    #expect(Array(try rendered(text, language, shape: shape, view: view).utf8) == Array(expected.utf8))
  }

  @Test(
    "HTML places where a value cannot stand are refused",
    arguments: [
      ("<script>{{x}}</script>", ["1:9 a value cannot stand inside <script>"]),
      ("<script>{{{m}}}</script>", ["1:9 a value cannot stand inside <script>"]),
      ("<SCRIPT>if (a</b) '</scriptx>{{x}}'</SCRIPT>", ["1:30 a value cannot stand inside <SCRIPT>"]),
      ("<style>{{x}}</style>", ["1:8 a value cannot stand inside <style>"]),
      ("<noscript>{{x}}</noscript>", ["1:11 a value cannot stand inside <noscript>"]),
      ("<!-- {{x}} -->", ["1:6 a value cannot stand in a comment"]),
      ("<!-- > -- {{x}} -->{{x}}", ["1:11 a value cannot stand in a comment"]),
      ("<!DOCTYPE {{x}}>", ["1:11 a value cannot stand in <!...>"]),
      ("<p class={{x}}></p>", ["1:10 a value in an attribute must stand between quotes"]),
      ("<p class=a{{x}}></p>", ["1:11 a value in an attribute must stand between quotes"]),
      ("<p {{x}}></p>", ["1:4 an attribute name cannot be a value"]),
      ("<p a{{x}}='b'></p>", ["1:5 an attribute name cannot be a value"]),
      ("<h{{x}}></hx>", ["1:3 an element name cannot be a value"]),
      ("<{{x}}></x>", ["1:2 an element name cannot be a value"]),
      ("<p style='width:{{x}}'></p>", ["1:17 a value cannot stand in the attribute style; use class"]),
      ("<p onclick='{{x}}'></p>", ["1:13 a value cannot stand in the attribute onclick"]),
      ("<p OnClick = \"{{x}}\"></p>", ["1:15 a value cannot stand in the attribute OnClick"]),
      ("<p title='{{{m}}}'></p>", ["1:11 the markup m cannot stand in an attribute"]),
      ("<p title=\"a'>{{x}}\">{{x}}</p>", []), ("<p title='a\">{{x}}'>{{x}}</p>", []),
      ("<p\n class=\"{{x}}\"\tid = '{{x}}' hidden>{{x}}</p>", []),
    ]
  )
  func htmlPlaces(text: String, expected: [String]) {
    #expect(problems(text, .html, shape: shape) == expected)
  }

  @Test(
    "an address needs a fixed beginning",
    arguments: [
      ("href='{{x}}'", false), ("href=' {{x}}'", false), ("HREF='{{x}}'", false),
      ("href='berkas{{x}}'", false),
      ("href='/{{x}}'", false), ("href='//{{x}}'", false), ("href='javascript:{{x}}'", false),
      ("href='java&#115;cript&#58;{{x}}'", false), ("href='data:text/html,{{x}}'", false),
      ("href='data:image/png;base64,{{x}}'", false), ("href='{{#f}}./{{/f}}{{x}}'", false),
      ("href='{{#f}}javascript:{{/f}}{{x}}'", false), ("href='./{{x}}'", true), ("href='#{{x}}'", true),
      ("href='?a={{x}}'", true), ("href='bagian/{{x}}'", true), ("href='/a{{x}}'", true),
      ("href='mailto:{{x}}'", true), ("href='tel:{{x}}'", true), ("href='https://contoh.id/{{x}}'", true),
      ("href='{{#f}}./a{{/f}}{{^f}}./b{{/f}}'", true), ("href='./{{#f}}{{x}}{{/f}}'", true),
      ("xlink:href='{{x}}'", false), ("title='{{x}}'", true),
    ]
  )
  func addresses(attribute: String, isAllowed: Bool) {
    let found = problems("<a \(attribute)>a</a>", .html, shape: shape)
    #expect(found.count == (isAllowed ? 0 : 1), "\(found)")
  }

  @Test("an image may carry its data")
  func imageData() {
    #expect(problems("<img alt=\"\" src=\"data:image/{{x}};base64,{{x}}\"/>", .html, shape: shape) == [])
    #expect(problems("<iframe src=\"data:image/{{x}}\"></iframe>", .html, shape: shape).count == 1)
    #expect(problems("<img src=\"data:text/{{x}}\"/>", .html, shape: shape).count == 1)
  }

  @Test(
    "XML places",
    arguments: [
      ("<?xml version=\"1.0\"?><a b=\"{{x}}\" href=\"{{x}}\" on='{{x}}'>{{x}}<style>{{x}}</style></a>", []),
      ("<a><![CDATA[ ]] > {{x}} ]]>{{x}}</a>", ["1:19 a value cannot stand in CDATA"]),
      ("<?isi > {{x}}?><a>{{x}}</a>", ["1:9 a value cannot stand in <?...>"]),
      ("<a><!-- {{x}} --></a>", ["1:9 a value cannot stand in a comment"]),
      ("<a b={{x}}/>", ["1:6 a value in an attribute must stand between quotes"]),
      ("<a b='{{{m}}}'/>", ["1:7 the markup m cannot stand in an attribute"]),
    ]
  )
  func xmlPlaces(text: String, expected: [String]) {
    #expect(problems(text, .xml, shape: shape) == expected)
  }

  @Test(
    "a section leaves the markup as it found it",
    arguments: [
      ("<td{{#f}} class=\"a\"{{/f}}>{{x}}</td>", []), ("<td {{#f}}class=\"a\"{{/f}}>{{x}}</td>", []),
      ("<td class=\"a{{#f}} b{{/f}}\">{{x}}</td>", []),
      ("<input type=\"checkbox\"{{#f}} checked=\"checked\"{{/f}}/>", []),
      ("{{#l}}<p>{{.}}<br/></p>{{/l}}", []), ("<script>{{#f}}a{{/f}}</script>", []),
      (
        "{{#f}}<div>{{/f}}a</div>",
        [
          "1:1 <div> is opened in {{#f}} but not closed in it", "1:19 </div> closes no element",
        ]
      ),
      (
        "<div>{{#f}}</div>{{/f}}",
        [
          "1:1 <div> is not closed", "1:6 </div> in {{#f}} closes an element that was opened outside it",
        ]
      ),
      (
        "<p {{#f}}title=\"a{{/f}}\">{{x}}</p>",
        [
          "1:18 section {{#f}} starts in inside a tag but ends elsewhere, in inside an attribute"
        ]
      ),
      ("{{#f}}<!--{{/f}}-->", ["1:11 section {{#f}} starts in text but ends elsewhere, in inside a comment"]),
      (
        "<s{{#f}} a=\"b\"{{/f}}cript>{{x}}</s>",
        [
          "1:21 a section inside a tag must be followed by a space, / or >"
        ]
      ),
      (
        "<s{{#f}}cript{{/f}}></s>",
        [
          "1:14 section {{#f}} starts in inside a tag but ends elsewhere, in inside a tag"
        ]
      ),
    ]
  )
  func sections(text: String, expected: [String]) {
    #expect(problems(text, .html, shape: shape) == expected)
  }

  @Test(
    "elements are closed in order",
    arguments: [
      ("<p><b>{{x}}</p></b>", ["1:12 </p> where <b> is open", "1:16 </b> closes no element"]),
      ("<p>\n<div>", ["1:1 <p> is not closed", "2:1 <div> is not closed"]),
      ("<p title=\"", ["1:1 the template ends inside an attribute"]), ("a<br>b<img src=\"a.png\">", []),
      ("<svg><path d=\"\"/></svg>", []),
      (
        "<script src=\"a.js\"/>{{x}}",
        [
          "1:1 <script> is not closed", "1:21 a value cannot stand inside <script>",
        ]
      ),
    ]
  )
  func balance(text: String, expected: [String]) {
    #expect(problems(text, .html, shape: shape) == expected)
  }

  @Test("the markup is followed through partials and fillings, and reported where it is written")
  func acrossFiles() {
    let partials = [
      "atas": "<html><body class=\"", "bawah": "\"></body></html>",
      "skrip": "<script>\n{{$isi}}{{/isi}}</script>",
    ]
    #expect(problems("{{>atas}}{{x}}{{>bawah}}", .html, shape: shape, partials: partials) == [])
    #expect(
      problems("{{<skrip}}\n{{$isi}}{{x}}{{/isi}}{{/skrip}}", .html, shape: shape, partials: partials) == [
        "2:9 a value cannot stand inside <script>"
      ]
    )
    #expect(
      problems("{{>atas}}", .html, shape: shape, partials: partials) == [
        "atas:1:1 <html> is not closed", "atas:1:7 the template ends inside an attribute",
      ]
    )
  }
}
