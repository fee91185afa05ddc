import Core
import Register
import Standard

/// A table of the year's archive: its columns with their types and what holds of every value, so that the metadata
/// beside the file says neither more nor less than the file keeps.
package struct ArchiveTable: Sendable {
  /// What the values of a column are. An empty cell is no value, whatever the type.
  package enum FieldType: Sendable, Hashable {
    case text
    /// `2021-10-04`.
    case date
    /// `2021-10-04T09:12:00+07:00`, or the date alone where the time is not known.
    case moment
    /// Whole numbers, none below 0.
    case integer
    /// `ya` or `tidak`.
    case flag
    /// One of these words.
    case code([String])
  }

  /// A column.
  package struct Field: Sendable, Hashable {
    package var name: String
    package var type: FieldType
    /// Whether every row has a value.
    package var isRequired = false
  }

  /// The file's name without `.csv`.
  package let name: String
  package let fields: [Field]
  /// The column that tells rows apart, where one does.
  package var key: String?
  /// Whether `urutan` names a row of ``assessment``.
  package var refersToAssessment = false

  /// The file's name.
  package var file: String { name + ".csv" }

  /// The header cells.
  package var header: [String] { fields.map(\.name) }

  /// The tables in the order of listing; the list of what was masked is of the public copy alone.
  package static func all(isPublic: Bool) -> [ArchiveTable] {
    [register, assessment, findings, unreadable, events] + (isPublic ? [masked] : [])
  }

  /// The register with its canonical columns.
  package static let register = ArchiveTable(
    name: "register",
    fields: Column.allCases.map { Field(name: $0.name, type: type(of: $0)) }
  )

  /// The judgement of each request (``AssessmentCSV``).
  package static let assessment = ArchiveTable(
    name: "penilaian",
    fields: [
      Field(name: "urutan", type: .integer, isRequired: true), Field(name: "nomor_register", type: .text),
      Field(name: "berkas", type: .text, isRequired: true),
      Field(name: "baris", type: .integer, isRequired: true),
      Field(name: "sop", type: .text),
      Field(name: "jalur", type: .code(["biasa", "tahapan"]), isRequired: true),
      Field(name: "mulai_hitung", type: .date), Field(name: "tenggat_awal", type: .date),
      Field(name: "tenggat", type: .date), Field(name: "tenggat_perpanjangan", type: .date),
      Field(name: "perpanjangan", type: .code(extensionWords), isRequired: true),
      Field(name: "perkiraan", type: .flag, isRequired: true),
      Field(name: "tahun_tanpa_kalender", type: .integer), Field(name: "tanggal_jawaban", type: .date),
      Field(name: "hari_kerja_jawaban", type: .integer),
      Field(name: "hari_kerja_lewat", type: .integer, isRequired: true),
    ]
      + (1...8).map {
        Field(name: "langkah_\($0)", type: .code(Verdict.allCases.map(\.rawValue)), isRequired: true)
      }
      + Severity.allCases.map { Field(name: $0.rawValue, type: .integer, isRequired: true) },
    key: "urutan"
  )

  /// The findings (``FindingsLog``).
  package static let findings = ArchiveTable(
    name: "temuan",
    fields: [
      Field(name: "urutan", type: .integer), Field(name: "nomor_register", type: .text),
      Field(name: "berkas", type: .text), Field(name: "baris", type: .integer),
      Field(name: "sel", type: .text), Field(name: "kolom", type: .text),
      Field(name: "kode", type: .code(Code.allCases.map(\.rawValue)), isRequired: true),
      Field(name: "tingkat", type: .code(Severity.allCases.map(\.rawValue)), isRequired: true),
      Field(name: "nilai", type: .text), Field(name: "pesan", type: .text),
    ],
    refersToAssessment: true
  )

  /// The cells that cannot be read as their type (``UnreadableCSV``).
  package static let unreadable = ArchiveTable(
    name: "tidak-terbaca",
    fields: [
      Field(name: "urutan", type: .integer, isRequired: true),
      Field(name: "berkas", type: .text, isRequired: true),
      Field(name: "baris", type: .integer, isRequired: true),
      Field(name: "kolom", type: .code(Column.allCases.map(\.name)), isRequired: true),
      Field(name: "nilai", type: .text),
    ],
    refersToAssessment: true
  )

  /// What was done with the register, in the words of PREMIS 3 (``ArchiveEvent``).
  package static let events = ArchiveTable(
    name: "peristiwa",
    fields: [
      Field(name: "eventIdentifier", type: .text, isRequired: true),
      Field(name: "eventType", type: .code(ArchiveEvent.Kind.allCases.map(\.rawValue)), isRequired: true),
      Field(name: "eventDateTime", type: .date, isRequired: true),
      Field(name: "eventDetail", type: .text, isRequired: true),
      Field(
        name: "eventOutcome",
        type: .code(ArchiveEvent.Outcome.allCases.map(\.rawValue)),
        isRequired: true
      ), Field(name: "eventOutcomeDetail", type: .text),
      Field(name: "linkingAgentIdentifier", type: .text, isRequired: true),
      Field(name: "linkingObjectIdentifier", type: .text),
    ],
    key: "eventIdentifier"
  )

  /// What the public copy leaves out (``MaskedLine``).
  package static let masked = ArchiveTable(
    name: "disamarkan",
    fields: [
      Field(name: "kolom", type: .text, isRequired: true),
      Field(name: "aturan", type: .code(MaskedLine.Rule.allCases.map(\.rawValue)), isRequired: true),
      Field(name: "jumlah_sel", type: .integer, isRequired: true),
    ]
  )

  /// The words of `perpanjangan`, in the order of ``ExtensionState``.
  static let extensionWords = ["tidak_ada", "sah", "tidak_sah", "tidak_diketahui"]

  private static func type(of column: Column) -> FieldType {
    switch column.kind {
    case .text, .list, .time, .exemption: .text
    case .moment: .moment
    case .date: .date
    case .flag: .flag
    case .integer, .rupiah: .integer
    case .code: .code(words(of: column))
    }
  }

  /// The accepted words of each column, in the order of the columns and of the words' positions; none for columns of
  /// another type.
  static let words = Column.allCases.map { words(of: $0) }

  private static func words(of column: Column) -> [String] {
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
    case .decision: words(Decision.self)
    default: []
    }
  }
}
