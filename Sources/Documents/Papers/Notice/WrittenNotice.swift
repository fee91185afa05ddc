package import Core
import Register
package import Standard

/// Pemberitahuan tertulis, Model PPID-D (UU 14/2008 Art. 22(7); domain.md 5.2). Called for by an answered request,
/// unless it was served directly at the desk and no notice is recorded.
package enum WrittenNotice: Paper {
  package static let kind = DocumentKind.notice
  package static let title = "Pemberitahuan tertulis"

  package static let shape = names(own: [
    .init("nomor", "nomor pemberitahuan", .text(sample: "PT-001/PP.07/X/2021")),
    .init("keputusan", "keputusan", .object(CodeView.shape(Decision.self))),
    .init("penguasaan", "siapa yang menguasai informasi", .object(possessionShape)),
    .init("dapat_diberikan", "bagian A: informasi dapat diberikan", .object(givenShape), isOptional: true),
    .init(
      "tidak_dapat_diberikan",
      "bagian B: informasi tidak dikuasai atau belum didokumentasikan",
      .object(notHeldShape),
      isOptional: true
    ),
    .init("penolakan", "informasi yang dikecualikan", .object(RefusalView.shape), isOptional: true),
    DueDateView.variable,
  ])

  private static let otherBody = Shape.Variable(
    "badan_publik_lain",
    "badan publik lain yang menguasai",
    .text(sample: "Dinas Contoh"),
    isOptional: true
  )

  /// Art. 22(7) a and b hold for refusals too.
  private static let possessionShape = Shape([
    .init("kode", "nilai baku", .text(sample: "dikuasai"), isOptional: true),
    .init("dikuasai", "ya bila kantor ini menguasai informasi", .flag),
    .init("tidak_dikuasai", "ya bila kantor ini tidak menguasainya", .flag),
    otherBody,
  ])

  private static let givenShape = Shape([
    .init("dikuasai_kami", "ya bila kantor ini menguasai informasi", .flag),
    otherBody,
    .init("softcopy", "ya bila tersedia sebagai softcopy", .flag),
    .init("hardcopy", "ya bila tersedia sebagai hardcopy", .flag),
    .init("biaya", "biaya", .object(CostView.shape)),
    .init(
      "waktu",
      "waktu penyediaan, bila penyerahan tercatat",
      .object(
        Shape([
          .init("tanggal", "tanggal penyerahan", .object(FactView.dateShape)),
          .init("sama_hari", "ya bila diserahkan pada tanggal pemberitahuan", .flag),
          .init(
            "hari_kerja",
            "hari kerja sejak pemberitahuan",
            .object(FactView.countShape),
            isOptional: true
          ),
        ])
      ),
      isOptional: true
    ),
    .init(
      "penghitaman",
      "penghitaman atau pengaburan, bila dikabulkan sebagian",
      .object(
        Shape([
          .init("alasan", "isi kolom alasan_penolakan", .text(sample: "rahasia pribadi"), isOptional: true),
          .init(
            "keterangan",
            "isi kolom keterangan",
            .text(sample: "Riwayat kesehatan dihitamkan"),
            isOptional: true
          ),
        ])
      ),
      isOptional: true
    ),
  ])

  private static let notHeldShape = Shape([
    .init("belum_dikuasai", "ya bila informasi tidak dikuasai", .flag),
    .init("belum_didokumentasikan", "ya bila informasi belum didokumentasikan", .flag),
    otherBody,
    .init(
      "alasan",
      "isi kolom alasan_penolakan",
      .text(sample: "Informasi tidak berada dalam penguasaan kantor"),
      isOptional: true
    ),
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    guard let decision = request.decision, decision.isAnswer,
      !row.assessment.isDirect || request.isTouched(.noticeNumber, .noticeDate)
    else { return nil }
    var missing = [Column.noticeNumber, .noticeDate].filter { !request.has($0) }
    if decision.isGranted { missing += CostView.missing(request) }
    let citesGrounds = decision == .refused || decision == .partlyGranted && !request.exemptions.isEmpty
    if decision == .refused, request.exemptions.isEmpty, !request.has(.refusalReason) {
      missing += [.exemptionBasis, .refusalReason]
    } else if citesGrounds, !request.exemptions.isEmpty {
      missing += ExemptionView.missing(request)
    }
    return PaperContent(
      missing: missing,
      date: request.date(.noticeDate),
      signatory: context.office.ppid,
      own: [
        "nomor": Value(request.text(.noticeNumber)),
        "keputusan": CodeView.decisions[decision],
        "penguasaan": possession(request),
        "dapat_diberikan": decision.isGranted ? .object(given(request, decision, context)) : .missing,
        "tidak_dapat_diberikan": notHeld(request, decision),
        "penolakan": citesGrounds ? RefusalView.value(request) : .missing,
        DueDateView.name: DueDateView.value(context.count(request, for: kind)),
      ]
    )
  }

  private static func possession(_ request: Request) -> Value {
    .object([
      "kode": Value(request.possession?.rawValue),
      "dikuasai": .flag(request.possession == .held),
      "tidak_dikuasai": .flag(request.possession == .notHeld),
      "badan_publik_lain": Value(request.text(.otherBody)),
    ])
  }

  private static func given(_ request: Request, _ decision: Decision, _ context: PaperContext) -> ViewObject {
    let form = request.informationForm
    let masking: Value =
      decision == .partlyGranted
      ? .object([
        "alasan": Value(request.text(.refusalReason)), "keterangan": Value(request.text(.remarks)),
      ]) : .missing
    return [
      "dikuasai_kami": .flag(request.possession == .held),
      "badan_publik_lain": Value(request.text(.otherBody)),
      "softcopy": .flag(form == .softCopy || form == .both),
      "hardcopy": .flag(form == .hardCopy || form == .both),
      "biaya": CostView.value(request),
      "waktu": time(request, context),
      "penghitaman": masking,
    ]
  }

  private static func time(_ request: Request, _ context: PaperContext) -> Value {
    guard let notice = request.date(.noticeDate), let given = request.date(.handoverEnd) else {
      return .missing
    }
    let days = given < notice ? nil : context.calendar.workingDays(after: notice, through: given)
    return .object([
      "tanggal": FactView.date(given), "sama_hari": .flag(given == notice),
      "hari_kerja": days.map(FactView.count) ?? .missing,
    ])
  }

  private static func notHeld(_ request: Request, _ decision: Decision) -> Value {
    let possession = request.possession
    let isPartlyNotHeld =
      decision == .partlyGranted && (possession == .notHeld || possession == .notDocumented)
    guard decision == .notHeld || isPartlyNotHeld else { return .missing }
    return .object([
      "belum_dikuasai": .flag(possession != .notDocumented),
      "belum_didokumentasikan": .flag(possession == .notDocumented),
      "badan_publik_lain": Value(request.text(.otherBody)),
      "alasan": Value(request.text(.refusalReason)),
    ])
  }
}
