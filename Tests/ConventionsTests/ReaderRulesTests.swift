import Foundation
import Testing

@Suite("The page of reading rules") struct ReaderRulesTests {
  @Test func namesTestsThatExist() throws {
    let page = try String(contentsOf: packageRoot.appending(path: "docs/reader-rules.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| rule") }
    #expect(rows.count > 25)
    var tests = ""
    for target in ["TabularTests", "RegisterTests", "PipelineTests"] {
      let folder = packageRoot.appending(path: "Tests/\(target)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        if file.pathExtension == "swift" { tests += try String(contentsOf: file, encoding: .utf8) }
      }
    }
    for row in rows {
      let names = row.matches(of: /`([a-z]\w+)`/).map { String($0.1) }
      #expect(!names.isEmpty, "no test shows: \(row)")
      for name in names { #expect(tests.contains("func \(name)("), "\(name)") }
    }
  }
}
