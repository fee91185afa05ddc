import Foundation
import Testing

/// The root of the package, found from this file.
let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("The tree") struct TreeTests {
  /// Lines of `Package.swift` that declare a layer: name and the targets it needs.
  private func manifest() throws -> [String: Set<String>] {
    let text = try String(contentsOf: packageRoot.appending(path: "Package.swift"), encoding: .utf8)
    let flat = text.replacingOccurrences(of: "\n", with: " ")
    var result: [String: Set<String>] = [:]
    for match in flat.matches(of: /layer\(\s*"(\w+)",\s*needs: \[(.*?)\]\s*\)/) {
      result[String(match.1)] = names(in: String(match.2))
    }
    for match in flat.matches(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[(.*?)\],\s*swift/)
    {
      result[String(match.1)] = names(in: String(match.2))
    }
    return result
  }

  private func names(in list: String) -> Set<String> {
    let own = list.replacing(/\.product\([^)]*\)/, with: "")
    return Set(own.matches(of: /"(\w+)"/).map { String($0.1) })
  }

  @Test func dependsAsTheArchitecturePageSays() throws {
    let page = try String(contentsOf: packageRoot.appending(path: "docs/architecture.md"), encoding: .utf8)
    let table = page.split(separator: "## Targets")[1].split(separator: "## Dependencies")[0]
    var documented: [String: Set<String>] = [:]
    for line in table.split(separator: "\n") where line.hasPrefix("| ") && !line.hasPrefix("| target") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      documented[cells[1]] = Set(cells[2].split(separator: ", ").map(String.init))
    }
    for target in ["CBytes", "CDefaults", "CLibXML2", "CLibYAML"] { documented[target] = nil }
    #expect(try manifest() == documented)
  }

  @Test func hasScriptsThatTheReadmeNames() throws {
    let readme = try String(contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    for script in ["scripts/run", "scripts/test"] {
      #expect(readme.contains(script))
      #expect(FileManager.default.isExecutableFile(atPath: packageRoot.appending(path: script).path))
    }
  }

  @Test func namesNoMachinePathAndHoldsNoBuildProduct() throws {
    let forbidden = /\/(?:work|farm|root)\//
    for folder in ["Sources", "templates", "docs", "scripts", "contoh"] {
      let files = FileManager.default.enumerator(
        at: packageRoot.appending(path: folder),
        includingPropertiesForKeys: nil
      )
      while let file = files?.nextObject() as? URL {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        #expect(text.firstMatch(of: forbidden) == nil, "\(file.lastPathComponent)")
      }
    }
  }
}
