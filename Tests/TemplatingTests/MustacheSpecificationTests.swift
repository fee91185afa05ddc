import Core
// JSON tables and finding them; tests only.
import Foundation
import Testing

@testable import Templating

/// The public Mustache specification's tables, run against the lenient mode.
@Suite(.enabled(if: SharedFolder.exists("conformance/mustache"), "the shared conformance tables are absent"))
struct MustacheSpecificationTests {
  @Test(
    "every case of the specification",
    arguments: [
      ("interpolation", 42), ("sections", 34), ("inverted", 22), ("partials", 12), ("comments", 12),
      ("delimiters", 14), ("inheritance", 27),
    ]
  )
  func everyCase(table: String, count: Int) throws {
    let data = try Data(contentsOf: SharedFolder.url("conformance/mustache/\(table).json"))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(file["tests"] as? [[String: Any]])
    #expect(cases.count == count)
    for test in cases {
      let name = try #require(test["name"] as? String)
      let text = try #require(test["template"] as? String)
      let expected = try #require(test["expected"] as? String)
      let partials = test["partials"] as? [String: String] ?? [:]
      let template = try Template.compile(
        TemplateSource(name: "test", text: text),
        language: .html,
        shape: nil
      ) { name in partials[name].map { TemplateSource(name: name, text: $0) } }
      var buffer: [UInt8] = []
      try template.render(root: Self.value(test["data"] as Any), into: &buffer)
      #expect(String(decoding: buffer, as: UTF8.self) == expected, "\(table): \(name)")
    }
  }

  static func value(_ json: Any) -> Value {
    switch json {
    case let number as NSNumber:
      CFBoolean.isBoolean(number) ? .flag(number.boolValue) : .text(number.stringValue)
    case let text as String: .text(text)
    case let list as [Any]: .list(list.map(value))
    case let object as [String: Any]: .object(ViewObject(object.mapValues(value)))
    default: .missing
    }
  }
}

private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}

/// The data shared between the project's repositories, beside the package's root.
enum SharedFolder {
  static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["WARKAT_SHARED"] { return URL(fileURLWithPath: path) }
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }
}
