import Core
import Foundation
import Register
import Testing

@testable import Standard

/// The package's own data files and, where present, the shared folder beside the package.
enum Workspace {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with samples and calendar: beside the package, else `WARKAT_SHARED`.
  static let shared: URL? = {
    let candidates = [
      root.deletingLastPathComponent().appending(path: "shared"),
      ProcessInfo.processInfo.environment["WARKAT_SHARED"].map { URL(fileURLWithPath: $0) },
    ]
    return candidates.compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "samples").path)
    }
  }()

  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  /// Read once: hundreds of table lines use it.
  static func calendar() throws -> WorkingCalendar { try cachedCalendar.get() }

  private static let cachedCalendar = Result { try readCalendar() }

  private static func readCalendar() throws -> WorkingCalendar {
    let url = root.appending(path: "templates/kalender/hari-libur.csv")
    return WorkingCalendar([try CalendarReader.read(try bytes(url), name: "hari-libur.csv")])
  }

  /// The shipped SOP, and one from 2022 on with another number and other limits for steps 1 and 4.
  static func twoStandards() throws -> ServiceStandards {
    let old = try standard()
    var new = old
    new.file = "sop-2022.yaml"
    new.validFrom = try #require(LocalDate(iso: "2022-01-01"))
    new.header.number = "02/SOP/2022"
    new.steps[0].limit?.value = 15
    new.steps[0].limit?.text = "15 menit"
    new.steps[3].limit?.value = 7
    new.steps[3].limit?.extensionValue = 5
    return try ServiceStandards([new, old])
  }

  static func standard() throws -> ServiceStandard { try cachedStandard.get() }

  private static let cachedStandard = Result { try readStandard() }

  private static func readStandard() throws -> ServiceStandard {
    let url = root.appending(path: "templates/sop/pelayanan-informasi-publik.yaml")
    return try ServiceStandard(yaml: String(contentsOf: url, encoding: .utf8), file: url.lastPathComponent)
  }

  /// Settings with the shipped synonyms.
  static func readingSettings() throws -> ReadingSettings {
    let folder = root.appending(path: "templates/sinonim")
    let synonyms = try Synonyms(
      headings: bytes(folder.appending(path: "judul.csv")),
      values: bytes(folder.appending(path: "nilai.csv")),
      cellErrors: bytes(folder.appending(path: "galat-sel.csv"))
    )
    return ReadingSettings(synonyms: synonyms)
  }

  static func judge(per date: String, rules: DeadlineRules = DeadlineRules()) throws -> Judge {
    Judge(
      standards: try ServiceStandards([try standard()]),
      calendar: try calendar(),
      rules: rules,
      reportingDate: try #require(LocalDate(iso: date))
    )
  }
}
