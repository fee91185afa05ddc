import Core
import Testing

@testable import Templating

/// Templates made to keep the program busy or fill its memory: each is refused with file, line and column, and soon.
@Suite struct LimitTests {
  /// A name for each way to make a short template long or slow, and what is said of it.
  static let bombs: [(name: String, text: String, partials: [String: String], said: String)] = [
    (
      "empty partials, doubled 40 times", "{{>a40}}", doubled("", 40),
      "more than 500,000 pieces"
    ),
    (
      "empty sections, doubled 40 times", "{{>a40}}", doubled("{{#biaya}}{{/biaya}}", 40),
      "more than 500,000 pieces"
    ),
    (
      "text, doubled 40 times", "{{>a40}}", doubled(String(repeating: "x", count: 4000), 40),
      "larger than 4 MiB with its partials"
    ),
    (
      "indentation that grows", "{{>a60}}",
      Dictionary(
        uniqueKeysWithValues: (0...60).map { level in
          let blanks = String(repeating: " ", count: 8000)
          return (
            "a\(level)", level == 0 ? "x" : "\(blanks){{>a\(level - 1)}}\n\(blanks){{>a\(level - 1)}}\n"
          )
        }
      ),
      "with its partials"
    ),
    (
      "a chain of partials", "{{>a300}}",
      Dictionary(uniqueKeysWithValues: (0...300).map { ("a\($0)", $0 == 0 ? "x" : "{{>a\($0 - 1)}}") }),
      "nested too deeply"
    ),
    ("a partial in itself", "{{>a}}", ["a": "{{#biaya}}{{>a}}{{/biaya}}"], "calls itself: a > a"),
    ("a parent in its own block", "{{>a}}", ["a": "{{<a}}{{$b}}{{>a}}{{/b}}{{/a}}"], "calls itself"),
    (
      "deep sections",
      String(repeating: "{{#biaya}}", count: 20_000)
        + String(repeating: "{{/biaya}}", count: 20_000), [:],
      "sections are nested too deeply"
    ),
    (
      "deep elements", String(repeating: "<b>", count: 100_000) + String(repeating: "</b>", count: 100_000),
      [:],
      "elements are nested more than 256 deep"
    ),
    (
      "a file of 2 MiB", String(repeating: "<br/>\n", count: 400_000), [:],
      "the template file is larger than 1 MiB"
    ),
    (
      "a partial of 2 MiB", "{{>a}}", ["a": String(repeating: "x", count: 2 << 20)],
      "the template file is larger than 1 MiB"
    ),
    ("tags never closed", String(repeating: "{{ ", count: 300_000), [:], "tag is not closed"),
    ("tags closed far away", String(repeating: "{{ ", count: 300_000) + "}}", [:], "tag is not closed"),
    ("unknown names", (0..<40_000).map { "{{x\($0)}}" }.joined(), [:], "name x0 is not known here"),
    (
      "a name without end", "{{\(String(repeating: "n", count: 900_000))}}", [:],
      "the name is longer than 256 bytes"
    ),
    (
      "a delimiter without end", "{{=\(String(repeating: "a", count: 400_000)) b=}}", [:],
      "a delimiter is longer than 16 bytes"
    ),
    (
      "blocks without end",
      "{{<a}}" + (0..<30_000).map { "{{$b\($0)}}{{/b\($0)}}" }.joined() + "{{/a}}", ["a": "x"],
      "fills more than 1000 blocks"
    ),
    (
      "a tag name and an attribute without end",
      "<a\(String(repeating: "b", count: 400_000)) href=\"\(String(repeating: "c", count: 400_000))", [:],
      "the template ends inside an attribute"
    ),
    ("missing partials", (0..<40_000).map { "{{>x\($0)}}" }.joined(), [:], "there is no partial x0"),
    (
      "one line of many tags", String(repeating: "{{nomor}}", count: 110_000) + "</x>", [:],
      "</x> closes no element"
    ),
  ]

  private static func doubled(_ text: String, _ levels: Int) -> [String: String] {
    var partials = ["a0": text]
    for level in 1...levels { partials["a\(level)"] = "{{>a\(level - 1)}}{{>a\(level - 1)}}" }
    return partials
  }

  @Test(arguments: bombs.map(\.name)) func isRefusedWithItsPlace(name: String) throws {
    let bomb = try #require(Self.bombs.first { $0.name == name })
    let clock = ContinuousClock()
    var found: [Problem] = []
    let time = clock.measure {
      for language in [TemplateLanguage.html, .xml] {
        do throws(Problems) {
          _ = try Template.compile(
            TemplateSource(name: "t", text: bomb.text),
            language: language,
            shape: sampleShape
          ) { name in bomb.partials[name].map { TemplateSource(name: name, text: $0) } }
        } catch {
          found = error.all
        }
      }
    }
    let first = try #require(found.first { $0.text(.english).contains(bomb.said) }, "\(found.prefix(3))")
    #expect(first.file != nil && first.line != nil && first.column != nil)
    #expect(found.count <= 2 * TemplateLimits.problems)
    // No measure of speed: without the limits these take hours. Tests share two processors and run without optimisation.
    #expect(time < .seconds(60), "\(time)")
  }

  /// Lists in lists: a hundred thousand elements, each for each of them, and nothing printed.
  @Test("lists in lists that print nothing are stopped") func repetition() throws {
    let template = try Template.compile(
      TemplateSource(name: "t", text: "{{#dasar}}\n{{#dasar}}{{/dasar}}{{/dasar}}"),
      language: .text,
      shape: sampleShape
    ) { _ in nil }
    let view = sampleView.merging(["dasar": .list(Array(repeating: .text("x"), count: 100_000))])
    var buffer: [UInt8] = []
    let problem = #expect(throws: Problem.self) { try template.render(root: .object(view), into: &buffer) }
    #expect(
      problem?.text(.english)
        == "t:2:1: error: the template repeats its content more than 64 million times, lastly for dasar"
    )
    #expect(buffer.isEmpty)
    #expect(problem?.isTooLarge == true)
  }

  /// The limit of repetitions is told as such where a partial is called too.
  @Test("a partial behind too many repetitions is not called endless") func repetitionBeforeACall() throws {
    let template = try Template.compile(
      TemplateSource(name: "t", text: "{{#a}}{{#a}}{{/a}}{{>p}}{{/a}}"),
      language: .text,
      shape: nil
    ) { TemplateSource(name: $0, text: "x") }
    let view: ViewObject = ["a": .list(Array(repeating: .text("x"), count: 100_000))]
    var buffer: [UInt8] = []
    let problem = #expect(throws: Problem.self) { try template.render(view, into: &buffer) }
    let said = problem?.text(.english) ?? ""
    #expect(said.contains("repeats its content more than 64 million times"), "\(said)")
    #expect(!said.contains("calls itself"))
  }

  @Test("a list whose elements are made later prints as one that is there") func lazyList() throws {
    let template = try Template.compile(
      TemplateSource(name: "t", text: "{{#dasar}}<{{.}}>{{/dasar}}{{^dasar}}none{{/dasar}}"),
      language: .text,
      shape: nil
    ) { _ in nil }
    for count in [0, 1, 3] {
      let values = (0..<count).map { Value.text(String($0)) }
      let lazy = LazyList(count: count) { .text(String($0)) }
      #expect(lazy.elements == values)
      var buffer: [UInt8] = []
      var expected: [UInt8] = []
      try template.render(["dasar": .lazy(lazy)], into: &buffer)
      try template.render(["dasar": .list(values)], into: &expected)
      #expect(buffer == expected)
    }
    #expect(
      Value.lazy(LazyList(count: 2) { .text(String($0)) }) == .lazy(LazyList(count: 2) { .text("\($0)") })
    )
    #expect(
      Value.lazy(LazyList(count: 2) { .text(String($0)) }) != .lazy(LazyList(count: 2) { _ in .text("0") })
    )
  }
}
