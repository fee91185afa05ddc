import Core
import Documents
import Foundation
import Markup
import Testing

@testable import Pipeline

@Suite("Templates for staff") struct TemplateReviewTests {
  private func problems(_ files: [String: String]) throws -> [Problem] {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write("templates/\(name)", text) }
    do {
      _ = try TemplateReview(in: Workspace(folder: folder.path))
      return []
    } catch {
      return error.all
    }
  }

  private static func shipped(_ path: String) -> String {
    String(decoding: ShippedFiles.bytes(path) ?? [], as: UTF8.self)
  }

  @Test func shippedTemplatesPrintWhatIsDemanded() throws {
    let review = try TemplateReview(in: Workspace(folder: "/nonexistent"))
    #expect(review.count == DocumentKind.allCases.count + DocumentKind.allCases.count { $0.hasXML })
    #expect(review.unused.first { $0.kind == .requestReceipt }?.names == ["hitungan"])
  }

  /// Each demand by itself: a template without that name is refused, for HTML.
  @Test func aNameLeftOutIsNamedWithItsSource() throws {
    let own = Self.shipped("templates/tanda-bukti-permohonan.html")
      .replacingOccurrences(of: "{{nomor_register}}", with: "...")
    let found = try problems(["tanda-bukti-permohonan.html": own])
    #expect(found.count == 1)
    let text = found.first?.text(.indonesian) ?? ""
    #expect(text.contains("tidak mencetak nomor_register, yang wajib menurut UU 14/2008 Pasal 22 ayat (4)"))
    #expect(text.contains("tanda-bukti-permohonan.html: galat") && text.contains("templates/wajib.csv:4"))
  }

  @Test func askingForANameIsNotPrintingIt() throws {
    let own = Self.shipped("templates/pemberitahuan-perpanjangan.xml")
    let cut = own.replacingOccurrences(
      of: "{{alasan_perpanjangan}}",
      with: "{{#alasan_perpanjangan}}ada{{/alasan_perpanjangan}}"
    )
    #expect(cut != own)
    #expect(
      try problems(["pemberitahuan-perpanjangan.xml": cut]).map { $0.arguments.first } == [
        .text("alasan_perpanjangan")
      ]
    )
  }

  @Test(arguments: [
    ("dokumen,nama\n", "judul harus dokumen,nama,dasar"),
    ("dokumen,nama,dasar\nsop\n", "baris harus berisi 3 sel"),
    ("dokumen,nama,dasar\nsk-penolakn,nomor,X\n", "tidak ada dokumen sk-penolakn"),
    ("dokumen,nama,dasar\nsk-penolakan,nomr,X\n", "dokumen sk-penolakan tidak menyediakan nama nomr"),
  ])
  func theListOfDemandsIsCheckedItself(_ row: (text: String, message: String)) throws {
    let found = try problems(["wajib.csv": row.text])
    #expect(found.count == 1 && found.first?.text(.indonesian).contains(row.message) == true, "\(found)")
  }

  @Test func theExcerptMarksThePlace() throws {
    let folder = try TestFolder()
    let long = String(repeating: "x", count: 70)
    try folder.write("t.html", "a\n\té{{b}}\r\n\(long){{c}}\(long)\n")
    let workspace = Workspace(folder: folder.path)
    func lines(_ line: Int, _ column: Int?) -> [String] {
      TemplateExcerpt.lines(
        Problem(.unusable, file: folder("t.html"), line: line, column: column, Message("m", en: "m")),
        in: workspace
      )
    }
    #expect(lines(2, 3) == ["2 |  é{{b}}", "  |   ^"])
    let cut = lines(3, 71)
    #expect(cut.map(\.count) == [4 + 3 + 100 + 3, 4 + 3 + 50 + 1])
    #expect(cut.first?.dropFirst(57).first == "{")
    #expect(lines(9, 1).isEmpty && lines(2, nil).isEmpty)
  }

  /// The longest and the emptiest data make a page like any other.
  @Test(arguments: DocumentKind.allCases, SampleKind.allCases)
  func everyPreviewIsWellFormed(kind: DocumentKind, data: SampleKind) throws {
    let templates = try TemplateSet.load([kind], in: Workspace(folder: "/nonexistent"))
    let document = PreparedDocument(kind: kind, stem: "x", title: "x", view: data.view(kind.shape))
    var bytes: [UInt8] = []
    try templates.renderHTML(document, into: &bytes)
    #expect(Markup.wellFormedHTML(bytes).isEmpty)
  }

  @Test func theLongestIsAsLongAsPeopleWrite() {
    let view = DocumentKind.requestReceipt.shape.longest
    guard case .text(let asked)? = view["rincian_informasi"], case .list(let officers)? = view["petugas"],
      case .object(let applicant)? = view["pemohon"], case .text(let name)? = applicant["nama"],
      case .object(let office)? = view["kantor"], case .text(let officeName)? = office["nama"]
    else {
      Issue.record("no such names")
      return
    }
    #expect((3990...4000).contains(asked.count) && (295...300).contains(name.count))
    #expect(officers.count == 12 && officeName.count < 60)
  }

  @Test(arguments: DocumentKind.allCases)
  func listingAndJSONHoldEveryName(kind: DocumentKind) throws {
    let entries = kind.shape.entries
    #expect(kind.shape.listing().count == entries.count + 1)
    let json = try JSONSerialization.jsonObject(with: Data(VariableData.json(kind, kind.shape, sources: [:])))
    func paths(_ list: Any?) -> [String] {
      (list as? [[String: Any]] ?? []).flatMap { [$0["jalur"] as? String ?? "?"] + paths($0["isi"]) }
    }
    #expect(paths((json as? [String: Any])?["variabel"]) == entries.map(\.path))
  }
}
