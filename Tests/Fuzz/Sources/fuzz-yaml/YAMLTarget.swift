import Core
import FuzzKit
import Pipeline
import Standard
import StrictYAML

/// Reads any text as YAML, as settings (`warkat.yaml`) and as SOP (`Sources/StrictYAML`, `Sources/Pipeline/Settings`,
/// `Sources/Standard/SOP`):
///
/// - what is refused is refused with words and places, all within the file, and the same way twice;
/// - a key that nobody asked for is told;
/// - what a text was read as is read again from a file that a machine wrote of it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  YAMLTarget.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The laws.
enum YAMLTarget {
  static func check(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.utf8.count + 1
    let first = problems(lines) { () throws(Problems) in try checkFile(text) }
    Fuzz.expect(
      first == problems(lines) { () throws(Problems) in try checkFile(text) },
      "read twice, another answer"
    )
    _ = problems(lines) { () throws(Problems) in _ = try ServiceStandard(yaml: text, file: "sop.yaml") }
    var workspace = Workspace(folder: "/tidak-ada")
    workspace.read = { (path) throws(Problem) in path.hasSuffix("warkat.yaml") ? bytes : nil }
    workspace.list = { (_) throws(Problem) in nil }
    let fixed = workspace
    _ = problems(lines) { () throws(Problems) in _ = try Settings.load(in: fixed) }
  }

  private static func problems(_ lines: Int, _ body: () throws(Problems) -> Void) -> [String] {
    do throws(Problems) {
      try body()
      return []
    } catch {
      Fuzz.expect(!error.all.isEmpty, "refused without a reason")
      for problem in error.all {
        Fuzz.expect(
          (problem.line ?? 1) >= 1 && (problem.line ?? 1) <= lines,
          "line \(problem.line ?? 0) of \(lines)"
        )
        Fuzz.expect((problem.column ?? 1) >= 1, "column \(problem.column ?? 0)")
      }
      return error.all.map { $0.text(.indonesian) }
    }
  }

  /// Every key is taken as every type, and the texts are written and read again.
  private static func checkFile(_ text: String) throws(Problems) {
    let file = try YAMLFile(text, file: "x.yaml")
    let keys = file.root.keys
    for key in keys {
      if let value = file.root.string(key.name) { try checkText(value) }
      _ = file.root.strings(key.name)
      _ = file.root.mapping(key.name).map { inner in inner.keys.map { inner.integers($0.name) } }
      _ = file.root.mappings(key.name)
      _ = file.root.date(key.name)
      _ = file.root.flag(key.name)
    }
    let unasked = try YAMLFile(text, file: "x.yaml")
    if !keys.isEmpty {
      do throws(Problems) {
        try unasked.finish()
        Fuzz.expect(false, "unknown keys are not told")
      } catch {
        Fuzz.expect(error.all.count <= keys.count, "more unknown keys than keys")
      }
    }
    try file.finish()
  }

  private static func checkText(_ value: String) throws(Problems) {
    var quoted = ""
    for scalar in value.unicodeScalars {
      quoted += "\\U" + padded(String(scalar.value, radix: 16))
    }
    let again = try YAMLFile("a: \"\(quoted)\"\n", file: "y.yaml")
    Fuzz.expect((again.root.string("a") ?? "").utf8.elementsEqual(value.utf8), "a text is read as another")
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: 8 - digits.count) + digits
  }
}
