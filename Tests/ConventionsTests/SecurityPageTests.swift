import Foundation
import Testing

@Suite("The page of promises") struct SecurityPageTests {
  @Test func namesTestsThatExist() throws {
    let page = try String(contentsOf: packageRoot.appending(path: "docs/security.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| promise") }
    #expect(rows.count > 20)
    var tests = ""
    let files = FileManager.default.enumerator(
      at: packageRoot.appending(path: "Tests"),
      includingPropertiesForKeys: nil
    )
    while let file = files?.nextObject() as? URL {
      if file.lastPathComponent == ".build" { files?.skipDescendants() }
      if file.pathExtension == "swift" { tests += try String(contentsOf: file, encoding: .utf8) }
    }
    for row in rows {
      let shown = row.split(separator: "|").last ?? ""
      let names = shown.matches(of: /`(\w+)`/).map { String($0.1) }
      #expect(!names.isEmpty, "no test shows: \(row)")
      for name in names {
        #expect(tests.contains("func \(name)(") || tests.contains("struct \(name) {"), "\(name)")
      }
    }
  }
}
