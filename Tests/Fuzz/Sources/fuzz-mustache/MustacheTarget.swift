import Core
import FuzzKit
import Markup
import Templating

/// Compiles and fills in any text as a template (`Sources/Templating`). What stands between NUL bytes are its partials `a`, `b`,
/// `c`; the first byte chooses the language:
///
/// - a template is refused with file and line, or renders the same twice;
/// - what a strict template makes of harmless values is well-formed, or what it makes of values full of markup is not well-formed
///   for the same reason: a value never changes the structure;
/// - no value that is text comes out as it is where it would be markup;
/// - lenient templates, which have no shape, come to an end.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  MustacheTarget.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The laws.
enum MustacheTarget {
  static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let languages: [TemplateLanguage] = [.html, .xml, .text]
    let language = languages[Int(first) % 3]
    let parts = Fuzz.parts(of: Array(bytes.dropFirst()), atMost: 4).map {
      String(decoding: $0, as: UTF8.self)
    }
    let names = ["a", "b", "c"]
    func partial(_ name: String) -> TemplateSource? {
      guard let index = names.firstIndex(of: name), index + 1 < parts.count else { return nil }
      return TemplateSource(name: name, text: parts[index + 1])
    }
    let source = TemplateSource(name: "t", text: parts[0])
    for shape in [MustacheTarget.shape, nil] {
      do throws(Problems) {
        let template = try Template.compile(source, language: language, shape: shape, partials: partial)
        checkRendering(template, language, isStrict: shape != nil)
      } catch {
        Fuzz.expect(!error.all.isEmpty, "refused without a reason")
        for problem in error.all {
          Fuzz.expect(
            problem.file != nil && (problem.line ?? 0) > 0 && (problem.column ?? 0) > 0,
            "a reason without a place"
          )
          Fuzz.expect(!problem.text(.indonesian).isEmpty, "a reason without words")
        }
      }
    }
  }

  private static func checkRendering(_ template: Template, _ language: TemplateLanguage, isStrict: Bool) {
    let plain = rendered(template, view("aman"))
    let again = rendered(template, view("aman"))
    Fuzz.expect(plain == again, "rendered twice, another document")
    let hostile = rendered(template, view(payload))
    Fuzz.expect((plain == nil) == (hostile == nil), "a value decides whether a document comes about")
    guard isStrict, let plain, let hostile, language != .text else { return }
    // Outlines are compared, for a template need not be whole: structure is what stands outside of text.
    let check = language == .html ? Markup.wellFormedHTML : Markup.wellFormedXML
    let isWhole = check(plain).isEmpty
    Fuzz.expect(
      !isWhole || check(hostile).isEmpty,
      "a value breaks the markup: \(String(decoding: hostile, as: UTF8.self))"
    )
    func count(_ bytes: [UInt8], _ byte: UInt8) -> Int { bytes.count { $0 == byte } }
    Fuzz.expect(
      count(plain, UInt8(ascii: "<")) == count(hostile, UInt8(ascii: "<")),
      "a value makes a tag: \(String(decoding: hostile, as: UTF8.self))"
    )
  }

  private static func rendered(_ template: Template, _ view: ViewObject) -> [UInt8]? {
    var buffer: [UInt8] = []
    do throws(Problem) {
      try template.render(view, into: &buffer)
      return buffer
    } catch {
      Fuzz.expect(buffer.isEmpty, "a refused document leaves bytes")
      return nil
    }
  }

  private static let payload = "<b>\"'&]]>--></style>{{nomor}}\u{1}\u{FFFE}\r\n\t`javascript:x"

  private static func view(_ text: String) -> ViewObject {
    [
      "nomor": .text(text), "catatan": .missing, "pemohon": .object(["nama": .text(text)]), "ya": .flag(true),
      "dasar": .list([.text(text), .text("x")]), "biaya": .list([.object(["uraian": .text(text)])]),
      "gaya": .markup("p>a{margin:0}"),
    ]
  }

  private static let shape = Shape([
    .init("nomor", "nomor", .text(sample: "1")),
    .init("catatan", "catatan", .text(sample: "-"), isOptional: true),
    .init("pemohon", "yang meminta", .object(Shape([.init("nama", "nama", .text(sample: "A"))]))),
    .init("ya", "ya", .flag), .init("dasar", "dasar", .texts(sample: "UU")),
    .init("biaya", "biaya", .list(Shape([.init("uraian", "uraian", .text(sample: "x"))]))),
    .init("gaya", "gaya", .markup(sample: "p{}")),
  ])
}
