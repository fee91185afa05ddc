import Core
import Register
import Standard

/// A request as the yearly register shows it: the 21 columns for people, every canonical field for the archive.
struct RegisterRow: Sendable {
  var judged: JudgedRow
  var reference: Reference
  var zone: OfficeZone

  /// A cell that holds something that cannot be read.
  struct Unreadable: Sendable {
    var column: String
    var value: String?

    static let sheet = Sheet<Unreadable>([
      .text("kolom", "kolom", sample: "diterima") { $0.column },
      .maybe("nilai", "isi sel seperti tertulis", sample: "31 Februari") { $0.value },
    ])
  }

  /// A finding without its texts.
  static let findingSheet = Sheet<Finding>([
    .text("kode", "kode temuan", sample: "SOP4-WAKTU") { $0.code.rawValue },
    .text("tingkat", "tingkat temuan", sample: "galat") { $0.severity.rawValue },
    .maybe("kolom", "kolom", sample: "tanggal_pemberitahuan") { $0.place.column },
  ])

  private var unreadable: [Unreadable] {
    Column.allCases.filter { judged.request.state($0) == .unreadable }.map {
      Unreadable(column: $0.name, value: CanonicalCSV.raw($0, judged))
    }
  }

  private var request: Request { judged.request }

  /// One canonical column as a name of the template.
  private static func field(_ column: Column) -> Sheet<RegisterRow>.Field {
    let name = column.name
    switch column.kind {
    case .date: return .maybeDate(name, "kolom \(name)") { $0.request.date(column) }
    case .moment:
      return Sheet<RegisterRow>.Field(
        variable: .init(name, "kolom \(name)", .object(FactView.momentShape), isOptional: true)
      ) { FactView.moment($0.request.moment(column), zone: $0.zone) }
    case .rupiah:
      return Sheet<RegisterRow>.Field(
        variable: .init(name, "kolom \(name)", .object(FactView.moneyShape), isOptional: true)
      ) { FactView.money($0.request.integer(column)) }
    case .list: return .texts(name, "kolom \(name)", sample: "Ana Marlina") { $0.request.officers }
    default:
      return .maybe(name, "kolom \(name)", sample: sample(column)) {
        CanonicalCSV.cell(column, $0.request, $0.zone)
      }
    }
  }

  private static func sample(_ column: Column) -> String {
    switch column {
    case .number: "001/PPID/X/2021"
    case .decision: Decision.granted.rawValue
    case .applicantKind: ApplicantKind.individual.rawValue
    case .identityKind: IdentityKind.ktp.rawValue
    case .channel: Channel.inPerson.rawValue
    case .formFilledBy: FormFiller.applicant.rawValue
    case .informationCategory: InformationCategory.publicBody.rawValue
    case .wayToObtain: WayToObtain.softCopy.rawValue
    case .delivery: Delivery.pickUp.rawValue
    case .classification: Classification.open.rawValue
    case .possession: Possession.held.rawValue
    case .informationForm: InformationForm.both.rawValue
    case .applicantInformed: "ya"
    case .sheets: "4"
    case .receivedTime: "09.12"
    case .applicantName: "Nama Contoh"
    default: "Contoh"
    }
  }

  static let sheet = Sheet<RegisterRow>(
    Column.allCases.map { field($0) } + [
      .object("letak", "tempat dalam berkas register", Reference.sheet) { $0.reference },
      .flag("tik_dikuasai", "informasi dikuasai") { $0.request.possession == .held },
      .flag("tik_tidak_dikuasai", "informasi tidak dikuasai") { $0.request.possession == .notHeld },
      .flag("tik_belum_didokumentasikan", "belum didokumentasikan") {
        $0.request.possession == .notDocumented
      },
      .flag("tik_softcopy", "ada softcopy") {
        $0.request.informationForm == .softCopy || $0.request.informationForm == .both
      },
      .flag("tik_hardcopy", "ada hardcopy") {
        $0.request.informationForm == .hardCopy || $0.request.informationForm == .both
      },
      .flag("tik_melihat", "melihat atau mengetahui") { $0.request.wayToObtain == .view },
      .flag("tik_salinan", "meminta salinan") {
        $0.request.wayToObtain == .softCopy || $0.request.wayToObtain == .hardCopy
      },
    ]
      + Decision.allCases.map { decision in
        .flag("kep_\(decision.rawValue)", "keputusan \(decision.rawValue)") {
          $0.request.decision == decision
        }
      }
      + (1...7).map { step in
        .text("langkah_\(step)", "penilaian langkah \(step)", sample: "memenuhi") {
          $0.judged.assessment[step].verdict.rawValue
        }
      } + [
        .text("jalur", "jalur tenggat", sample: "biasa") { $0.judged.assessment.regime.rawValue },
        .maybeDate("tenggat_awal", "tenggat tanpa perpanjangan") { $0.judged.assessment.firstDue },
        .maybeDate("tenggat", "tenggat") { $0.judged.assessment.due },
        .flag("perkiraan", "tenggat memakai tahun yang tidak ada dalam kalender") {
          $0.judged.assessment.uncoveredYear != nil
        },
        .list("tidak_terbaca", "sel yang tidak terbaca", Unreadable.sheet) { $0.unreadable },
        .list("temuan", "temuan", findingSheet) { $0.judged.findings },
      ]
  )
}
