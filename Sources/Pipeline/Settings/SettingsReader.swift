import Core
import Documents
import Register
import Standard
import StrictYAML

/// Reads `warkat.yaml`; each function takes one key of its top, and all problems come out together.
struct SettingsReader {
  private var settings = Settings()
  private let workspace: Workspace
  private let folder: String

  /// Reads settings from bytes.
  ///
  /// - Parameter file: The path as the user wrote it; other paths in the settings are relative to its folder.
  static func read(_ bytes: [UInt8], file: String, workspace: Workspace) throws(Problems) -> Settings {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problems([
        Problem(
          .unusable,
          file: file,
          Message("pengaturan bukan teks UTF-8", en: "settings are not UTF-8 text"),
          remedy: Message("simpan ulang berkas dengan enkode UTF-8", en: "save the file again as UTF-8")
        )
      ])
    }
    let yaml = try YAMLFile(text, file: file)
    var reader = SettingsReader(workspace: workspace, folder: Path.folder(file))
    reader.settings.file = file
    reader.readAll(yaml.root)
    try yaml.finish()
    return reader.settings
  }

  private init(workspace: Workspace, folder: String) {
    self.workspace = workspace
    self.folder = folder
  }

  private mutating func readAll(_ root: YAMLMapping) {
    if let office = root.mapping("kantor") { readOffice(office) }
    if let zone: OfficeZone = root.choice("zona") {
      settings.office.zone = zone
      settings.reading.zone = zone
    }
    if let paper = root.mapping("kertas") { readPaper(paper) }
    if let signatories = root.mapping("penandatangan") {
      settings.office.ppid = signatory(signatories, "ppid")
      settings.office.kasubbag = signatory(signatories, "kasubbag")
      settings.office.officer = signatory(signatories, "pelaksana")
    }
    settings.standards = files(root, "sop") ?? settings.standards
    settings.calendars = files(root, "kalender") ?? settings.calendars
    settings.office.legalBasis = root.strings("dasar_hukum") ?? []
    if let deadlines = root.mapping("tenggat") { readDeadlines(deadlines) }
    if let stages = root.mapping("tahapan") { readStages(stages) }
    if let columns = root.mapping("kolom") { readColumns(columns) }
    if let archive = root.mapping("arsip") { readArchive(archive) }
    if let privacy = root.mapping("privasi") {
      settings.office.showsMaskedNIK = privacy.flag("nik_tersamar") ?? false
      settings.permission = privacy.choice("izin") ?? .owner
    }
  }

  private mutating func readOffice(_ office: YAMLMapping) {
    settings.office.name = office.string("nama") ?? ""
    settings.office.level = office.string("tingkat")
    settings.office.region = office.string("wilayah")
    settings.office.division = office.string("divisi")
    settings.office.unit = office.string("unit")
    settings.office.address = office.string("alamat")
    settings.office.phone = office.string("telepon")
    settings.office.email = office.string("email")
    settings.office.site = office.string("laman")
    settings.office.city = office.string("kota")
    guard let logo = office.string("logo") else { return }
    do {
      settings.office.logo = try Logo.dataURI(Path.join(folder, logo), workspace: workspace)
    } catch {
      office.report("logo", error.message, error.arguments, remedy: error.remedy)
    }
  }

  private mutating func readPaper(_ paper: YAMLMapping) {
    var sheet = Office.Paper()
    if paper.isList("ukuran") {
      if let size = paper.integers("ukuran") {
        if size.count == 2, size.allSatisfy((50...1200).contains), size[0] <= size[1] {
          sheet.name = "\(size[0])x\(size[1])"
          (sheet.width, sheet.height) = (size[0], size[1])
        } else {
          paper.report(
            "ukuran",
            Message(
              "ukuran kertas harus lebar dan tinggi tegak dalam mm, masing-masing 50 sampai 1200",
              en: "paper size must be upright width and height in mm, each from 50 to 1200"
            )
          )
        }
      }
    } else if let size: PaperName = paper.choice("ukuran") {
      sheet.name = size.rawValue
      (sheet.width, sheet.height) = size == .a4 ? (210, 297) : (215, 330)
    }
    if let margins = paper.integers("margin") {
      if margins.count == 4, margins.allSatisfy((0...200).contains),
        margins[0] + margins[2] < sheet.height, margins[1] + margins[3] < sheet.width
      {
        sheet.margins = margins
      } else {
        paper.report(
          "margin",
          Message(
            "margin harus empat bilangan dalam mm (atas, kanan, bawah, kiri) yang menyisakan ruang cetak",
            en: "margins must be four numbers in mm (top, right, bottom, left) that leave room to print"
          )
        )
      }
    }
    if let copies = paper.integer("rangkap") {
      if (1...2).contains(copies) {
        sheet.copies = copies
      } else {
        paper.report("rangkap", Message("rangkap harus 1 atau 2", en: "rangkap must be 1 or 2"))
      }
    }
    settings.office.paper = sheet
  }

  private enum PaperName: String, CaseIterable {
    case a4 = "A4"
    case f4 = "F4"
  }

  private func signatory(_ signatories: YAMLMapping, _ key: String) -> Office.Signatory? {
    guard let person = signatories.mapping(key) else { return nil }
    let position = person.requiredString("jabatan")
    let name = person.requiredString("nama")
    return Office.Signatory(position: position, name: name, nip: person.string("nip"))
  }

  private func files(_ root: YAMLMapping, _ key: String) -> [String]? {
    guard let paths = root.strings(key) else { return nil }
    if paths.isEmpty || paths.contains("") {
      root.report(key, Message("daftar berkas tidak boleh kosong", en: "the list of files must not be empty"))
    }
    return paths
  }

  private mutating func readDeadlines(_ deadlines: YAMLMapping) {
    settings.rules.clockStart = deadlines.choice("mulai_hitung") ?? settings.rules.clockStart
    settings.rules.holidayStart = deadlines.choice("mulai_hari_libur") ?? settings.rules.holidayStart
    settings.rules.jointLeaveIsWorked = deadlines.flag("cuti_bersama_kerja") ?? false
    settings.rules.regions = deadlines.strings("daerah") ?? []
    if settings.rules.regions.contains(where: { $0.contains(";") }) {
      deadlines.report(
        "daerah",
        Message(
          "tulis satu daerah per butir, bukan beberapa dengan titik koma",
          en: "write one region per item, not several with semicolons"
        )
      )
    }
  }

  private mutating func readStages(_ stages: YAMLMapping) {
    settings.rules.stageScope = stages.choice("berlaku") ?? settings.rules.stageScope
    for interval in stages.mappings("selang") ?? [] {
      let name = interval.requiredString("nama")
      let from = interval.date("dari")
      let to = interval.date("sampai")
      guard let from, let to else {
        if from == nil, interval.string("dari") == nil { interval.reportMissing("dari") }
        if to == nil, interval.string("sampai") == nil { interval.reportMissing("sampai") }
        continue
      }
      if to < from {
        interval.report(
          "sampai",
          Message("sampai ({1}) mendahului dari ({2})", en: "sampai ({1}) is before dari ({2})"),
          [.date(to), .date(from)]
        )
      }
      settings.rules.stages.append(.init(name: name, from: from, to: to))
    }
  }

  private mutating func readColumns(_ columns: YAMLMapping) {
    for key in columns.keys {
      let name = columns.requiredString(key.name)
      if name.isEmpty { continue }
      if let column = Column(name: name) {
        settings.reading.headings[key.name] = column
        continue
      }
      let near = NearMiss.suggestions(for: name, among: Column.allCases.map(\.name), distance: 2).first
      columns.report(
        key.name,
        Message("kolom {1} tidak dikenal", en: "column {1} is unknown"),
        [.text(name), .text(near ?? "")],
        remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
      )
    }
  }

  private mutating func readArchive(_ archive: YAMLMapping) {
    settings.office.archive.classification = archive.string("klasifikasi")
    settings.office.archive.activeRetention = archive.string("retensi_aktif")
    settings.office.archive.inactiveRetention = archive.string("retensi_inaktif")
    settings.office.archive.fate = archive.string("nasib_akhir")
    settings.office.archive.access = archive.string("akses")
  }
}
