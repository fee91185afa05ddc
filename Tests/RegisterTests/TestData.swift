import Core
import Foundation
import Testing

@testable import Register

/// Files that tests read.
enum TestData {
  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of specification and samples: beside the package, or where `WARKAT_SHARED` says.
  static let shared: URL? = {
    let beside = root.deletingLastPathComponent().appending(path: "shared")
    let told = ProcessInfo.processInfo.environment["WARKAT_SHARED"].map { URL(filePath: $0) }
    return [told, beside].compactMap { $0 }.first {
      FileManager.default.fileExists(atPath: $0.appending(path: "samples").path)
    }
  }()

  /// The bytes of a file of the package.
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The shipped words.
  static func synonyms() throws -> Synonyms {
    try Synonyms(
      headings: bytes("templates/sinonim/judul.csv"),
      values: bytes("templates/sinonim/nilai.csv"),
      cellErrors: bytes("templates/sinonim/galat-sel.csv")
    )
  }

  /// Settings with the shipped words.
  static func settings(
    zone: OfficeZone = .jakarta,
    headings: [String: Column] = [:],
    delimiter: UInt8? = nil
  ) throws -> ReadingSettings {
    ReadingSettings(zone: zone, headings: headings, delimiter: delimiter, synonyms: try synonyms())
  }

  /// A register read from text.
  static func read(_ texts: String..., settings: ReadingSettings? = nil) throws -> Reading {
    let sources = texts.enumerated().map {
      RegisterSource(name: "\($0.offset + 1).csv", bytes: Array($0.element.utf8))
    }
    return RegisterReader.read(sources, settings: try settings ?? TestData.settings())
  }

  /// A row of literal cells.
  static func row(_ cells: [String: String], zone: OfficeZone = .jakarta) throws -> ReadRow {
    Request.sample(cells, settings: try settings(zone: zone))
  }
}

extension Finding {
  /// `REG-TANGGAL galat diterima`.
  var brief: String {
    [code.rawValue, severity.rawValue, place.column].compactMap { $0 }.joined(separator: " ")
  }
}

extension ReadRow {
  /// The findings, sorted.
  var briefs: [String] { findings.map(\.brief).sorted() }
}

extension Reading {
  /// The first file.
  var file: RegisterFile { files.first ?? RegisterFile(name: "") }

  /// File findings as `CSV-LEBAR galat 3`.
  var general: [String] {
    files.flatMap(\.findings).map { finding in
      ([finding.brief] + [finding.place.line.map(String.init)].compactMap { $0 }).joined(separator: " ")
    }.sorted()
  }
}
