import Core
import Documents
import Foundation
import Register
import Standard
import Testing

@testable import Documents
@testable import Pipeline

@Suite("Tables of the archive") struct ArchiveTableTests {
  private func dictionary() throws -> ArchiveDictionary {
    try ArchiveDictionary(
      columns: try #require(ShippedFiles.bytes(ArchiveDictionary.columnsPath)),
      words: try #require(ShippedFiles.bytes(ArchiveDictionary.wordsPath))
    )
  }

  @Test func areInTheDictionaryColumnByColumn() throws {
    let dictionary = try dictionary()
    let tables = ArchiveTable.all(isPublic: true)
    #expect(Set(dictionary.entries.map(\.file)) == Set(tables.map(\.file)))
    let types: [Column.Kind: String] = [
      .text: "teks", .list: "daftar", .moment: "momen", .date: "tanggal", .time: "jam", .code: "kode",
      .flag: "ya/tidak", .integer: "bilangan", .rupiah: "rupiah", .exemption: "pasal",
    ]
    for table in tables {
      let entries = dictionary.entries.filter { $0.file == table.file }
      #expect(entries.map(\.column) == table.header, "\(table.file)")
      for (entry, field) in zip(entries, table.fields) {
        #expect(!entry.meaning.isEmpty && !entry.source.isEmpty, "\(entry.column)")
        if let column = Column(name: entry.column), table.file == "register.csv" {
          #expect(
            entry.type == types[column.kind] && entry.isPersonal == column.isPersonal,
            "\(entry.column)"
          )
        }
        // The codes of findings and the names of columns have tables of their own.
        guard case .code(let words) = field.type, !["kode", "kolom"].contains(field.name) else { continue }
        #expect(entry.words == words, "\(entry.column)")
        for word in words { #expect(dictionary.meaning(ofWord: word, in: entry.column) != nil, "\(word)") }
      }
    }
  }

  @Test func haveAKeyThatTheyHold() {
    for table in ArchiveTable.all(isPublic: true) {
      if let key = table.key { #expect(table.fields.contains { $0.name == key && $0.isRequired }) }
      if table.refersToAssessment { #expect(table.header.contains("urutan")) }
    }
    #expect(ArchiveTable.assessment.key == "urutan")
  }

  @Test func keepUnreadableCellsApart() throws {
    let day = try #require(LocalDate(iso: "2021-10-31"))
    let desk = try Desk.open(reportingDate: day, in: Workspace(folder: packageRoot.path))
    let csv =
      "nomor_register,diterima,nama_pemohon,alamat,rincian_informasi,jumlah_lembar,biaya,keputusan\n"
      + "1,2021-10-04 00:00+07:00,=1+1,A,B,banyak,-5,??\n2,2021-10-05,C,D,E,3,1500,ditolak\n"
    let judgement = try CheckRun.judge(
      OpenRegisters([RegisterSource(name: "x/r.csv", bytes: Array(csv.utf8))]),
      at: desk
    )
    let names = ArchiveNames(judgement.files, desk.standards)
    let canonical = judgement.rows.map {
      String(decoding: CanonicalCSV.line($0, zone: .jakarta), as: UTF8.self).split(
        separator: ",",
        omittingEmptySubsequences: false
      )
    }
    func cell(_ row: Int, _ column: Column) -> String { String(canonical[row][column.rawValue]) }
    #expect(cell(0, .received) == "2021-10-04T00:00:00+07:00" && cell(0, .applicantName) == "=1+1")
    #expect(cell(0, .sheets) == "" && cell(0, .totalCost) == "" && cell(0, .decision) == "")
    #expect(cell(1, .sheets) == "3" && cell(1, .totalCost) == "1500" && cell(1, .decision) == "ditolak")
    let lines = judgement.rows.enumerated().flatMap {
      UnreadableCSV.lines($1, position: $0 + 1, showsValues: true, names)
    }
    #expect(
      String(decoding: lines, as: UTF8.self)
        == "1,r.csv,2,keputusan,??\r\n1,r.csv,2,jumlah_lembar,banyak\r\n1,r.csv,2,biaya,-5\r\n"
    )
    let hidden = UnreadableCSV.lines(judgement.rows[0], position: 1, showsValues: false, names)
    #expect(!String(decoding: hidden, as: UTF8.self).contains("banyak"))
  }

  @Test(arguments: [
    ("berkas,kolom\n", 1), ("berkas,kolom,tipe,pribadi,nilai,arti,sumber\nregister.csv,x\n", 2),
  ])
  func refuseADictionaryOfAnotherForm(text: String, line: Int) {
    let problem = #expect(throws: Problem.self) {
      _ = try ArchiveDictionary(columns: Array(text.utf8), words: Array("kolom,nilai,arti\n".utf8))
    }
    #expect(problem?.line == line)
  }
}
