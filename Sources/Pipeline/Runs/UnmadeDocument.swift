import Core
package import Documents

/// A document that a run could not make, for it would be larger than a document may be, or the template would repeat its
/// content too often. The run goes on with the others.
package struct UnmadeDocument: Sendable, Hashable {
  /// What it is.
  package var kind: DocumentKind
  /// Its day, month or year, as its title has it; `nil` for a document of the whole run.
  package var period: String?
  /// Requests that it speaks of.
  package var requests: Int

  init(_ document: PreparedDocument, requests: Int) {
    kind = document.kind
    period = [.daily, .monthly, .matrix, .annual, .correction].contains(kind) ? document.title : nil
    self.requests = requests
  }
}

/// What became of some documents.
struct MadeDocuments: Sendable {
  /// Those that were rendered, with empty views, in order.
  var documents: [PreparedDocument] = []
  /// Those that are too large.
  var unmade: [UnmadeDocument] = []

  mutating func add(_ other: MadeDocuments) {
    documents += other.documents
    unmade += other.unmade
  }
}

extension DocumentRenderer {
  /// Renders documents as HTML and XML, but for those that pass a limit.
  ///
  /// - Parameter requests: How many requests they speak of.
  /// - Throws: All other problems, in the order of the documents.
  func renderOrTell(_ documents: [PreparedDocument], requests: Int) throws(Problems) -> MadeDocuments {
    try renderOrTell(documents.count, requests: { _ in requests }) { documents[$0] }
  }

  /// Prepares and renders documents one by one on all cores, but for those that pass a limit.
  ///
  /// - Parameters:
  ///   - requests: How many requests one of them speaks of; asked for those only that pass a limit.
  ///   - prepare: Makes one of them.
  func renderOrTell(
    _ count: Int,
    requests: @escaping @Sendable (Int) -> Int,
    prepare: @escaping @Sendable (Int) throws(Problem) -> PreparedDocument
  ) throws(Problems) -> MadeDocuments {
    let all = try inParallel(count) { (index, buffer) throws(Problem) in
      var document = try prepare(index)
      var made = MadeDocuments()
      do throws(Problem) {
        try render(document, with: &buffer)
        document.view = ViewObject()
        made.documents = [document]
      } catch {
        guard error.isTooLarge else { throw error }
        made.unmade = [UnmadeDocument(document, requests: requests(index))]
      }
      return made
    }
    return all.reduce(into: MadeDocuments()) { $0.add($1) }
  }
}
