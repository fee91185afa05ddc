package import Core
import Register
package import Standard

/// Pemberitahuan perpanjangan (UU 14/2008 Art. 22(8); domain.md 5.2.3). Called for by a valid extension.
package enum ExtensionNotice: Paper {
  package static let kind = DocumentKind.extensionNotice
  package static let title = "Pemberitahuan perpanjangan"

  package static let shape = names(own: [
    .init("tenggat_awal", "batas waktu semula", .object(FactView.dateShape)),
    .init("tenggat_baru", "batas waktu baru", .object(FactView.dateShape)),
    EstimateView.variable("perkiraan_awal", "mengapa batas waktu semula hanya perkiraan"),
    EstimateView.variable("perkiraan", "mengapa batas waktu baru hanya perkiraan"),
    .init(
      "alasan_perpanjangan",
      "alasan perpanjangan",
      .text(sample: "Status pengecualian belum diputuskan")
    ),
    DueDateView.variable,
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    let assessment = row.assessment
    guard assessment.extensionIsValid == true else { return nil }
    let missing = [Column.extensionDate, .extensionReason].filter { !request.has($0) }
    guard let start = assessment.start, let first = assessment.firstDue,
      let due = assessment.due ?? assessment.extendedDue
    else { return PaperContent(missing: missing + [.received], date: nil, signatory: nil, own: [:]) }
    return PaperContent(
      missing: missing,
      date: request.date(.extensionDate),
      signatory: context.office.ppid,
      own: [
        "tenggat_awal": FactView.date(first),
        "tenggat_baru": FactView.date(due),
        "perkiraan_awal": EstimateView.value(row, from: start, through: first, context),
        "perkiraan": EstimateView.value(row, from: start, through: due, context),
        "alasan_perpanjangan": Value(request.text(.extensionReason)),
        DueDateView.name: DueDateView.value(context.count(request, for: kind)),
      ]
    )
  }
}
