import Core
import Documents
import Foundation
import Testing

@testable import Pipeline

@Suite("Template set") struct TemplateSetTests {
  @Test func everyShippedTemplateHoldsUpWithTheFullestAndTheEmptiestView() {
    do {
      _ = try TemplateSet.load(
        Set(DocumentKind.allCases),
        checksShipped: true,
        in: Workspace(folder: "/nonexistent")
      )
    } catch {
      for problem in error.all { Issue.record("\(problem.text(.indonesian))") }
    }
  }

  @Test func noTwoNamesShareAKey() {
    let names = Set(DocumentKind.allCases.flatMap { $0.shape.entries.map(\.variable.name) })
    #expect(Set(names.map(ViewKey.init)).count == names.count)
    #expect(names.count > 300)
  }

  @Test(arguments: DocumentKind.allCases.filter(\.hasXML), [SampleKind.typical, .longest])
  func theSampleIsADocument(kind: DocumentKind, sample: SampleKind) throws {
    let templates = try TemplateSet.load([kind], in: Workspace(folder: "/nonexistent"))
    let document = PreparedDocument(kind: kind, stem: "x", title: "x", view: sample.view(kind.shape))
    var bytes: [UInt8] = []
    do {
      try templates.renderXML(document, into: &bytes)
    } catch {
      Issue.record("\(kind.rawValue) \(sample.rawValue): \(error.text(.indonesian))")
    }
  }

  private func problems(_ files: [String: String], _ kinds: Set<DocumentKind>) throws -> [String] {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write("templates/" + name, text) }
    do {
      _ = try TemplateSet.load(kinds, in: Workspace(folder: folder.path))
      return []
    } catch {
      return error.all.map { $0.text(.indonesian).replacingOccurrences(of: folder.path + "/", with: "") }
    }
  }

  @Test func tellsAllProblemsOfTheWorkspacesTemplatesByPlace() throws {
    let found = try problems(
      [
        "indeks.html":
          "<!DOCTYPE html>\n<html lang=\"id\"><head><title>{{juudul}}</title></head><body></body></html>",
        "cetak.html":
          "<!DOCTYPE html>\n<html lang=\"id\"><head><title>{{> bagian/tiada}}</title></head></html>",
      ],
      [.index, .printJob]
    )
    #expect(found.count == 2)
    #expect(found.first?.hasPrefix("templates/cetak.html:2:") == true, "\(found)")
    #expect(
      found.last?.hasPrefix("templates/indeks.html:2:") == true && found.last?.contains("judul") == true
    )
  }

  @Test func findsMarkupThatOnlyShowsWhenFilledIn() throws {
    let found = try problems(
      ["sk-penolakan.xml": "<sk-penolakan xmlns=\"urn:warkat:1\"><asing/></sk-penolakan>"],
      [.refusal]
    )
    #expect(
      !found.isEmpty && found.allSatisfy { $0.hasPrefix("templates/sk-penolakan.xml:1:") },
      "\(found)"
    )
  }

  @Test func refusesTextThatIsNotUTF8() throws {
    let folder = try TestFolder()
    try folder.write("templates/x", "")
    try Data([0x3C, 0xFF]).write(to: URL(fileURLWithPath: folder("templates/indeks.html")))
    let problems = #expect(throws: Problems.self) {
      try TemplateSet.load([.index], in: Workspace(folder: folder.path))
    }
    #expect(problems?.all.first?.file == folder("templates/indeks.html"))
  }
}
