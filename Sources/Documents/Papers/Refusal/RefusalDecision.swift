package import Core
import Register
package import Standard

/// Surat keputusan PPID tentang penolakan, Model PPID-E (domain.md 5.2.2). Called for by every refused request,
/// and by a partly granted one for which a decision number is recorded.
package enum RefusalDecision: Paper {
  package static let kind = DocumentKind.refusal
  package static let title = "Surat keputusan penolakan"

  package static let shape = names(own: [
    .init("nomor", "nomor surat keputusan", .text(sample: "1/HK.03.1-Kpt/PPID/X/2021")),
    .init(
      "nomor_pemberitahuan",
      "nomor pemberitahuan tertulis",
      .text(sample: "PT-001/PP.07/X/2021"),
      isOptional: true
    ),
    .init("sebagian", "ya bila permohonan ditolak sebagian", .flag),
    .init("penolakan", "dasar dan alasan", .object(RefusalView.shape)),
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    let isPartial = request.decision == .partlyGranted
    guard request.decision == .refused || isPartial && request.isTouched(.refusalDecisionNumber) else {
      return nil
    }
    return PaperContent(
      missing: [Column.refusalDecisionNumber].filter { !request.has($0) } + ExemptionView.missing(request),
      date: request.date(.noticeDate),
      signatory: context.office.ppid,
      own: [
        "nomor": Value(request.text(.refusalDecisionNumber)),
        "nomor_pemberitahuan": Value(request.text(.noticeNumber)),
        "sebagian": .flag(isPartial),
        "penolakan": RefusalView.value(request),
      ]
    )
  }
}
