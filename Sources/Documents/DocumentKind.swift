package import Core

/// The documents of the product (documents.md section 1). The raw value is the template's name:
/// `templates/NAME.html` and `templates/NAME.xml`.
package enum DocumentKind: String, CaseIterable, Sendable {
  /// Tanda bukti permohonan informasi.
  case requestReceipt = "tanda-bukti-permohonan"
  /// Tanda terima informasi.
  case handoverReceipt = "tanda-terima-informasi"
  /// Pemberitahuan tertulis (PPID-D).
  case notice = "pemberitahuan-tertulis"
  /// Surat keputusan penolakan (PPID-E).
  case refusal = "sk-penolakan"
  /// Pemberitahuan perpanjangan.
  case extensionNotice = "pemberitahuan-perpanjangan"
  /// Pemberitahuan tidak lengkap.
  case incompleteNotice = "pemberitahuan-tidak-lengkap"
  /// Data layanan harian.
  case daily = "data-layanan-harian"
  /// Laporan bulanan.
  case monthly = "laporan-bulanan"
  /// Matriks kegiatan dan penugasan.
  case matrix = "matriks-kegiatan"
  /// Register tahunan (PPID-C layout).
  case yearlyRegister = "register-tahunan"
  /// Laporan tahunan layanan informasi publik.
  case annual = "laporan-tahunan"
  /// Laporan temuan.
  case findings = "laporan-temuan"
  /// Lembar perbaikan (HTML only, with a CSV beside it).
  case repair = "lembar-perbaikan"
  /// Indeks (HTML only).
  case index = "indeks"
  /// The print job of a folder of papers (HTML only).
  case printJob = "cetak"
  /// What changed between two exports of a register (`warkat banding`; HTML only).
  case comparison = "banding-register"
  /// The SOP itself (`warkat sop`; HTML only).
  case standard = "sop"
  /// What differs from the sealed figures of a month.
  case correction = "koreksi-segel"
  /// Berita acara serah terima arsip (`warkat serah-terima`).
  case handover = "berita-acara"
  /// The front page of a year's bag (BACA-SAYA; HTML and plain text, in the bag only).
  case archiveGuide = "arsip/baca-saya"
  /// Kamus data (HTML only, in the bag only).
  case dataDictionary = "arsip/kamus-data"
  /// What the public copy leaves out (HTML only, in the bag only).
  case maskedList = "arsip/disamarkan"

  /// The folder below the output folder; empty for documents of the whole run.
  package var folder: String {
    switch self {
    case .requestReceipt: "tanda-terima/permohonan"
    case .handoverReceipt: "tanda-terima/informasi"
    case .notice: "pemberitahuan"
    case .refusal: "pemberitahuan/penolakan"
    case .extensionNotice: "pemberitahuan/perpanjangan"
    case .incompleteNotice: "pemberitahuan/tidak-lengkap"
    case .daily: "harian"
    case .monthly: "bulanan"
    case .matrix: "matriks"
    case .yearlyRegister: "tahunan"
    case .annual: "laporan-tahunan"
    case .correction: "segel"
    case .handover: "serah-terima"
    case .findings, .repair, .index, .printJob, .comparison, .standard: ""
    case .archiveGuide, .dataDictionary, .maskedList: ""
    }
  }

  /// Whether it exists as XML beside HTML.
  package var hasXML: Bool {
    switch self {
    case .index, .printJob, .repair, .comparison, .standard: false
    default: !isOfArchive
    }
  }

  /// Whether a run over a register makes it as a file of its own; the others are the answer of a command of their
  /// own, or pages inside the yearly register's bag.
  package var isOfRun: Bool { self != .comparison && self != .standard && self != .handover && !isOfArchive }

  /// Whether the index lists it.
  package var isListed: Bool { (isOfRun && self != .index && self != .printJob) || self == .handover }

  /// Whether it is a page inside the bag of the yearly register.
  package var isOfArchive: Bool { self == .archiveGuide || self == .dataDictionary || self == .maskedList }

  /// Whether it is a receipt, made in two copies where settings say so (domain.md 6.3).
  package var isReceipt: Bool { self == .requestReceipt || self == .handoverReceipt }

  /// Whether it is one paper of one request.
  package var isPerRequest: Bool {
    switch self {
    case .requestReceipt, .handoverReceipt, .notice, .refusal, .extensionNotice, .incompleteNotice: true
    default: false
    }
  }
}

/// A document ready to be rendered: what it says, and what it is called.
package struct PreparedDocument: Sendable {
  /// The kind, which names templates and folder.
  package var kind: DocumentKind
  /// The file's name below the kind's folder, without extension; ASCII letters, digits and `-`, for a year
  /// `2021/register`.
  package var stem: String
  /// The registration number, for papers of a request.
  package var number: String?
  /// The day it is filed under in the index: of receipt, of the notice, of the service day, the month's first.
  package var date: LocalDate?
  /// The title as the index lists it.
  package var title: String
  /// Where the request stands, for papers of a request.
  package var state: RequestState?
  /// What it says.
  package var view: ViewObject

  /// The path below the output folder, without extension.
  package var path: String { kind.folder.isEmpty ? stem : "\(kind.folder)/\(stem)" }

  /// A document.
  package init(
    kind: DocumentKind,
    stem: String,
    number: String? = nil,
    date: LocalDate? = nil,
    title: String,
    state: RequestState? = nil,
    view: ViewObject
  ) {
    self.kind = kind
    self.stem = stem
    self.number = number
    self.date = date
    self.title = title
    self.state = state
    self.view = view
  }
}

/// A document that was called for but needs a fact that the row does not hold (`dokumen tidak diterbitkan`).
package struct WithheldDocument: Sendable, Hashable {
  /// The kind.
  package var kind: DocumentKind
  /// The registration number, where there is one.
  package var number: String?
  /// The row's file and line.
  package var place: Place
  /// The columns that are missing or unreadable.
  package var missing: [String]

  /// A document that is not issued.
  package init(kind: DocumentKind, number: String?, place: Place, missing: [String]) {
    self.kind = kind
    self.number = number
    self.place = place
    self.missing = missing
  }
}
