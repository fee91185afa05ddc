import Core
import Testing

@testable import Markup

@Suite struct PolyglotTests {
  /// A page with `body` on line 4.
  static func page(_ body: String) -> [UInt8] {
    Array(
      "<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"/><title>a</title></head>\n<body>\n\(body)\n</body></html>\n"
        .utf8
    )
  }

  @Test(
    "what an HTML parser reads otherwise is reported with its line",
    arguments: [
      ("<p class=\"a\">a &amp; b &#160;<br/></p><img alt=\"\" src=\"a.png\"/>", []),
      ("<p></p><table><tr><td></td></tr></table><script></script><style>a>b{}</style>", []),
      (
        "<svg viewBox=\"0 0 1 1\"><path d=\"\"/><linearGradient id=\"a\"/></svg><p/>",
        [
          "4: <p/> must be written <p></p>"
        ]
      ),
      ("a\n<div/>", ["5: <div/> must be written <div></div>"]),
      ("<script src=\"a.js\" />", ["4: <script/> must be written <script></script>"]),
      ("<br></br>", ["4: <br> must be written <br/>"]),
      ("<P>a</P>", ["4: P must be in lower case"]),
      ("<p onClick=\"\">a</p>", ["4: onClick must be in lower case"]),
      ("<br>", ["4: <br> must be written <br/>", "5: <br> of line 4 is closed by </body>"]),
      ("<p>a&nbsp;b</p>", ["4: entity &nbsp; is not known"]),
      ("<p class=a>b</p>", ["4: attribute value without quotes"]),
      ("<p hidden>b</p>", ["4: attribute hidden without a value"]),
      ("<p id=\"a\" id=\"b\">b</p>", ["4: attribute id is written twice"]),
      ("<p>a & b</p>", ["4: a name is expected here; & is written &amp;"]),
      ("<p>\u{1}</p>", ["4: invalid character or byte"]), ("<?php a ?>", ["4: HTML has no <?...?>"]),
      ("<p><![CDATA[a]]></p>", ["4: HTML has no CDATA"]),
      ("<a xlink:href=\"#\">b</a>", ["4: namespace prefix xlink is not known"]),
    ]
  )
  func rules(body: String, expected: [String]) {
    let found = Markup.wellFormedHTML(Self.page(body)).map {
      "\($0.line): \($0.message.text(.english, $0.arguments))"
    }
    #expect(Array(found.prefix(max(expected.count, 1))) == expected)
  }

  @Test("a page needs the declaration of HTML")
  func doctype() {
    let found = Markup.wellFormedHTML(Array("<html></html>".utf8))
    #expect(found.map(\.message.en) == ["<!DOCTYPE html> is missing"])
  }

  @Test("an empty file is no page and no document")
  func empty() {
    #expect(Markup.wellFormedHTML([]).count == 1)
    #expect(Markup.wellFormedXML([]).count == 1)
    #expect(Markup.wellFormedXML(Array("<a/>".utf8)) == [])
  }

  @Test("bytes that are no UTF-8 are reported with their line")
  func encoding() {
    let found = Markup.wellFormedXML(Array("<a>\n".utf8) + [0xE9, 0x20] + Array("</a>".utf8))
    #expect(found.first?.line == 2)
  }
}
