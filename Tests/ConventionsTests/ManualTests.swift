import Core
import Foundation
import Standard
import Testing

@Suite("The manual of codes") struct ManualTests {
  @Test func isTheOneThatTheProgramPrints() throws {
    let file = packageRoot.appending(path: "docs/temuan.md")
    if ProcessInfo.processInfo.environment["WARKAT_RECORD"] == "1" {
      try CodeManual.markdown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/temuan.md was written anew; run again without WARKAT_RECORD")
      return
    }
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(
      page == CodeManual.markdown,
      "docs/temuan.md is stale: run WARKAT_RECORD=1 scripts/test --filter Manual"
    )
  }

  @Test func listsEveryCodeOnce() {
    for code in Code.allCases {
      #expect(CodeManual.markdown.components(separatedBy: "### \(code.rawValue)\n").count == 2)
    }
  }
}
