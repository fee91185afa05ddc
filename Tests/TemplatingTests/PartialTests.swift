import Core
import Testing

@testable import Templating

@Suite struct PartialTests {
  @Test("partials and parents are found by name, slashes included, in the shape at hand")
  func names() throws {
    let partials = [
      "bagian/kop": "<p>{{nomor}}</p>\n", "bagian/kerangka": "<main>\n  {{$isi}}{{/isi}}\n</main>\n",
      "bagian/baris": "{{uraian}};",
    ]
    let text = """
      {{>bagian/kop}}
      {{<bagian/kerangka}}
        {{$isi}}
          <b>{{pemohon.nama}}</b>
          {{#biaya}}{{>bagian/baris}}{{/biaya}}
        {{/isi}}
      {{/bagian/kerangka}}
      """
    let expected = """
      <p>12/PPID/2021</p>
      <main>
        <b>Siti &amp; Ani</b>
        salinan;cakram;

      </main>

      """
    #expect(try rendered(text, partials: partials) == expected)
    #expect(
      problems("{{>bagian/baris}}", partials: partials) == [
        "bagian/baris:1:1 name uraian is not known here as used by t"
      ]
    )
  }

  @Test("a partial that calls itself is refused, a box in a box is not")
  func recursion() throws {
    let partials = [
      "a": "x{{>b}}", "b": "{{#terlambat}}{{>a}}{{/terlambat}}", "kotak": "[{{$isi}}{{/isi}}]",
    ]
    #expect(problems("{{>a}}", partials: partials) == ["b:1:15 template a calls itself: a > b > a"])
    #expect(
      try rendered(
        "{{<kotak}}{{$isi}}a{{<kotak}}{{$isi}}b{{/isi}}{{/kotak}}{{/isi}}{{/kotak}}",
        partials: partials
      )
        == "[a[b]]"
    )
  }

  @Test("what a parent would not print is a problem")
  func lostText() {
    let partials = ["kotak": "[{{$isi}}{{/isi}}]"]
    #expect(
      problems("{{<kotak}}\n x {{$isi}}a{{/isi}}{{nomor}}{{/kotak}}", partials: partials) == [
        "2:2 content of {{<...}} outside {{$...}} would not be printed",
        "2:21 content of {{<...}} outside {{$...}} would not be printed",
      ]
    )
    #expect(
      problems("{{<kotak}}{{$is}}a{{/is}}{{/kotak}}", partials: partials) == [
        "1:11 there is no block is in kotak"
      ]
    )
    #expect(
      problems("{{<kotak}}{{$isi}}a{{/isi}}{{$isi}}b{{/isi}}{{/kotak}}", partials: partials) == [
        "1:28 block isi is filled twice in {{<kotak}}"
      ]
    )
  }

  @Test("a lenient partial that never ends is stopped with a message")
  func endlessCall() throws {
    let texts = ["x{{>a}}", "x{{>a}}{{>a}}", "x\n {{>a}}\n", "{{<a}}{{$b}}{{>a}}{{/b}}{{/a}}"]
    for (text, place) in zip(texts, ["1:2", "1:2", "2:2", "1:1"]) {
      let template = try Template.compile(
        TemplateSource(name: "t", text: "{{>a}}"),
        language: .html,
        shape: nil
      ) {
        TemplateSource(name: $0, text: text)
      }
      var buffer: [UInt8] = []
      let problem = #expect(throws: Problem.self) { try template.render([:], into: &buffer) }
      #expect(problem?.text(.english) == "a:\(place): error: a calls itself more than 64 times")
    }
  }

  @Test("partials that multiply are stopped at 4 MiB")
  func expansion() {
    var partials = ["a0": String(repeating: "0123456789", count: 100)]
    for level in 1...30 { partials["a\(level)"] = "{{>a\(level - 1)}}{{>a\(level - 1)}}" }
    #expect(
      problems("{{>a30}}", .text, partials: partials) == [
        "a0:1:1 the template is larger than 4 MiB with its partials"
      ]
    )
  }

  @Test("a document that outgrows its limit is stopped")
  func outputLimit() throws {
    let template = try Template.compile(
      TemplateSource(name: "t", text: "{{#dasar}}{{nomor}}{{/dasar}}"),
      language: .html,
      shape: sampleShape
    ) { _ in nil }
    let view = sampleView.merging(["dasar": .list(Array(repeating: .text("x"), count: 1000))])
    var buffer: [UInt8] = [1, 2, 3]
    let problem = #expect(throws: Problem.self) {
      try template.render(root: .object(view), into: &buffer, limit: 1000)
    }
    #expect(problem?.message.en == "the document is larger than 64 MiB")
    #expect(buffer == [1, 2, 3])
  }
}
