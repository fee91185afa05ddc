import Core
import Markup
import Templating

/// The files below `templates/` that one loading reads, each once; used by several threads.
final class TemplateFiles: Sendable {
  private let workspace: Workspace
  private let state = Monitor(State())

  private struct State: Sendable {
    var sources: [String: TemplateSource?] = [:]
    var problems: [Problem] = []
    var isChanged = false
  }

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// What could not be read.
  var problems: [Problem] { state.withLock { $0.problems } }

  /// Whether a file read so far differs from the shipped one.
  var isChanged: Bool { state.withLock { $0.isChanged } }

  /// The template of a name such as `indeks`; reports its absence.
  func template(_ name: String, isXML: Bool) -> TemplateSource? {
    let path = "templates/\(name)\(isXML ? ".xml" : ".html")"
    if let source = source(path) { return source }
    report(Problem(.unusable, file: path, Message("templat tidak ditemukan", en: "template not found")))
    return nil
  }

  /// The partial of a name such as `bagian/kop`, in the language of the template that names it.
  func partial(_ name: String, _ language: TemplateLanguage) -> TemplateSource? {
    // The name comes from a template: it stays below the folder of templates.
    guard OutputPath(name) != nil else { return nil }
    return source("templates/\(name)\(language == .xml ? ".xml" : ".html")")
  }

  /// The schema of all documents; reports what is wrong with it.
  func schema() -> XMLSchema? {
    let path = TemplateSet.schemaPath
    guard let bytes = bytes(path) else {
      report(Problem(.unusable, file: path, Message("skema tidak ditemukan", en: "schema not found")))
      return nil
    }
    do {
      return try XMLSchema(bytes: bytes, name: workspace.displayName(path))
    } catch {
      report(error)
      return nil
    }
  }

  private func source(_ path: String) -> TemplateSource? {
    if let known = state.withLock({ $0.sources[path] }) { return known }
    let source = readSource(path)
    state.withLock { $0.sources[path] = .some(source) }
    return source
  }

  private func readSource(_ path: String) -> TemplateSource? {
    guard let bytes = bytes(path) else { return nil }
    let name = workspace.displayName(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(
        Problem(.unusable, file: name, Message("templat bukan teks UTF-8", en: "template is not UTF-8 text"))
      )
      return nil
    }
    return TemplateSource(name: name, text: text)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    do {
      guard let bytes = try workspace.resource(path) else { return nil }
      if ShippedFiles.bytes(path) != bytes { state.withLock { $0.isChanged = true } }
      return bytes
    } catch {
      report(error)
      return nil
    }
  }

  /// Reports a problem, unless the same file has one already: a template of which nothing could be read is missing too.
  private func report(_ problem: Problem) {
    state.withLock { state in
      let isKnown = state.problems.contains { $0.file.map(Path.name) == problem.file.map(Path.name) }
      if !isKnown { state.problems.append(problem) }
    }
  }
}
