package import Core
import Register
package import Standard

/// Tanda bukti permohonan informasi: the proof that a request was received, with its registration number
/// (UU 14/2008 Art. 22(4); domain.md 5.1 a). Every request calls for it.
package enum RequestReceipt: Paper {
  package static let kind = DocumentKind.requestReceipt
  package static let title = "Tanda bukti permohonan informasi"

  package static let shape = names(
    needsReceived: true,
    own: [.init("tenggat", "batas waktu jawaban", .object(dueShape)), DueDateView.variable]
  )

  private static let dueShape = Shape([
    .init("mulai", "tanggal mulai dihitung", .object(FactView.dateShape)),
    .init("dari_lengkap", "ya bila dihitung dari tanggal lengkap", .flag),
    .init("digeser", "ya bila tanggal mulai digeser dari hari libur", .flag),
    .init("tahapan", "ya bila berlaku batas waktu masa tahapan", .flag),
    .init("hari_pertama", "hari kerja pertama yang dihitung", .object(FactView.dateShape)),
    .init("hari_kerja", "hari kerja yang dihitung", .object(FactView.countShape)),
    .init("tanggal", "hari terakhir untuk menjawab", .object(FactView.dateShape)),
    EstimateView.variable("perkiraan", "mengapa tanggal hanya perkiraan"),
    .init("perpanjangan", "hari kerja perpanjangan", .object(FactView.countShape)),
    .init("tanggal_perpanjangan", "hari terakhir bila diperpanjang", .object(FactView.dateShape)),
    EstimateView.variable("perkiraan_perpanjangan", "mengapa tanggal perpanjangan hanya perkiraan"),
    .init("ada_libur", "ya bila ada hari libur di luar Sabtu dan Minggu", .flag),
    .init(
      "libur",
      "hari libur yang tidak dihitung, Sabtu dan Minggu tidak disebut",
      .list(
        Shape([
          .init("tanggal", "tanggal", .object(FactView.dateShape)),
          .init("nama", "nama hari libur", .text(sample: "Maulid Nabi Muhammad SAW")),
        ])
      )
    ),
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    let missing = [Column.received, .address].filter { !request.has($0) }
    guard let start = row.assessment.start, let first = row.assessment.firstDue,
      let extended = row.assessment.extendedDue
    else { return PaperContent(missing: missing + [.received], date: nil, signatory: nil, own: [:]) }
    return PaperContent(
      missing: missing,
      date: request.date(.received),
      signatory: nil,
      own: [
        "tenggat": .object(due(row, context, start: start, first: first, extended: extended)),
        DueDateView.name: DueDateView.value(context.count(request, for: kind)),
      ]
    )
  }

  private static func due(
    _ row: JudgedRow,
    _ context: PaperContext,
    start: LocalDate,
    first: LocalDate,
    extended: LocalDate
  ) -> ViewObject {
    let request = row.request
    let stages = row.assessment.regime == .stages
    let limits = context.limits
    let received = request.date(.received)
    var event = received
    if context.rules.clockStart == .complete, let complete = request.date(.complete),
      complete >= received ?? complete
    {
      event = complete
    }
    let firstDay = (1...14).lazy.map { start.adding(days: $0) }.first(where: context.calendar.isWorkingDay)
    let off = context.calendar.daysOff(after: start, through: extended).map { day in
      Value.object(["tanggal": FactView.date(day.date), "nama": .text(day.name)])
    }
    return [
      "mulai": FactView.date(start),
      "dari_lengkap": .flag(event != received),
      "digeser": .flag(event != start),
      "tahapan": .flag(stages),
      "hari_pertama": FactView.date(firstDay ?? start.adding(days: 1)),
      "hari_kerja": FactView.count(stages ? limits.noticeInStages : limits.notice),
      "tanggal": FactView.date(first),
      "perkiraan": EstimateView.value(row, from: start, through: first, context),
      "perpanjangan": FactView.count(stages ? limits.extensionInStages : limits.extensionDays),
      "tanggal_perpanjangan": FactView.date(extended),
      "perkiraan_perpanjangan": EstimateView.value(row, from: start, through: extended, context),
      "ada_libur": .flag(!off.isEmpty),
      "libur": .list(off),
    ]
  }
}
