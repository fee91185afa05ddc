import Core
import Documents
import Synchronization

/// Renders documents on all cores into an output folder.
struct DocumentRenderer: Sendable {
  let templates: TemplateSet
  let folder: OutputFolder

  /// The number of problems after which a run gives up looking for more.
  private static let problemLimit = 20

  /// Renders documents as HTML and XML.
  ///
  /// - Parameter place: The folder of all of them; that of each document's kind without it.
  /// - Returns: What stands in the body of each paper of a request, by position in `documents`; empty for others.
  /// - Throws: All problems, in the order of the documents.
  func render(_ documents: [PreparedDocument], in place: String? = nil) throws(Problems) -> [[UInt8]] {
    let results = Mutex(Results(bodies: Array(repeating: [], count: documents.count)))
    Parallel.forEach(documents.count, makeState: { [UInt8]() }) { buffer, index in
      if results.withLock({ $0.problems.count }) >= DocumentRenderer.problemLimit { return }
      do throws(Problem) {
        let body = try render(documents[index], in: place, with: &buffer)
        if !body.isEmpty { results.withLock { $0.bodies[index] = body } }
      } catch {
        results.withLock { $0.problems.append((index, error)) }
      }
    }
    let (bodies, problems) = results.withLock { ($0.bodies, $0.problems) }
    if !problems.isEmpty { throw Problems(problems.sorted { $0.index < $1.index }.map(\.problem)) }
    return bodies
  }

  private struct Results: Sendable {
    var bodies: [[UInt8]]
    var problems: [(index: Int, problem: Problem)] = []
  }

  private func render(
    _ document: PreparedDocument,
    in place: String?,
    with buffer: inout [UInt8]
  ) throws(Problem) -> [UInt8] {
    let path = place.map { "\($0)/\(document.stem)" } ?? document.path
    buffer.removeAll(keepingCapacity: true)
    try templates.renderHTML(document, into: &buffer)
    try add(document, path + ".html", buffer)
    try describe(document)
    var body: [UInt8] = []
    if document.kind.isPerRequest {
      guard let range = BodyRange.find(in: buffer) else {
        throw Problem(
          .unusable,
          file: "templates/\(document.kind.rawValue).html",
          Message("templat tidak memuat elemen body", en: "template has no body element")
        )
      }
      body = Array(buffer[range])
    }
    guard document.kind.hasXML else { return body }
    buffer.removeAll(keepingCapacity: true)
    try templates.renderXML(document, into: &buffer)
    try add(document, path + ".xml", buffer)
    return body
  }

  private func add(_ document: PreparedDocument, _ path: String, _ bytes: [UInt8]) throws(Problem) {
    try folder.add(
      OutputPath(checking: path),
      kind: document.kind.rawValue,
      number: document.number,
      bytes: bytes
    )
  }

  /// Tells the output folder how the index lists a document that stands in it.
  private func describe(_ document: PreparedDocument) throws(Problem) {
    guard document.kind.isListed else { return }
    folder.describe(
      try OutputPath(checking: document.path + ".html"),
      title: document.title,
      date: document.date
    )
  }

  /// Renders the registers of years and adds them in their bags.
  ///
  /// - Returns: The registers, as the index lists them.
  func archive(_ archives: [YearArchive], in workspace: Workspace) throws(Problem) -> [PreparedDocument] {
    var documents: [PreparedDocument] = []
    for archive in archives {
      let document = try archive.write(with: templates, to: folder, in: workspace)
      try describe(document)
      documents.append(document)
    }
    return documents
  }
}

/// Finds what stands inside the `main` element of a page, or inside its `body` where it has none: a print job
/// has one `main` around all papers.
enum BodyRange {
  /// The range between the tags, or `nil` where the page has neither.
  static func find(in bytes: [UInt8]) -> Range<Int>? {
    element("main", in: bytes) ?? element("body", in: bytes)
  }

  private static func element(_ name: String, in bytes: [UInt8]) -> Range<Int>? {
    guard let open = first("<\(name)", in: bytes, from: 0),
      let start = bytes[open...].firstIndex(of: UInt8(ascii: ">")),
      let end = last("</\(name)", in: bytes), start < end
    else { return nil }
    return (start + 1)..<end
  }

  private static func first(_ word: String, in bytes: [UInt8], from start: Int) -> Int? {
    let letters = Array(word.utf8)
    guard bytes.count >= letters.count else { return nil }
    return (start...(bytes.count - letters.count)).first {
      bytes[$0] == letters[0] && bytes[$0...].starts(with: letters)
    }
  }

  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let letters = Array(word.utf8)
    guard bytes.count >= letters.count else { return nil }
    return (0...(bytes.count - letters.count)).last {
      bytes[$0] == letters[0] && bytes[$0...].starts(with: letters)
    }
  }
}
