package import Core
package import Standard

/// The papers of requests: receipts and notices.
package enum Papers {
  /// All kinds, in the order of the folders.
  package static let all: [any Paper.Type] = [
    RequestReceipt.self, HandoverReceipt.self, WrittenNotice.self, RefusalDecision.self, ExtensionNotice.self,
    IncompleteNotice.self,
  ]

  /// The names that papers of a kind offer, or `nil` for other documents.
  package static func shape(of kind: DocumentKind) -> Shape? {
    kind == .printJob ? PrintJob.shape : all.first { $0.kind == kind }?.shape
  }

  /// All papers that a register calls for, in the order of its rows, and those that cannot be issued.
  ///
  /// - Parameters:
  ///   - kinds: the kinds wanted.
  ///   - isWanted: which rows; file names do not depend on the choice.
  package static func prepareAll(
    _ judgement: Judgement,
    _ context: PaperContext,
    kinds: Set<DocumentKind> = Set(DocumentKind.allCases),
    where isWanted: (JudgedRow) -> Bool = { _ in true }
  ) -> (documents: [PreparedDocument], withheld: [WithheldDocument]) {
    let names = FileNames(numbers: judgement.countedRows.lazy.compactMap { $0.request.text(.number) })
    let papers = all.filter { kinds.contains($0.kind) }
    var documents: [PreparedDocument] = []
    var withheld: [WithheldDocument] = []
    for row in judgement.rows where !row.isDuplicate && isWanted(row) {
      for paper in papers {
        switch paper.prepare(row, context, stem: { names[$0] }) {
        case .issued(let document): documents.append(document)
        case .withheld(let document): withheld.append(document)
        case nil: break
        }
      }
    }
    return (documents, withheld)
  }
}
