import ArgumentParser
import Core
import Glibc
import Pipeline

/// Where results and messages leave the program; the only place that prints.
enum Console {
  /// Writes bytes to standard output, all of them or a problem (a closed pipe ends the program quietly).
  static func write(_ bytes: ArraySlice<UInt8>) throws(Problem) {
    line?.clear()
    guard writeAll(bytes, to: STDOUT_FILENO) else {
      throw Problem(
        .output,
        file: "-",
        Message("keluaran standar tidak dapat ditulis", en: "standard output cannot be written")
      )
    }
  }

  /// Writes bytes to standard output, all of them or a problem.
  static func write(_ bytes: [UInt8]) throws(Problem) { try write(bytes[...]) }

  /// Writes text and a line end to standard output.
  static func say(_ text: String) throws(Problem) { try write(Array((text + "\n").utf8)) }

  /// Writes text and a line end to standard error.
  static func tell(_ text: String) {
    line?.clear()
    _ = writeAll(Array((text + "\n").utf8)[...], to: STDERR_FILENO)
  }

  /// How far the run is, where standard error is a terminal.
  private static let line = ProgressLine()

  /// Shows how far the run is, where standard error is a terminal and the run is a long one.
  static func show(_ progress: Progress, _ language: Language) { line?.show(progress, language) }

  /// Writes over the line of standard error on which the cursor stands.
  static func overwrite(_ text: String) {
    _ = writeAll(Array("\r\u{1B}[K\(text)".utf8)[...], to: STDERR_FILENO)
  }

  /// Whether standard output is a terminal that may be coloured.
  static var isColoured: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }

  private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var written = bytes.startIndex
    while written < bytes.endIndex {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      written += count
    }
    return true
  }
}

extension ExitCode {
  /// The status of a problem's kind (findings.md section 5).
  init(_ kind: Problem.Kind) { self.init(kind.rawValue) }
}

/// Runs a command's body and turns problems into messages and exit statuses.
///
/// - Parameter workspace: Where the lines that problems are about are read, to be shown with them.
func reporting(
  _ language: Language,
  excerptsFrom workspace: Workspace? = nil,
  _ body: () throws -> Int32
) throws {
  func tell(_ problem: Problem) {
    Console.tell(
      problem.text(language, excerpt: workspace.map { TemplateExcerpt.lines(problem, in: $0) } ?? [])
    )
  }
  do {
    let status = try body()
    if status != 0 { throw ExitCode(status) }
  } catch let problem as Problem {
    tell(problem)
    throw ExitCode(problem.kind)
  } catch let problems as Problems {
    problems.all.forEach(tell)
    throw ExitCode(problems.all.first?.kind ?? .unusable)
  }
}
