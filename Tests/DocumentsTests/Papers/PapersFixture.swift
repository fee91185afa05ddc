import Core
import Documents
import Register
import Standard

/// Rows made from canonical cells, judged by hand: a small stand-in for register and SOP.
enum Fixture {
  /// A row in which all columns exist and the given ones are filled; `nil` marks an unreadable cell.
  static func request(_ cells: [Column: String?], absent: Set<Column> = []) -> Request {
    var request = Request(file: 0, line: 2, record: 2)
    for column in Column.allCases where !absent.contains(column) {
      guard let cell = cells[column] else {
        request.states[column.rawValue] = .empty
        continue
      }
      guard let text = cell else {
        request.states[column.rawValue] = .unreadable
        continue
      }
      set(column, text, in: &request)
    }
    return request
  }

  private static func set(_ column: Column, _ text: String, in request: inout Request) {
    let index = column.rawValue
    request.states[index] = .filled
    request.texts[index] = text
    switch column.kind {
    case .moment, .date:
      let date = LocalDate(iso: String(text.prefix(10))) ?? LocalDate(dayNumber: 0)
      request.numbers[index] = Int64(date.dayNumber) * 86400
      if text.utf8.count > 10 {
        let clock = text.suffix(5).split(separator: ":").compactMap { Int64($0) }
        request.numbers[index] += clock[0] * 3600 + clock[1] * 60
        request.timed |= 1 << UInt64(index)
      }
    case .code: request.numbers[index] = Int64(codes(column).firstIndex(of: text) ?? -1)
    case .integer, .rupiah: request.numbers[index] = Int64(text) ?? -1
    case .flag: request.numbers[index] = text == "ya" ? 1 : 0
    case .list: request.officers = text.split(separator: ";").map { String($0.drop { $0 == " " }) }
    case .exemption:
      request.exemptions = text.split(separator: ";").map { piece in
        let words = piece.split(separator: " ", maxSplits: 1)
        let parts = words[0].split(separator: ".")
        return Exemption(
          letter: parts[0].first ?? "a",
          number: parts.count > 1 ? Int(parts[1]) : nil,
          statute: words.count > 1 ? String(words[1]) : nil,
          column: .exemptionBasis
        )
      }
    case .text, .time: break
    }
  }

  private static func codes(_ column: Column) -> [String] {
    func words<Coded: CodedValue>(_ type: Coded.Type) -> [String] { Coded.allCases.map(\.rawValue) }
    return switch column {
    case .applicantKind: words(ApplicantKind.self)
    case .identityKind: words(IdentityKind.self)
    case .channel: words(Channel.self)
    case .formFilledBy: words(FormFiller.self)
    case .informationCategory: words(InformationCategory.self)
    case .wayToObtain: words(WayToObtain.self)
    case .delivery: words(Delivery.self)
    case .classification: words(Classification.self)
    case .possession: words(Possession.self)
    case .informationForm: words(InformationForm.self)
    default: words(Decision.self)
    }
  }

  /// The facts that every paper needs, and what a desk usually writes.
  static let base: [Column: String?] = [
    .number: "001/PPID/X/2021", .received: "2021-10-05 09:12", .applicantName: "Cut Contoh",
    .applicantKind: "perorangan", .identityKind: "ktp", .identityNumber: "3201014510900001",
    .address: "Jl. Contoh Nomor 2, Gampong Contoh", .phone: "0812-0000-0000",
    .email: "cut.contoh@contoh.id", .occupation: "Wiraswasta", .channel: "langsung",
    .informationAsked: "Salinan berita acara rekapitulasi", .purpose: "Bahan penelitian",
    .wayToObtain: "salinan_hardcopy", .delivery: "pos", .officers: "Ana Marlina; Erna Wati",
    .informationCategory: "badan_publik",
  ]

  /// `base` with other cells on top.
  static func row(
    _ cells: [Column: String?] = [:],
    absent: Set<Column> = [],
    isDuplicate: Bool = false,
    _ adjust: (inout Assessment) -> Void = { _ in }
  ) -> JudgedRow {
    let request = request(base.merging(cells) { _, new in new }, absent: absent)
    var assessment = Assessment()
    assessment.start = request.date(.received)
    assessment.firstDue = LocalDate(iso: "2021-10-19")
    assessment.due = assessment.firstDue
    assessment.extendedDue = LocalDate(iso: "2021-10-29")
    adjust(&assessment)
    return JudgedRow(request: request, assessment: assessment, findings: [], isDuplicate: isDuplicate)
  }

  /// `row` without some of the filled cells.
  static func row(without columns: Set<Column>, _ cells: [Column: String?] = [:]) -> JudgedRow {
    let kept = base.merging(cells) { _, new in new }.filter { !columns.contains($0.key) }
    var judged = row()
    judged.request = request(kept)
    return judged
  }

  /// A context with a full letterhead.
  static var context: PaperContext {
    var office = Office()
    office.name = "Komisi Independen Pemilihan"
    office.level = "Kabupaten"
    office.region = "Aceh Contoh"
    office.division = "Divisi Partisipasi dan Hubungan Masyarakat"
    office.unit = "Sub Bagian Partisipasi dan Hubungan Masyarakat"
    office.address = "Jl. Contoh Nomor 1, Kota Contoh 00000"
    office.phone = "(0650) 000000"
    office.email = "ppid@contoh.id"
    office.site = "https://contoh.id"
    office.city = "Kota Contoh"
    office.ppid = Office.Signatory(
      position: "Kepala Sub Bagian Partisipasi dan Hubungan Masyarakat selaku PPID",
      name: "Marzuki Daud",
      nip: "19700101 200001 1 001"
    )
    office.legalBasis = [
      "UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
      "Keputusan KPU Nomor 88/Kpts/KPU/Tahun 2015 tentang SOP Pengelolaan dan Pelayanan Informasi Publik",
    ]
    let holiday = LocalDate(iso: "2021-10-20")
    return PaperContext(
      office: office,
      sop: CitedSOP(name: "Pelayanan Informasi Publik", number: "01/PP.07-SOP/HM/X/2021"),
      calendar: CalendarFacts(
        isWorkingDay: { $0.weekday <= 5 && $0 != holiday },
        covers: { (2017...2022).contains($0) },
        dayOffName: { $0 == holiday ? "Maulid Nabi Muhammad SAW" : nil }
      ),
      reportingDate: LocalDate(iso: "2021-10-31") ?? LocalDate(dayNumber: 0),
      program: "warkat 1.0.0"
    )
  }

  /// A decision with all that its papers need.
  static func answered(_ decision: Decision, _ cells: [Column: String?] = [:]) -> [Column: String?] {
    var result: [Column: String?] = [
      .decision: decision.rawValue, .noticeNumber: "PT-001/PP.07/X/2021", .noticeDate: "2021-10-14",
    ]
    if decision.isGranted {
      result[.possession] = "dikuasai"
      result[.informationForm] = "keduanya"
      result[.handoverStart] = "2021-10-15 09:20"
      result[.handoverEnd] = "2021-10-15 09:24"
      result[.handoverReceiptNumber] = "TI-001/X/2021"
    }
    if decision == .refused || decision == .partlyGranted {
      result[.exemptionBasis] = "h.3;j UU 23/2006 Pasal 84"
      result[.refusalReason] = "Rahasia pribadi"
    }
    if decision == .refused {
      result[.refusalDecisionNumber] = "1/HK.03.1-Kpt/PPID/X/2021"
      result[.consequenceTest] = "Lembar uji konsekuensi Nomor 01/2021"
    }
    return result.merging(cells) { _, new in new }
  }

  /// A register of rows.
  static func judgement(_ rows: [JudgedRow]) -> Judgement {
    Judgement(reportingDate: context.reportingDate, files: [], rows: JudgedRows(rows), general: [])
  }
}

extension Papers {
  /// All papers that a register calls for, in the order of its rows, and those that cannot be issued.
  static func prepareAll(
    _ judgement: Judgement,
    _ context: PaperContext,
    kinds: Set<DocumentKind> = Set(DocumentKind.allCases),
    where isWanted: (JudgedRow) -> Bool = { _ in true }
  ) -> (documents: [PreparedDocument], withheld: [WithheldDocument]) {
    let desk = PaperDesk(context, judgement, kinds: kinds)
    var documents: [PreparedDocument] = []
    var withheld: [WithheldDocument] = []
    for preparation in judgement.rows.filter(isWanted).flatMap(desk.papers) {
      switch preparation {
      case .issued(let document): documents.append(document)
      case .withheld(let document): withheld.append(document)
      }
    }
    return (documents, withheld)
  }
}
