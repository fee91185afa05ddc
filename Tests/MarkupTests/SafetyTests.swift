import Core
import Testing

@testable import Markup

#if canImport(Glibc)
import Glibc
#endif

@Suite struct SafetyTests {
  /// Ten entities, each ten times the one before.
  static let bomb: String = {
    var text = "<!DOCTYPE html [<!ENTITY a0 'aaaaaaaaaa'>"
    for level in 1...9 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      text += "<!ENTITY a\(level) '\(inner)'>"
    }
    return text + "]>\n<html>&a9;</html>"
  }()

  @Test(
    "declarations are refused before anything of them is used",
    arguments: [
      bomb, "<!DOCTYPE html SYSTEM \"file:///etc/passwd\">\n<html/>",
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<html>&x;</html>",
      "<!DOCTYPE html [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;]>\n<html/>",
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\"><html/>",
      "<!DOCTYPE html [<!ELEMENT html ANY>]><html></html>",
      "<!DOCTYPE html [<!ATTLIST html a (b|c) 'b'>]><html></html>",
      "<!DOCTYPE html [<!NOTATION n SYSTEM 'x'>]><html></html>", "<!DOCTYPE tanda-bukti><tanda-bukti/>",
    ]
  )
  func declarations(text: String) throws {
    let refusal = "a DTD or entity declaration is refused"
    #expect(Markup.wellFormedXML(Array(text.utf8)).map(\.message.en) == [refusal])
    #expect(Markup.wellFormedHTML(Array(text.utf8)).map(\.message.en) == [refusal])
    let schema = try compiledSchema()
    #expect(schema.validate(Array(text.utf8)).first?.message.en == refusal)
    let validator = try StreamingValidator(schema)
    Array(text.utf8).withUnsafeBytes { validator.feed($0) }
    #expect(validator.finish().first?.message.en == refusal)
  }

  /// Schemas that libxml2 would compile for hours.
  static let schemaBombs: [(name: String, body: String)] = [
    (
      "groups of groups",
      doubled("group", "<xs:sequence>", "</xs:sequence>", "<xs:element name='b' minOccurs='0'/>")
    ),
    ("groups of attributes", doubled("attributeGroup", "", "", "<xs:attribute name='b'/>")),
    (
      "optional elements",
      "<xs:element name='a'><xs:complexType><xs:sequence>"
        + (0..<5000).map { "<xs:element name='b\($0)' minOccurs='0'/>" }.joined()
        + "</xs:sequence></xs:complexType></xs:element>"
    ),
    ("size", String(repeating: "<!-- panjang sekali -->\n", count: 60_000)),
  ]

  private static func doubled(_ kind: String, _ open: String, _ close: String, _ leaf: String) -> String {
    var text = "<xs:\(kind) name='g0'>\(open)\(leaf)\(close)</xs:\(kind)>\n"
    for level in 1...40 {
      let inner = String(repeating: "<xs:\(kind) ref='g\(level - 1)'/>", count: 2)
      text += "<xs:\(kind) name='g\(level)'>\(open)\(inner)\(close)</xs:\(kind)>\n"
    }
    return text + "<xs:element name='a'><xs:complexType><xs:\(kind) ref='g40'/></xs:complexType></xs:element>"
  }

  @Test(arguments: schemaBombs.map(\.name)) func schemasThatWouldTakeForEver(name: String) throws {
    let bomb = try #require(Self.schemaBombs.first { $0.name == name })
    let text = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n\(bomb.body)\n</xs:schema>"
    let problem = #expect(throws: Problem.self) { try XMLSchema(bytes: Array(text.utf8), name: "skema.xsd") }
    let said = try #require(problem?.text(.english))
    #expect(said.contains("more than 2000 parts") || said.contains("larger than 1 MiB"), "\(said)")
    #expect(problem?.file == "skema.xsd" && problem?.line != nil)
  }

  @Test("a schema reads no other file, whatever it names")
  func schemaAlone() {
    for body in [
      "<xs:include schemaLocation='/etc/passwd'/>", "<xs:redefine schemaLocation='/etc/passwd'/>",
      "<xs:import namespace='x' schemaLocation='http://127.0.0.1:1/x.xsd'/><xs:element name='a' type='y:b' xmlns:y='x'/>",
      "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/>",
    ] {
      let text = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(body)</xs:schema>"
      #expect(throws: Problem.self, "\(body)") { try XMLSchema(bytes: Array(text.utf8), name: "skema.xsd") }
    }
    // Includes of XInclude are elements like others: known to the schema or not, never followed.
    let include =
      "<html xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd' parse='text'/></html>"
    #expect(Markup.wellFormedXML(Array(include.utf8)).isEmpty)
  }

  @Test("nesting without end is refused")
  func depth() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(!Markup.wellFormedXML(Array(deep.utf8)).isEmpty)
  }

  @Test("any bytes are read or refused, never a crash")
  func anyBytes() throws {
    let schema = try compiledSchema()
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let original = Array(goodDocument.utf8)
    for _ in 0..<2000 {
      var bytes = original
      for _ in 0...next(4) { bytes[next(bytes.count)] = UInt8(next(256)) }
      if next(4) == 0 { bytes.removeSubrange(next(bytes.count)...) }
      let whole = schema.validate(bytes)
      let validator = try StreamingValidator(schema)
      bytes.withUnsafeBytes { validator.feed($0) }
      #expect(validator.finish().isEmpty == whole.isEmpty)
      _ = Markup.wellFormedHTML(bytes)
    }
  }

  #if canImport(Glibc)
  @Test("nothing is written on standard error")
  func silence() throws {
    Markup.start()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let saved = dup(2)
    dup2(ends[1], 2)
    let schema = try? XMLSchema(bytes: Array(sampleSchema.with("xs:date", "xs:datum").utf8), name: "x")
    let problems = Markup.wellFormedXML(Array("<a>&b;</c>".utf8))
    _ = try compiledSchema().validate(Array("<a xmlns='b'>".utf8))
    dup2(saved, 2)
    close(saved)
    close(ends[1])
    var bytes = [UInt8](repeating: 0, count: 1000)
    let count = read(ends[0], &bytes, bytes.count)
    close(ends[0])
    let text = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
    #expect(!text.contains("error") && !text.contains("parser"), "\(text)")
    #expect(schema == nil)
    #expect(!problems.isEmpty)
  }
  #endif
}
