import Core
import Testing

@testable import Register

@Suite("Walking over a register") struct RegisterWalkTests {
  private func source(_ name: String) throws -> RegisterSource {
    RegisterSource(name: name, bytes: try TestData.bytes("contoh/\(name).csv"))
  }

  @Test(arguments: [
    "register-2021-10", "register-2021", "register-rusak", "register-ppid-c", "register-nihil",
  ])
  func givesTheRowsOfReading(_ name: String) throws {
    let sources = [try source(name), try source("register-2021-10"), try source(name)]
    let reading = RegisterReader.read(sources, settings: ReadingSettings())
    var rows: [WrittenRow] = []
    let files = RegisterReader.walk(sources, settings: ReadingSettings()) { rows.append($0) }
    #expect(files.map(\.dropped) == reading.files.map(\.dropped))
    #expect(files.map(\.rowCount) == reading.files.map(\.rowCount))
    #expect(rows.map(\.request.line) == reading.rows.map(\.request.line))
    #expect(rows.map(\.request.file) == reading.rows.map(\.request.file))
    #expect(rows.map(\.request.texts) == reading.rows.map(\.request.texts))
    let survey = RegisterReader.survey(sources, settings: ReadingSettings())
    #expect(survey.map { $0.headings.map(\.text) } == reading.files.map { $0.headings.map(\.text) })
  }

  @Test func showsCellsAsTheyStandInTheFile() throws {
    let text = "nomor_register;diterima;nama_pemohon;Map\n\" 1/X \";05/10/2021;\"A\r\nB\";\n"
    var rows: [WrittenRow] = []
    let source = RegisterSource(name: "a.csv", bytes: Array(text.utf8))
    _ = RegisterReader.walk([source], settings: ReadingSettings()) { rows.append($0) }
    // Without alamat and rincian_informasi the file is unusable; its rows are not handed over.
    #expect(rows.isEmpty)
    let full =
      "nomor_register;diterima;nama_pemohon;Map;alamat;rincian_informasi\n\" 1/X \";05/10/2021;\"A\r\nB\";;x\n"
    let files = RegisterReader.walk(
      [RegisterSource(name: "a.csv", bytes: Array(full.utf8))],
      settings: ReadingSettings()
    ) { rows.append($0) }
    #expect(files[0].dropped == nil)
    let row = try #require(rows.first)
    #expect((0...6).map { row.cell($0) } == ["1/X", "05/10/2021", "A\nB", "", "x", "", ""])
  }

  @Test func comparesValuesNotWriting() throws {
    let settings = try TestData.settings()
    func request(_ cells: [String: String]) -> Request { Request.sample(cells, settings: settings).request }
    let same: [(Column, String, String)] = [
      (.received, "2021-10-04", "04/10/2021"),
      (.received, "2021-10-04 09:12", "4 Oktober 2021 pukul 09.12 WIB"),
      (.number, "001/ppid", " 001/PPID "), (.totalCost, "Rp 1.500,-", "1500"),
      (.officers, "Ana; Budi", "Ana / Budi"),
      (.exemptionBasis, "17.h", "Pasal 17 huruf h"), (.applicantInformed, "ya", "sudah"),
      (.remarks, "a\r\nb", "a\nb"),
    ]
    for (column, left, right) in same {
      let (one, other) = (request([column.name: left]), request([column.name: right]))
      #expect(one.hasSameValue(of: column, as: other), "\(column.name) \(left) \(right)")
    }
    let different: [(Column, String, String)] = [
      (.received, "2021-10-04", "2021-10-05"), (.received, "2021-10-04", "2021-10-04 09:12"),
      (.remarks, "a", "A"), (.officers, "Ana; Budi", "Budi; Ana"), (.totalCost, "1500", "1501"),
      (.exemptionBasis, "17.h", "17.h.3"), (.remarks, "a\nb", "a b"),
    ]
    for (column, left, right) in different {
      let (one, other) = (request([column.name: left]), request([column.name: right]))
      #expect(!one.hasSameValue(of: column, as: other), "\(column.name) \(left) \(right)")
    }
  }

  @Test func takesOneColumnFromAnotherRow() {
    var row = Request.sample(["nomor_register": "1", "diterima": "2021-10-04", "dasar_pengecualian": "17.h"])
      .request
    let other = Request.sample([
      "nomor_register": "2", "diterima": "2021-10-05 09:12", "dasar_pengecualian": "",
    ]).request
    row.take(.received, from: other)
    #expect(row.moment(.received) == other.moment(.received) && row.text(.number) == "1")
    row.take(.exemptionBasis, from: other)
    #expect(row.exemptions.isEmpty && row.state(.exemptionBasis) == .empty)
    row.take(.address, from: other)
    #expect(row.state(.address) == .absent)
  }
}
