import Core
import Documents
import Glibc

/// Renders documents on all cores into an output folder.
struct DocumentRenderer: Sendable {
  let templates: TemplateSet
  let folder: OutputFolder
  /// Told how many documents were made.
  var progress: @Sendable (Progress) -> Void = { _ in }

  /// The number of problems after which a run gives up looking for more.
  private static let problemLimit = 20

  /// The largest buffer that is used again.
  private static let largestKept = 1 << 22

  /// Renders documents as HTML and XML.
  ///
  /// - Throws: All problems, in the order of the documents.
  func render(_ documents: [PreparedDocument]) throws(Problems) {
    _ = try inParallel(documents.count) { (index, buffer) throws(Problem) in
      try render(documents[index], with: &buffer)
    }
  }

  /// Renders a document as HTML and XML.
  ///
  /// - Parameter place: The folder; that of the document's kind without it.
  func render(
    _ document: PreparedDocument,
    in place: String? = nil,
    with buffer: inout [UInt8]
  ) throws(Problem) {
    let path = place.map { "\($0)/\(document.stem)" } ?? document.path
    buffer.removeAll(keepingCapacity: true)
    try templates.renderHTML(document, into: &buffer)
    // Both or none: a document of which one form is too large has no file.
    var data: [UInt8] = []
    if document.kind.hasXML { try templates.renderXML(document, into: &data) }
    try add(document, path + ".html", buffer)
    try describe(document)
    if document.kind.hasXML { try add(document, path + ".xml", data) }
  }

  /// Renders a paper of a request as HTML and XML.
  ///
  /// - Parameter isRecorded: The print ledger needs to know what it says.
  func paper(
    _ document: PreparedDocument,
    isRecorded: Bool,
    with buffer: inout [UInt8]
  ) throws(Problem) -> RenderedPaper {
    try page(document, document.path, with: &buffer)
    guard let range = BodyRange.find(in: buffer) else {
      throw Problem(
        .unusable,
        file: "templates/\(document.kind.rawValue).html",
        Message("templat tidak memuat elemen body", en: "template has no body element")
      )
    }
    let body = String(decoding: buffer[range], as: UTF8.self)
    try data(document, document.path, with: &buffer)
    var rendered = RenderedPaper(document: document, body: body)
    if isRecorded { rendered.digest = try digest(document) }
    rendered.document.view = ViewObject()
    return rendered
  }

  /// The SHA-256 of what a paper says: of its body, printed without the version of the program, so that a new
  /// version of the program alone makes no paper look changed.
  private func digest(_ document: PreparedDocument) throws(Problem) -> String {
    var neutral = document
    neutral.view["program"] = .text("warkat")
    var page: [UInt8] = []
    try templates.renderHTML(neutral, into: &page)
    return Checksum.sha256(BodyRange.find(in: page).map { Array(page[$0]) } ?? page)
  }

  /// Calls `body` for each number below `count` on all cores.
  ///
  /// - Parameter body: Gets a buffer that is used again from call to call.
  /// - Returns: What the calls returned, in order.
  /// - Throws: All problems, in order; after many no more are looked for.
  func inParallel<Result: Sendable>(
    _ count: Int,
    _ body: @escaping @Sendable (Int, inout [UInt8]) throws(Problem) -> Result
  ) throws(Problems) -> [Result] {
    let results = Monitor(Results<Result>(count))
    Parallel.forEach(count, makeState: { [UInt8]() }) { buffer, index in
      if results.withLock({ $0.problems.count }) >= DocumentRenderer.problemLimit { return }
      do throws(Problem) {
        let result = try body(index, &buffer)
        // One long document must not keep its memory until the run ends.
        if buffer.capacity > DocumentRenderer.largestKept { buffer = [] }
        results.withLock { $0.all[index] = result }
      } catch {
        results.withLock { $0.problems.append((index, error)) }
      }
    }
    let (all, problems) = results.withLock { ($0.all, $0.problems) }
    if !problems.isEmpty { throw Problems(problems.sorted { $0.index < $1.index }.map(\.problem)) }
    return all.compactMap(\.self)
  }

  private struct Results<Result: Sendable>: Sendable {
    var all: [Result?]
    var problems: [(index: Int, problem: Problem)] = []

    init(_ count: Int) { all = Array(repeating: nil, count: count) }
  }

  /// Leaves the page in the buffer.
  private func page(
    _ document: PreparedDocument,
    _ path: String,
    with buffer: inout [UInt8]
  ) throws(Problem) {
    buffer.removeAll(keepingCapacity: true)
    try templates.renderHTML(document, into: &buffer)
    try add(document, path + ".html", buffer)
    try describe(document)
  }

  private func data(
    _ document: PreparedDocument,
    _ path: String,
    with buffer: inout [UInt8]
  ) throws(Problem) {
    guard document.kind.hasXML else { return }
    buffer.removeAll(keepingCapacity: true)
    try templates.renderXML(document, into: &buffer)
    try add(document, path + ".xml", buffer)
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

  /// Renders the register of a year and adds it in its bag.
  ///
  /// - Returns: The register, as the index lists it.
  func archive(_ archive: YearArchive, in workspace: Workspace) throws(Problem) -> PreparedDocument {
    let document = try archive.write(with: templates, to: folder, in: workspace)
    try describe(document)
    return document
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
    guard let open = first("<\(name)", in: bytes),
      let start = bytes[open...].firstIndex(of: UInt8(ascii: ">")),
      let end = last("</\(name)", in: bytes), start < end
    else { return nil }
    return (start + 1)..<end
  }

  /// A page begins with a style sheet of several thousand bytes, which the C library skips quickest.
  private static func first(_ word: String, in bytes: [UInt8]) -> Int? {
    let letters = Array(word.utf8)
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let first = letters.first else { return nil }
      var place = 0
      while let found = memchr(start + place, Int32(first), bytes.count - place) {
        place = UnsafeRawPointer(found) - start
        if bytes[place...].starts(with: letters) { return place }
        place += 1
      }
      return nil
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
