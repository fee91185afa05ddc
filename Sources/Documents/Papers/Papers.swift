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
}

/// What the papers of a run share: context, file names, and the values that are the same in all of them.
package struct PaperDesk: Sendable {
  /// The context.
  package let context: PaperContext
  /// File names by registration number.
  package let names: FileNames

  private let papers: [any Paper.Type]

  /// A desk for a register; file names take all of its rows into account.
  package init(
    _ context: PaperContext,
    _ judgement: Judgement,
    kinds: Set<DocumentKind> = Set(DocumentKind.allCases)
  ) {
    self.context = context
    names = FileNames(numbers: judgement.countedRows.lazy.compactMap { $0.request.text(.number) })
    papers = Papers.all.filter { kinds.contains($0.kind) }
    let count = max(context.versions.count, 1)
    versions = (0..<count).map { Version(context.citing(versions: [$0])) }
    beforeFirst = Version(context.citing(versions: [0], earliest: LocalDate(dayNumber: .min)))
  }

  /// What is the same in all papers of rows judged by one version of the SOP.
  private struct Version: Sendable {
    let context: PaperContext
    let office: ViewObject
    let limits: [Regime: Value]

    init(_ context: PaperContext) {
      self.context = context
      office = CommonView.office(context)
      limits = [
        .ordinary: LimitsView.value(context.limits, .ordinary),
        .stages: LimitsView.value(context.limits, .stages),
      ]
    }
  }

  private let versions: [Version]
  /// The first version, for requests received before it.
  private let beforeFirst: Version

  private func version(of row: JudgedRow) -> Version {
    let position = row.assessment.version
    if position == 0, let day = row.request.date(.received),
      let start = context.versions.first?.sop.validFrom,
      day < start
    {
      return beforeFirst
    }
    return versions[versions.indices.contains(position) ? position : 0]
  }

  /// The papers that a row calls for, in the order of ``Papers/all``; none for a row with REG-GANDA.
  package func papers(of row: JudgedRow) -> [Preparation] {
    guard !row.isDuplicate else { return [] }
    let version = version(of: row)
    var shared = version.office
    shared.values.merge(RequestView.values(row.request, version.context).values) { _, own in own }
    shared["batas"] = version.limits[row.assessment.regime] ?? .missing
    shared["gaya_halaman"] = .markup(
      PageStyle.sheet(context.office.paper, mark: row.request.text(.number))
    )
    return papers.compactMap { $0.prepare(row, version.context, names, shared: shared) }
  }
}
