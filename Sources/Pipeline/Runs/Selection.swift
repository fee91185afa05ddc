package import Core
import Documents

/// Which documents of a register a run makes.
package enum Selection: Sendable, Hashable {
  /// Every document (`semua`), the yearly register of each year received included.
  case everything
  /// Receipts (`tanda-terima`) of the chosen requests.
  case receipts(Requests)
  /// Notices, refusals, extensions and requests for completion (`pemberitahuan`) of the chosen requests.
  case notices(Requests)
  /// Daily summaries (`harian`): of these days, or of every service day.
  case daily([LocalDate])
  /// Monthly reports with their matrices (`bulanan`): of these months, or of every month touched.
  case monthly([YearMonth])
  /// The register of a year (`tahunan`); the redacted copy too where asked for.
  case yearly(Int, isPublic: Bool)
  /// The annual report of a year (`laporan-tahunan`), with narratives from the folder of all years.
  case annual(Int, narratives: String)

  /// Papers chosen by the request's number, or by their own date; all where nothing is said. A paper that cannot
  /// be issued has no date: the request's day of receipt stands for it.
  package struct Requests: Sendable, Hashable {
    /// Registration numbers (`--nomor`): whole, short, or ranges (see ``RegistrationNumbers``).
    package var numbers: [String]
    /// The first day (`--sejak`).
    package var from: LocalDate?
    /// The last day (`--sampai`).
    package var to: LocalDate?

    /// A choice.
    package init(numbers: [String] = [], from: LocalDate? = nil, to: LocalDate? = nil) {
      self.numbers = numbers
      self.from = from
      self.to = to
    }

    /// Whether every request is chosen.
    var isAll: Bool { numbers.isEmpty && from == nil && to == nil }
  }

  /// The kinds that are made, the findings, the index and the print job apart, which go with every run; the
  /// repair sheet goes with everything.
  var kinds: Set<DocumentKind> {
    switch self {
    case .everything:
      Set(DocumentKind.allCases.filter { $0.isOfRun }).subtracting([
        .findings, .index, .printJob, .annual,
      ])
    case .receipts: [.requestReceipt, .handoverReceipt]
    case .notices: [.notice, .refusal, .extensionNotice, .incompleteNotice]
    case .daily: [.daily]
    case .monthly: [.monthly, .matrix, .correction]
    case .yearly: [.yearlyRegister]
    case .annual: [.annual]
    }
  }

  /// The kinds whose templates the run needs.
  var templateKinds: Set<DocumentKind> {
    let pages = kinds.contains(.yearlyRegister) ? DocumentKind.allCases.filter(\.isOfArchive) : []
    return kinds.union([.findings, .index, .printJob]).union(pages)
  }

  /// Whether the run makes all that the register calls for of its kinds, so that an earlier file it did not make
  /// again is obsolete.
  var isComplete: Bool {
    switch self {
    case .everything: true
    case .receipts(let requests), .notices(let requests): requests.isAll
    case .daily(let days): days.isEmpty
    case .monthly(let months): months.isEmpty
    case .yearly, .annual: false
    }
  }

  /// Whether the run makes the reports of all months without naming them.
  var makesAllMonths: Bool {
    switch self {
    case .everything: true
    case .daily(let days): days.isEmpty
    case .monthly(let months): months.isEmpty
    case .receipts, .notices, .yearly, .annual: false
    }
  }

  /// Whether an earlier file belongs to what this run makes anew. A year in the archive is never replaced by
  /// leaving it out: the register of this run may hold other years.
  func replaces(_ entry: Manifest.Entry) -> Bool {
    // Every run makes the index anew; it may take fewer pages than before.
    if entry.kind == DocumentKind.index.rawValue { return true }
    guard isComplete, let kind = DocumentKind(rawValue: entry.kind), kind != .yearlyRegister else {
      return false
    }
    if kind != .printJob { return kinds.contains(kind) }
    return kinds.contains { $0.isPerRequest && $0.folder == Path.folder(entry.path) }
  }
}
