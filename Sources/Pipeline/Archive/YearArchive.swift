import Core
import Documents
import Register
import Standard
import Tabular

/// The register of a year as an archivist takes it over: a bag with the register in three forms, the sources, the
/// rules it was judged by, and what was done with it (documents.md section 2).
struct YearArchive {
  let year: Int
  let isPublic: Bool
  private let judgement: Judgement
  private let reports: Reports
  private let sources: [RegisterSource]
  private let desk: Desk
  private let context: PaperContext

  /// The path of the data dictionary.
  static let dictionaryPath = "templates/arsip/kamus-data.csv"

  /// The archive of a year; `isPublic` for the redacted copy.
  init(
    _ year: Int,
    isPublic: Bool,
    _ judgement: Judgement,
    sources: [RegisterSource],
    at desk: Desk,
    _ context: PaperContext
  ) {
    self.year = year
    self.isPublic = isPublic
    self.judgement = judgement
    self.sources = sources
    self.desk = desk
    self.context = context
    reports = Reports(
      isPublic ? Redaction.redacted(judgement) : judgement,
      context,
      standards: desk.standards
    )
  }

  /// The bag's folder below the output folder.
  var folder: String { "\(DocumentKind.yearlyRegister.folder)/\(year)\(isPublic ? "-publik" : "")" }

  /// The yearly register, named by its place in the bag.
  func document() throws(Problem) -> PreparedDocument {
    var document = try reports.prepare(.yearly(year))
    document.stem = "\(year)\(isPublic ? "-publik" : "")/data/register"
    if isPublic { document.title += " (publik)" }
    return document
  }

  /// The bag around the rendered register.
  func bag(html: [UInt8], xml: [UInt8], in workspace: Workspace) throws(Problem) -> Bag {
    let rows = reports.rows(of: year)
    var bag = Bag()
    bag.payload = [
      Bag.File(path: "register.html", bytes: html), Bag.File(path: "register.xml", bytes: xml),
      Bag.File(path: "register.csv", bytes: CanonicalCSV.file(rows, zone: desk.settings.office.zone)),
      Bag.File(path: "peristiwa.csv", bytes: events),
    ]
    var rules = desk.settings.standards + desk.settings.calendars + [YearArchive.dictionaryPath]
    // The settings name the people who sign; the sources hold everything.
    if !isPublic {
      if let file = desk.settings.file { rules.append(file) }
      for (index, source) in sources.enumerated() {
        bag.payload.append(
          Bag.File(
            path: "sumber/\(YearArchive.safeName(source.name, number: index + 1))",
            bytes: source.bytes
          )
        )
      }
    }
    for (index, path) in rules.enumerated() {
      let bytes = path == desk.settings.file ? try workspace.read(path) : try workspace.resource(path)
      guard let bytes else { continue }
      bag.payload.append(
        Bag.File(path: "aturan/\(YearArchive.safeName(path, number: index + 1))", bytes: bytes)
      )
    }
    bag.info = info
    return bag
  }

  /// What the bag says of itself. All of it follows from input, settings and reporting date, so that the same
  /// register makes the same bag.
  private var info: [(label: String, value: String?)] {
    let office = desk.settings.office
    let archive = office.archive
    return [
      (
        "Source-Organization",
        [office.name, office.level, office.region].compactMap { $0 }.joined(separator: " ")
      ),
      ("Organization-Address", office.address), ("Contact-Phone", office.phone),
      ("Contact-Email", office.email),
      (
        "External-Description",
        "Register permohonan informasi publik \(year)\(isPublic ? ", salinan publik" : "")"
      ),
      ("External-Identifier", "register-\(year)\(isPublic ? "-publik" : "")"),
      ("Bagging-Date", desk.reportingDate.iso), ("Bag-Software-Agent", context.program),
      ("Unit", office.unit),
      ("Klasifikasi", archive.classification), ("Retensi-Aktif", archive.activeRetention),
      ("Retensi-Inaktif", archive.inactiveRetention), ("Nasib-Akhir", archive.fate),
      ("Akses", isPublic ? "publik" : archive.access),
    ]
  }

  /// What was done with the register: a line per event, dated by the reporting date.
  private var events: [UInt8] {
    var writer = TabularWriter()
    writer.write(["tanggal", "peristiwa", "objek", "rincian"])
    func add(_ event: String, _ object: String, _ detail: String) {
      writer.write([desk.reportingDate.iso, event, object, detail])
    }
    for (index, file) in judgement.files.enumerated() {
      let name = isPublic ? "sumber \(index + 1)" : YearArchive.safeName(file.name, number: index + 1)
      let sum = sources.indices.contains(index) ? Checksum.sha256(sources[index].bytes) : ""
      add("dibaca", name, "baris \(file.rowCount); gugur \(file.dropped?.rawValue ?? "tidak"); sha256 \(sum)")
    }
    for standard in desk.standards.versions {
      add("dinilai", "SOP \(standard.header.number)", "berlaku sejak \(standard.validFrom.iso)")
    }
    for calendar in desk.calendar.files {
      add(
        "dinilai",
        Path.name(calendar.name),
        "kalender; diketahui sampai \(calendar.knownUntil?.iso ?? "tidak disebut"); hari \(calendar.entries.count)"
      )
    }
    for (severity, count) in judgement.findingCounts { add("ditemukan", severity.rawValue, String(count)) }
    add("disusun", "register.html register.xml register.csv", context.program)
    return writer.bytes
  }

  /// A file name in the bag: number, and the safe part of the file's own name.
  static func safeName(_ path: String, number: Int) -> String {
    let name = path == "-" ? "masukan-standar.csv" : Path.name(path)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      default: if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    return padded(number, to: 2) + "-" + String(decoding: bytes.suffix(80), as: UTF8.self)
  }
}
