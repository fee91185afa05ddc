import Core
import Foundation
import Register
import Testing

@testable import Standard

/// The sample registers against results that an independent reading of the specification gave.
@Suite(.enabled(if: Workspace.shared != nil, "the shared folder is not beside the package"))
struct SampleTests {
  struct Expected: Decodable {
    struct Row: Decodable {
      struct Found: Decodable {
        let kode: String
        let tingkat: String
        let kolom: String?
      }
      let baris: Int
      let nomor: String?
      let temuan: [Found]
      let langkah: [String: String]
      let jalur: String
      let tenggat_awal: String?
      let tenggat: String?
    }
    struct General: Decodable {
      let kode: String
      let tingkat: String
      let berkas: String?
      let baris: Int?
      let kolom: String?
      let jumlah: Int?
      let sampai: Int?
      let bulan: String?
      let tahun: Int?
      let saran: [String]?
    }
    let per: String
    let keluar: Int32
    let baris: [Row]
    let temuan_umum: [General]
    let jumlah_temuan: [String: Int]
  }

  static let names = [
    "register-2021-10", "register-2021", "register-ppid-c", "register-nihil", "register-rusak",
  ]

  static func judged(_ name: String) throws -> (Expected, Judgement) {
    let shared = try #require(Workspace.shared)
    let json = try Data(contentsOf: shared.appending(path: "samples/expected/\(name).json"))
    let expected = try JSONDecoder().decode(Expected.self, from: json)
    let bytes = try Workspace.bytes(shared.appending(path: "samples/\(name).csv"))
    let reading = RegisterReader.read(
      [RegisterSource(name: "\(name).csv", bytes: bytes)],
      settings: try Workspace.readingSettings()
    )
    return (expected, try Workspace.judge(per: expected.per).judge(reading))
  }

  @Test(arguments: names) func judgesEveryRow(of name: String) throws {
    let (expected, judgement) = try Self.judged(name)
    #expect(judgement.rows.count == expected.baris.count)
    for (row, wanted) in zip(judgement.rows, expected.baris) {
      let assessment = row.assessment
      let got = """
        \(row.request.line) \(row.request.text(.number) ?? "null")
        \(row.findings.map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.place.column ?? "-")" })
        \((1...7).map { assessment[$0].verdict.rawValue })
        \(assessment.regime.rawValue) \(assessment.firstDue?.iso ?? "null") \(assessment.due?.iso ?? "null")
        """
      let want = """
        \(wanted.baris) \(wanted.nomor ?? "null")
        \(wanted.temuan.map { "\($0.kode) \($0.tingkat) \($0.kolom ?? "-")" })
        \((1...7).map { wanted.langkah[String($0)] ?? "?" })
        \(wanted.jalur) \(wanted.tenggat_awal ?? "null") \(wanted.tenggat ?? "null")
        """
      #expect(got == want)
    }
  }

  @Test(arguments: names) func listsFindingsOfFileAndRun(of name: String) throws {
    let (expected, judgement) = try Self.judged(name)
    let got = judgement.general.map { finding in
      let place = finding.place
      var text =
        "\(finding.code.rawValue) \(finding.severity.rawValue) \(place.file.map { _ in name } ?? "run")"
      text += " \(place.line ?? 0) \(place.column ?? "-") \(finding.lastLine ?? 0)"
      text += " \(finding.month?.iso ?? "-") \(finding.year ?? 0) \(finding.suggestions)"
      let counts: Bool =
        switch finding.code {
        case .csvEncoding: true
        case .csvWidth: finding.severity == .warning
        default: NotAssessedCheck.codes.contains(finding.code)
        }
      return text + (counts ? " \(finding.count ?? 0)" : "")
    }
    let want = expected.temuan_umum.map { finding in
      var text = "\(finding.kode) \(finding.tingkat) \(finding.berkas == nil ? "run" : name)"
      text += " \(finding.baris ?? 0) \(finding.kolom ?? "-") \(finding.sampai ?? 0)"
      text += " \(finding.bulan ?? "-") \(finding.tahun ?? 0) \(finding.saran ?? [])"
      return text + (finding.jumlah.map { " \($0)" } ?? "")
    }
    #expect(got.sorted() == want.sorted())
  }

  @Test(arguments: names) func countsCodesAndExits(of name: String) throws {
    let (expected, judgement) = try Self.judged(name)
    var counts: [String: Int] = [:]
    for row in judgement.rows {
      for finding in row.findings { counts[finding.code.rawValue, default: 0] += 1 }
    }
    for finding in judgement.general { counts[finding.code.rawValue, default: 0] += 1 }
    #expect(counts == expected.jumlah_temuan)
    #expect(judgement.exitStatus(strict: false) == expected.keluar)
  }
}
