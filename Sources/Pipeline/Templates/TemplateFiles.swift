import Core
import Markup
import Templating

/// The files below `templates/` that one loading reads, each once.
final class TemplateFiles {
  private let workspace: Workspace
  private var partials: [String: TemplateSource?] = [:]

  /// What could not be read.
  private(set) var problems: [Problem] = []

  /// Whether a file read so far differs from the shipped one.
  private(set) var isChanged = false

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// The template of a name such as `indeks`; reports its absence.
  func template(_ name: String, isXML: Bool) -> TemplateSource? {
    let path = "templates/\(name)\(isXML ? ".xml" : ".html")"
    if let source = source(path) { return source }
    if !problems.contains(where: { $0.file == path }) {
      problems.append(
        Problem(.unusable, file: path, Message("templat tidak ditemukan", en: "template not found"))
      )
    }
    return nil
  }

  /// The partial of a name such as `bagian/kop`, in the language of the template that names it.
  func partial(_ name: String, _ language: TemplateLanguage) -> TemplateSource? {
    // The name comes from a template: it stays below the folder of templates.
    guard OutputPath(name) != nil else { return nil }
    let path = "templates/\(name)\(language == .xml ? ".xml" : ".html")"
    if let known = partials[path] { return known }
    let source = source(path)
    partials[path] = .some(source)
    return source
  }

  /// The schema of all documents.
  var schema: XMLSchema? {
    let path = TemplateSet.schemaPath
    guard let bytes = bytes(path) else {
      problems.append(
        Problem(.unusable, file: path, Message("skema tidak ditemukan", en: "schema not found"))
      )
      return nil
    }
    do {
      return try XMLSchema(bytes: bytes, name: workspace.displayName(path))
    } catch {
      problems.append(error)
      return nil
    }
  }

  private func source(_ path: String) -> TemplateSource? {
    guard let bytes = bytes(path) else { return nil }
    let name = workspace.displayName(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.append(
        Problem(.unusable, file: name, Message("templat bukan teks UTF-8", en: "template is not UTF-8 text"))
      )
      return nil
    }
    return TemplateSource(name: name, text: text)
  }

  private func bytes(_ path: String) -> [UInt8]? {
    do {
      guard let bytes = try workspace.resource(path) else { return nil }
      if !isChanged, ShippedFiles.bytes(path) != bytes { isChanged = true }
      return bytes
    } catch {
      problems.append(error)
      return nil
    }
  }
}
