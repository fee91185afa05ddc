package import Core
package import Standard

/// `{{batas.*}}`: the limits that a paper tells the applicant, in digits and words.
package enum LimitsView {
  /// The limits in force for a request of the given regime.
  package static func value(_ limits: ServiceLimits, _ regime: Regime) -> Value {
    let stages = regime == .stages
    return .object([
      "tahapan": .flag(stages),
      "jawaban": FactView.count(stages ? limits.noticeInStages : limits.notice),
      "perpanjangan": FactView.count(stages ? limits.extensionInStages : limits.extensionDays),
      "perbaikan": FactView.count(limits.repair),
      "keberatan": FactView.count(limits.objection),
      "tanggapan_keberatan": FactView.count(
        stages ? limits.objectionAnswerInStages : limits.objectionAnswer
      ),
      "sengketa": FactView.count(limits.dispute),
    ])
  }

  /// The name with its shape.
  package static let variable = Shape.Variable(
    "batas",
    "batas waktu dalam hari kerja",
    .object(
      Shape([
        .init("tahapan", "ya bila berlaku batas waktu masa tahapan", .flag),
        .init("jawaban", "pemberitahuan tertulis", .object(FactView.countShape)),
        .init("perpanjangan", "perpanjangan", .object(FactView.countShape)),
        .init("perbaikan", "melengkapi permohonan", .object(FactView.countShape)),
        .init("keberatan", "pengajuan keberatan", .object(FactView.countShape)),
        .init("tanggapan_keberatan", "tanggapan atas keberatan", .object(FactView.countShape)),
        .init("sengketa", "pengajuan sengketa ke Komisi Informasi", .object(FactView.countShape)),
      ])
    )
  )
}
