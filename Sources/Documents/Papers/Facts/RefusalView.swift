package import Core
package import Register

/// Why information is refused: Art. 17 grounds, reason, consequence test, number of the decision.
package enum RefusalView {
  /// The values.
  package static func value(_ request: Request) -> Value {
    .object([
      "dasar": ExemptionView.list(request.exemptions),
      "undang_undang_lain": .list(request.exemptions.compactMap { $0.statute.map(Value.text) }),
      "alasan": Value(request.text(.refusalReason)),
      "uji_konsekuensi": Value(request.text(.consequenceTest)),
      "nomor_sk": Value(request.text(.refusalDecisionNumber)),
    ])
  }

  /// The shape of ``value(_:)``.
  package static let shape = Shape([
    .init("dasar", "dasar pengecualian, Pasal 17 UU 14/2008", .list(ExemptionView.shape)),
    .init(
      "undang_undang_lain",
      "undang-undang lain yang melarang",
      .texts(sample: "UU 23/2006 Pasal 84")
    ),
    .init("alasan", "alasan penolakan", .text(sample: "Rahasia pribadi"), isOptional: true),
    .init(
      "uji_konsekuensi",
      "uji konsekuensi",
      .text(sample: "Lembar uji konsekuensi Nomor 01/2021"),
      isOptional: true
    ),
    .init(
      "nomor_sk",
      "nomor surat keputusan penolakan",
      .text(sample: "1/HK.03.1-Kpt/PPID/X/2021"),
      isOptional: true
    ),
  ])
}
