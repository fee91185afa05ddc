import Core
import Testing

@testable import Markup

@Suite struct SchemaTests {
  @Test("a valid document has no problems, time after time with the same schema")
  func valid() throws {
    let schema = try compiledSchema()
    for _ in 0..<50 { #expect(schema.validate(Array(goodDocument.utf8)).texts == []) }
  }

  @Test(
    "a violation is reported with line, element and rule, and without the value",
    arguments: [
      ("2021-10-04", "Budi & 4/10", ["3:0: a name is expected here; & is written &amp;"]),
      ("2021-10-04", "4 Oktober", ["3:0: the content of <tanggal> is not xs:date"]),
      ("langsung", "rahasia' type 'x", ["4:0: the content of <saluran> breaks its limit enumeration"]),
      ("SOP4-WAKTU", "rahasia", ["6:0: the content of <temuan kode> breaks its limit pattern"]),
      (" kode=\"SOP4-WAKTU\"", "", ["6:0: <temuan> must have the attribute kode"]),
      (
        " kode=", " kodé=",
        [
          "6:0: attribute <temuan kodé> is not known to the schema",
          "6:0: <temuan> must have the attribute kode",
          "7:0: attribute <temuan kodé> is not known to the schema",
          "7:0: <temuan> must have the attribute kode",
        ]
      ),
      ("REG9-JAM", "SOP4-WAKTU", ["7:0: <temuan> breaks a key or reference"]),
      ("  <tanggal>2021-10-04</tanggal>\n", "", ["3:0: <saluran> is out of place; expected is tanggal"]),
      (
        "<saluran>langsung</saluran>\n  <biaya>1500</biaya>\n  <temuan kode=\"SOP4-WAKTU\">terlambat &amp; dicatat</temuan>\n  <temuan kode=\"REG9-JAM\">jam kosong</temuan>\n",
        "", ["4:0: <tanda-bukti> is not complete; expected is saluran"]
      ),
      ("tanda-bukti", "tanda", ["2:0: <tanda> is not known to the schema"]),
      ("<biaya>", "teks rahasia <biaya>", ["5:0: <tanda-bukti> breaks the schema"]),
    ]
  )
  func violations(old: String, new: String, expected: [String]) throws {
    let bytes = Array(goodDocument.with(old, new).utf8)
    let schema = try compiledSchema()
    let found = schema.validate(bytes).map { problem in
      MarkupProblem(line: problem.line, column: 0, message: problem.message, arguments: problem.arguments)
    }
    #expect(found.texts.joined().contains("rahasia") == false)
    #expect(found.count == expected.count)
    for (text, start) in zip(found.texts, expected) { #expect(text.hasPrefix(start)) }
    #expect(schema.validate(Array(goodDocument.utf8)).texts == [], "the schema still works afterwards")
  }

  @Test("a hundred problems are enough")
  func manyProblems() throws {
    let wrong = String(repeating: "<temuan/>\n", count: 5000)
    let text = goodDocument.with("<temuan kode=\"SOP4", wrong + "<temuan kode=\"SOP4")
    #expect(try compiledSchema().validate(Array(text.utf8)).count == 100)
  }

  @Test(
    "a schema that cannot be used is reported with its line",
    arguments: [
      ("xs:date", "xs:datum", 15, "the schema is not valid"),
      ("</xs:schema>", "", 30, "<schema> is not closed"),
      ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE x [<!ENTITY y 'z'>]>", 1, "a DTD or entity"),
      (
        "<xs:simpleType name=\"kode\">",
        "<xs:include schemaLocation=\"/etc/passwd\"/><xs:simpleType name=\"kode\">", 4,
        "the schema is not valid"
      ),
    ]
  )
  func badSchema(old: String, new: String, line: Int, message: String) throws {
    let problem = #expect(throws: Problem.self) {
      try XMLSchema(bytes: Array(sampleSchema.with(old, new).utf8), name: "skema.xsd")
    }
    let found = try #require(problem)
    #expect(found.file == "skema.xsd")
    #expect(found.line == line)
    #expect(found.text(.english).contains(message), "\(found.text(.english))")
  }

  @Test("many documents are checked in parallel with one schema")
  func parallel() async throws {
    let schema = try compiledSchema()
    let good = Array(goodDocument.utf8)
    let bad = Array(goodDocument.with("2021-10-04", "x").utf8)
    let broken = Array(goodDocument.dropLast(5).utf8)
    let counts = await withTaskGroup(of: [Int].self) { group in
      for worker in 0..<8 {
        group.addTask {
          var counts = [0, 0, 0]
          for index in 0..<600 {
            switch (worker + index) % 3 {
            case 0: counts[0] += schema.validate(good).count
            case 1: counts[1] += schema.validate(bad) == schema.validate(bad) ? 1 : 0
            default: counts[2] += schema.validate(broken).count
            }
          }
          return counts
        }
      }
      return await group.reduce(into: [0, 0, 0]) { sum, counts in
        for index in 0..<3 { sum[index] += counts[index] }
      }
    }
    #expect(counts[0] == 0)
    #expect(counts[1] == 1600)
    #expect(counts[2] >= 1600)
  }
}
