package import Core
import Register
package import Standard

/// Tanda terima informasi: the proof that information was handed over (SOP steps 2 and 5; domain.md 5.1 b).
/// Called for by a granted request for which a handover or its receipt number is recorded.
package enum HandoverReceipt: Paper {
  package static let kind = DocumentKind.handoverReceipt
  package static let title = "Tanda terima informasi"

  package static let shape = names(own: [
    .init("nomor", "nomor tanda terima informasi", .text(sample: "TI-001/X/2021")),
    .init(
      "nomor_pemberitahuan",
      "nomor pemberitahuan tertulis",
      .text(sample: "PT-001/PP.07/X/2021"),
      isOptional: true
    ),
    .init("sebagian", "ya bila permohonan dikabulkan sebagian", .flag),
    .init(
      "bentuk_informasi",
      "bentuk informasi",
      .object(CodeView.shape(InformationForm.self)),
      isOptional: true
    ),
    .init("biaya", "biaya", .object(CostView.shape)),
    .init("penyerahan_mulai", "saat penyerahan mulai", .object(FactView.momentShape), isOptional: true),
    .init("penyerahan_selesai", "saat penyerahan selesai", .object(FactView.momentShape)),
    .init("penerima", "yang menerima, menurut register", .text(sample: "Cut Contoh"), isOptional: true),
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    guard request.decision?.isGranted == true, request.isTouched(.handoverEnd, .handoverReceiptNumber) else {
      return nil
    }
    let missing = [Column.handoverEnd, .handoverReceiptNumber].filter { !request.has($0) }
    return PaperContent(
      missing: missing + CostView.missing(request),
      date: request.date(.handoverEnd),
      signatory: nil,
      own: [
        "nomor": Value(request.text(.handoverReceiptNumber)),
        "nomor_pemberitahuan": Value(request.text(.noticeNumber)),
        "sebagian": .flag(request.decision == .partlyGranted),
        "bentuk_informasi": CodeView.forms[request.informationForm],
        "biaya": CostView.value(request),
        "penyerahan_mulai": FactView.moment(request.moment(.handoverStart), zone: context.zone),
        "penyerahan_selesai": FactView.moment(request.moment(.handoverEnd), zone: context.zone),
        "penerima": Value(request.text(.recipient)),
      ]
    )
  }
}

extension Request {
  /// Whether one of the cells holds anything, readable or not.
  func isTouched(_ columns: Column...) -> Bool {
    columns.contains { state($0) == .filled || state($0) == .unreadable }
  }
}
