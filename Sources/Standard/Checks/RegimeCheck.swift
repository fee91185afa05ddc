import Core
import Register

/// SOP4-JALUR: a request received inside election stages whose kind of information is not told is judged by
/// the ordinary time limit.
enum RegimeCheck: RowCheck {
  static let codes: [Code] = [.sop4Regime]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard judge.rules.stageScope == .category, !judge.rules.stages.isEmpty, row.assessment[4].applies,
      row.request.isEmpty(.informationCategory), let received = row.facts.received,
      let stage = judge.rules.stages.first(where: { $0.from <= received && received <= $0.to })
    else { return }
    sink.report(
      .sop4Regime,
      .informationCategory,
      Message(
        "diterima dalam tahapan {1} tanpa kategori_informasi, dinilai dengan jalur biasa",
        en: "received inside election stages {1} without kategori_informasi, judged by the ordinary limit"
      ),
      [.text(stage.name)],
      remedy: Message("isi tahapan_pemilu atau badan_publik", en: "fill tahapan_pemilu or badan_publik")
    )
  }
}
