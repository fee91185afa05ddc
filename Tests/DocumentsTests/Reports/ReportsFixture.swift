import Core
import Foundation
import Register
import Standard

@testable import Documents

/// Registers written as CSV, read and judged by the shipped SOP and calendar.
enum ReportsData {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the sample registers: beside the package, else `WARKAT_SHARED`.
  static let shared: URL? = {
    let candidates = [
      root.deletingLastPathComponent().appending(path: "shared"),
      ProcessInfo.processInfo.environment["WARKAT_SHARED"].map { URL(fileURLWithPath: $0) },
    ]
    return candidates.compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "samples").path)
    }
  }()

  /// The sample registers with their reporting dates.
  static let samples = [
    ("register-2021-10", "2021-10-31"), ("register-2021", "2021-12-31"), ("register-ppid-c", "2021-12-31"),
    ("register-nihil", "2021-11-30"), ("register-rusak", "2021-12-15"),
  ]

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  static func standards() throws -> ServiceStandards {
    let text = String(decoding: try bytes("templates/sop/pelayanan-informasi-publik.yaml"), as: UTF8.self)
    return try ServiceStandards([try ServiceStandard(yaml: text, file: "sop.yaml")])
  }

  static func calendar() throws -> WorkingCalendar {
    WorkingCalendar([try CalendarReader.read(bytes("templates/kalender/hari-libur.csv"), name: "libur.csv")])
  }

  static func day(_ iso: String) -> LocalDate { LocalDate(iso: iso) ?? LocalDate(dayNumber: 0) }

  static func month(_ iso: String) -> YearMonth { YearMonth(iso: iso) ?? YearMonth(year: 1, month: 1) }

  /// A register of files given as bytes.
  static func judgement(_ files: [(name: String, bytes: [UInt8])], per: String) throws -> Judgement {
    let synonyms = try Synonyms(
      headings: bytes("templates/sinonim/judul.csv"),
      values: bytes("templates/sinonim/nilai.csv")
    )
    let sources = files.map { RegisterSource(name: $0.name, bytes: $0.bytes) }
    let judge = Judge(
      standards: try standards(),
      calendar: try calendar(),
      rules: DeadlineRules(),
      reportingDate: day(per)
    )
    return judge.judge(RegisterReader.read(sources, settings: ReadingSettings(synonyms: synonyms)))
  }

  /// A register written in the test; the columns that must exist and are not given are filled with text.
  static func register(_ csv: String, per: String) throws -> Judgement {
    let required = ["nama_pemohon", "alamat", "rincian_informasi"]
    let lines = csv.split(separator: "\n").map(String.init)
    let missing = required.filter { !lines[0].contains($0) }
    let full = lines.enumerated().map { index, line in
      index == 0
        ? ([line] + missing).joined(separator: ",")
        : ([line] + missing.map { "isi \($0)" }).joined(separator: ",")
    }
    return try judgement([("register.csv", Array(full.joined(separator: "\n").utf8))], per: per)
  }

  /// A sample register.
  static func sample(_ name: String, per: String) throws -> Judgement {
    guard let shared else { throw CocoaError(.fileNoSuchFile) }
    let data = try Data(contentsOf: shared.appending(path: "samples/\(name).csv"))
    return try judgement([("samples/\(name).csv", [UInt8](data))], per: per)
  }

  /// What an independent implementation found in a sample.
  static func expected(_ name: String) throws -> NSDictionary {
    guard let shared else { throw CocoaError(.fileNoSuchFile) }
    let data = try Data(contentsOf: shared.appending(path: "samples/expected/\(name).json"))
    return try JSONSerialization.jsonObject(with: data) as? NSDictionary ?? [:]
  }

  static func context(per: String) throws -> PaperContext {
    var office = Office()
    office.name = "Komisi Independen Pemilihan"
    office.city = "Kota Contoh"
    office.kasubbag = .init(position: "Kepala Sub Bagian", name: "Marzuki Daud")
    let calendar = try calendar()
    return PaperContext(
      office: office,
      sop: CitedSOP(name: "Pelayanan Informasi Publik"),
      calendar: CalendarFacts(
        isWorkingDay: { calendar.isWorkingDay($0) },
        covers: { calendar.covers($0) },
        dayOffName: { calendar.entry(on: $0)?.name }
      ),
      reportingDate: day(per)
    )
  }

  static func reports(_ judgement: Judgement) throws -> Reports {
    Reports(judgement, try context(per: judgement.reportingDate.iso), standards: try standards())
  }

  /// Every document of the register that is not about one request.
  static func documents(_ judgement: Judgement) throws -> [PreparedDocument] {
    let reports = try reports(judgement)
    var result: [PreparedDocument] = []
    for item in reports.items + reports.years.map(Reports.Item.yearly) {
      result.append(try reports.prepare(item))
    }
    result.append(FindingsReport(judgement).prepare(reports.context))
    result += IndexDocument.prepare(result.compactMap(IndexDocument.Line.init), reports.context)
    return result
  }
}

extension ViewObject {
  /// The text at a dotted name, or `nil`.
  func text(_ path: String) -> String? {
    if case .text(let text) = value(path) { text } else { nil }
  }

  /// Whether the flag at a dotted name is set.
  func flag(_ path: String) -> Bool {
    if case .flag(let flag) = value(path) { flag } else { false }
  }

  /// The objects of the list at a dotted name.
  func list(_ path: String) -> [ViewObject] {
    let items: [Value]
    switch value(path) {
    case .list(let values)?: items = values
    case .lazy(let list)?: items = list.elements
    default: return []
    }
    return items.compactMap { if case .object(let object) = $0 { object } else { nil } }
  }

  /// The registration numbers of a list of references, or of lines with one.
  func numbers(_ path: String) -> [String] {
    list(path).map { $0.text("nomor") ?? $0.text("permohonan.nomor") ?? "" }
  }

  private func value(_ path: String) -> Value? {
    var current: Value? = .object(self)
    for name in path.split(separator: ".") {
      guard case .object(let object) = current else { return nil }
      current = object[String(name)]
    }
    return current
  }
}

extension Reports {
  /// Years in which the register holds requests.
  var years: [Int] {
    Set(book.judgement.countedRows.map { YearSurvey.year(of: $0, book.reportingDate) }).sorted()
  }
}
