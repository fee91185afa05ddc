package import Core
package import Register
package import Standard

/// What came of a paper that a request calls for.
package enum Preparation: Sendable {
  /// It can be rendered.
  case issued(PreparedDocument)
  /// A fact is missing (`dokumen tidak diterbitkan`).
  case withheld(WithheldDocument)
}

/// One kind of paper of a request.
package protocol Paper: Sendable {
  /// Its kind.
  static var kind: DocumentKind { get }
  /// Its name in the index and the browser's title bar.
  static var title: String { get }
  /// The names it offers to its templates.
  static var shape: Shape { get }
  /// What the request calls for; `nil` where it does not call for this paper.
  static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent?
}

/// What a paper says beyond the names common to all papers, or why it cannot be said.
package struct PaperContent: Sendable {
  /// Columns that keep the paper from being issued; empty if it can be.
  package var missing: [Column]
  /// The date written on the paper; `nil` leaves room to write it.
  package var date: LocalDate?
  /// Who signs; `nil` leaves room to write the name.
  package var signatory: Office.Signatory?
  /// The paper's own names.
  package var own: ViewObject

  /// Content of a paper.
  package init(
    missing: [Column],
    date: LocalDate?,
    signatory: Office.Signatory?,
    own: ViewObject
  ) {
    self.missing = missing
    self.date = date
    self.signatory = signatory
    self.own = own
  }
}

/// The registration number that previews of papers show.
private let sampleNumber = "001/PPID/X/2021"

extension Paper {
  /// The names of the letterhead, the request and the paper's own.
  static func names(needsReceived: Bool = false, own: [Shape.Variable]) -> Shape {
    Shape(
      CommonView.shape(title: "\(title) \(sampleNumber)", mark: sampleNumber).variables
        + RequestView.shape(needsReceived: needsReceived).variables
        + [LimitsView.variable] + own
    )
  }

  /// The paper of a row, or `nil` where the row does not call for it. Rows with REG-GANDA call for nothing.
  ///
  /// - Parameters:
  ///   - context: that of the SOP version by which the row was judged.
  ///   - shared: the names that all papers of the row have.
  static func prepare(
    _ row: JudgedRow,
    _ context: PaperContext,
    _ names: FileNames,
    shared: ViewObject
  ) -> Preparation? {
    guard !row.isDuplicate, let content = content(row, context) else { return nil }
    let request = row.request
    var missing =
      [Column.number, .applicantName, .informationAsked].filter { !request.has($0) } + content.missing
    if request.broken != 0 { missing += BrokenCells.printed(row, on: Self.self, context) }
    guard missing.isEmpty, let number = request.text(.number) else {
      let columns = Set(missing).sorted { $0.rawValue < $1.rawValue }
      return .withheld(
        WithheldDocument(
          kind: kind,
          number: request.text(.number),
          place: Place(file: request.file, line: request.line, record: request.record),
          missing: columns.map(\.name)
        )
      )
    }
    var view = shared.merging(content.own)
    view["judul"] = .text("\(title) \(number)")
    view["tanggal_surat"] = FactView.date(content.date)
    view["penandatangan"] = CommonView.person(content.signatory)
    return .issued(
      PreparedDocument(
        kind: kind,
        stem: names[number],
        number: number,
        date: content.date ?? request.date(.received),
        title: title,
        state: RequestState(row, on: context.reportingDate),
        view: view
      )
    )
  }
}
