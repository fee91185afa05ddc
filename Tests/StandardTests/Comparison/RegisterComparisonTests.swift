import Core
import Register
import Testing

@testable import Standard

@Suite("What changed between two exports") struct RegisterComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var edits: [(Int, String, String)] = []
    var changes: [String]
    var rewritten = 0
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing", changes: []),
    Case(
      name: "a date moved earlier makes a late notice timely",
      edits: [(2, "tanggal_pemberitahuan", "2021-10-15")],
      changes: [
        "2/X tanggal_pemberitahuan [tanggal_membaikkan_penilaian tanggal_diubah diubah_setelah_diputus]"
      ]
    ),
    Case(
      name: "the receipt moved later makes a late notice timely",
      edits: [(2, "diterima", "2021-10-27")],
      changes: ["2/X diterima [tanggal_membaikkan_penilaian tanggal_diubah diubah_setelah_diputus]"]
    ),
    Case(
      name: "a date moved without better verdict",
      edits: [(1, "tanggal_pemberitahuan", "2021-10-13")],
      changes: ["1/X tanggal_pemberitahuan [tanggal_diubah diubah_setelah_diputus]"]
    ),
    Case(
      name: "a date of a decided row emptied",
      edits: [(1, "tanggal_pemberitahuan", "")],
      changes: ["1/X tanggal_pemberitahuan [tanggal_diubah diubah_setelah_diputus]"]
    ),
    Case(
      name: "an open row goes on: nothing stands out",
      edits: [
        (3, "keputusan", "dikabulkan"), (3, "nomor_pemberitahuan", "P-3"),
        (3, "tanggal_pemberitahuan", "2021-10-14"),
      ],
      changes: ["3/X keputusan []", "3/X nomor_pemberitahuan []", "3/X tanggal_pemberitahuan []"]
    ),
    Case(
      name: "a text of an open row",
      edits: [(3, "alamat", "Jl. D")],
      changes: ["3/X alamat []"]
    ),
    Case(
      name: "the receipt of an open row",
      edits: [(3, "diterima", "2021-10-08")],
      changes: ["3/X diterima [tanggal_diubah]"]
    ),
    Case(
      name: "a text of a decided row, and an unknown column",
      edits: [(1, "rincian_informasi", "Data lain"), (2, "Map", "m9")],
      changes: ["1/X rincian_informasi [diubah_setelah_diputus]", "2/X Map [diubah_setelah_diputus]"]
    ),
    Case(
      name: "a decision taken back",
      edits: [(2, "keputusan", "proses")],
      changes: ["2/X keputusan [diubah_setelah_diputus]"]
    ),
    Case(
      name: "the number alone",
      edits: [(1, "nomor_register", "9/X")],
      changes: ["9/X nomor_register [nomor_diubah diubah_setelah_diputus]"]
    ),
    Case(
      name: "the number and another cell are another request",
      edits: [(1, "nomor_register", "9/X"), (1, "alamat", "Jl. Z")],
      changes: ["-1/X", "*9/X"]
    ),
    Case(
      name: "other writing of the same values",
      edits: [
        (1, "diterima", "05/10/2021"), (1, "nomor_register", " 1/x "), (1, "keputusan", "Diberikan"),
        (2, "tanggal_pemberitahuan", "Selasa, 2 November 2021"), (3, "keputusan", "proses"),
      ],
      changes: [],
      rewritten: 5
    ),
    Case(
      name: "an unreadable date in place of a date",
      edits: [(1, "tanggal_pemberitahuan", "2021-13-40")],
      changes: ["1/X tanggal_pemberitahuan [tanggal_diubah diubah_setelah_diputus]"]
    ),
  ]

  @Test(arguments: cases) func tells(_ sample: Case) throws {
    let old = Exports.csv(Exports.base)
    let comparison = try Exports.compare([old], [Exports.csv(Exports.edited(sample.edits))])
    #expect(Exports.changes(comparison) == sample.changes)
    #expect(comparison.rewrittenCells == sample.rewritten)
    #expect(comparison.rewritten.reduce(0) { $0 + $1.edits.count } == sample.rewritten)
  }

  @Test func tellsVanishedAndNewRows() throws {
    let new =
      [Exports.base[0], Exports.base[2]] + [
        ["4/X", "2021-10-20", "Dedi", "Jl. D", "Peta", "", "", "", ""],
        ["5/X", "2021-10-06", "Budi", "Jl. Lain", "Daftar pemilih", "", "", "", ""],
      ]
    let comparison = try Exports.compare([Exports.csv(Exports.base)], [Exports.csv(new)])
    #expect(Exports.changes(comparison) == ["-2/X", "+4/X", "*5/X"])
    #expect(comparison.vanished.first?.resembles == "5/X")
    #expect(comparison.added.map(\.resembles) == [nil, "2/X"])
    #expect(comparison.needsAttention && comparison.attentionCount == 1)
  }

  @Test func namesTheEditThatMadeTheDifference() throws {
    let edits = [
      (2, "tanggal_pemberitahuan", "2021-10-15"), (2, "alamat", "Jl. Z"), (2, "nomor_pemberitahuan", "P-22"),
    ]
    let comparison = try Exports.compare(
      [Exports.csv(Exports.base)],
      [Exports.csv(Exports.edited(edits))]
    )
    let change = try #require(comparison.changed.first)
    let lost = try #require(change.consequences.first { $0.kind == .lost(.sop4Time) })
    #expect(lost.causes == [.known(.noticeDate)])
    #expect(change.edits.filter { $0.reasons.contains(.improving) }.map(\.column) == [.known(.noticeDate)])
    #expect(change.edits.first { $0.column == .known(.noticeDate) }?.isEarlier == true)
  }

  @Test func tellsDueDateAndRegimeOfTheSameReportingDate() throws {
    let comparison = try Exports.compare(
      [Exports.csv(Exports.base)],
      [Exports.csv(Exports.edited([(3, "diterima", "2021-10-08")]))]
    )
    let kinds = try #require(comparison.changed.first).consequences.map(\.kind)
    #expect(kinds.contains(.due(from: LocalDate(iso: "2021-10-22"), to: LocalDate(iso: "2021-10-25"))))
  }

  @Test func doesNotBlameTheCellsThatFollowAnother() throws {
    let columns = [
      "nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi", "formulir_mulai",
    ]
    func file(_ day: String) -> [UInt8] {
      Exports.csv([["1/X", day, "Ani", "Jl. A", "Data", "09:12"]], columns: columns)
    }
    let comparison = try Exports.compare([file("2021-10-05")], [file("2021-10-06")])
    #expect(Exports.changes(comparison) == ["1/X diterima [tanggal_diubah]"])
  }

  @Test func tellsColumnsThatCameAndWentOnce() throws {
    let dropped = Exports.columns.firstIndex(of: "tanggal_pemberitahuan") ?? 0
    var columns = Exports.columns + ["Arsip"]
    columns.remove(at: dropped)
    let rows = Exports.base.enumerated().map { index, row in
      var cells = row + [index == 2 ? "baru" : ""]
      cells.remove(at: dropped)
      return cells
    }
    let comparison = try Exports.compare([Exports.csv(Exports.base)], [Exports.csv(rows, columns: columns)])
    let changes = Exports.changes(comparison)
    #expect(changes.prefix(2) == ["kolom -tanggal_pemberitahuan 2!", "kolom +Arsip 1"])
    // Nothing can be said of step 4 any more: a consequence of the column, not an edit.
    #expect(changes.dropFirst(2).allSatisfy { $0.hasSuffix("akibat") })
    let causes = comparison.changed.flatMap(\.consequences).flatMap(\.causes)
    #expect(causes.contains(.known(.noticeDate)))
  }

  @Test func whatOtherColumnsSayIsNotLost() throws {
    func file(_ columns: [String], _ cells: [String]) -> [UInt8] {
      let known = ["nomor_register", "nama_pemohon", "alamat", "rincian_informasi", "keputusan"]
      return Exports.csv([["1/X", "Ani", "Jl. A", "Data", "dikabulkan"] + cells], columns: known + columns)
    }
    let one = file(["diterima", "kontak"], ["2021-10-05 09:12", "0812-0000-0001 / a@contoh.id"])
    let other = file(
      ["diterima", "jam_diterima", "telepon", "email"],
      ["05/10/2021", "09.12", "0812-0000-0001", "a@contoh.id"]
    )
    let comparison = try Exports.compare([one], [other])
    #expect(Exports.changes(comparison) == ["kolom +jam_diterima 1", "kolom -kontak 1"])
    #expect(!comparison.needsAttention)
    let changed = file(
      ["diterima", "telepon", "email"],
      ["2021-10-05 09:12", "0812-0000-0002", "a@contoh.id"]
    )
    let edits = Exports.changes(try Exports.compare([one], [changed]))
    #expect(edits == ["kolom -kontak 1", "1/X telepon [diubah_setelah_diputus]"])
    let both = file(["diterima", "kontak"], ["2021-10-05 09:12", "0812-0000-0003 / a@contoh.id"])
    #expect(Exports.changes(try Exports.compare([one], [both])) == ["1/X kontak [diubah_setelah_diputus]"])
  }

  @Test func matchesRowsWithoutNumber() throws {
    var old = Exports.edited([(1, "nomor_register", ""), (3, "nomor_register", "")])
    old.append(["", "2021-10-09", "Cut", "Jl. C", "Lain", "", "", "", ""])
    var new = old
    new[0][3] = "Jl. Baru"
    new[2][0] = "3/X"
    let comparison = try Exports.compare([Exports.csv(old)], [Exports.csv(new.reversed())])
    #expect(
      Exports.changes(comparison) == [
        "? alamat [diubah_setelah_diputus]", "3/X nomor_register [nomor_diubah]",
      ]
    )
    #expect(comparison.changed.map(\.match) == [.likeness, .content])
  }

  @Test func doesNotGuessBetweenRowsThatLookAlike() throws {
    let twin = ["", "2021-10-05", "Ani", "Jl. A", "Data TPS", "", "", "", ""]
    let old = [twin, twin]
    let new = [
      twin.enumerated().map { $0.offset == 3 ? "Jl. 1" : $0.element },
      twin.enumerated().map { $0.offset == 3 ? "Jl. 2" : $0.element },
    ]
    let comparison = try Exports.compare([Exports.csv(old)], [Exports.csv(new)])
    #expect(comparison.vanished.count == 2 && comparison.added.count == 2)
  }

  @Test func pairsDuplicatesByContentThenByOrder() throws {
    let rows = ["a", "b", "c"].map { ["7/X", "2021-10-05", "Ani", $0, "Data", "", "", "", ""] }
    var new = [rows[2], rows[1], rows[0]]
    #expect(Exports.changes(try Exports.compare([Exports.csv(rows)], [Exports.csv(new)])).isEmpty)
    new[1][3] = "x"
    let one = try Exports.compare([Exports.csv(rows)], [Exports.csv(new)])
    #expect(Exports.changes(one) == ["7/X alamat []"])
    #expect(one.changed.first?.old.request.text(.address) == "b")
    let fewer = try Exports.compare([Exports.csv(rows)], [Exports.csv([rows[1]])])
    #expect(Exports.changes(fewer) == ["-7/X", "-7/X"])
    #expect(fewer.vanished.compactMap { $0.row.request.text(.address) } == ["a", "c"])
  }

  @Test func standsManyRowsOfOneNumber() throws {
    let rows = (0..<3000).map { ["1/X", "2021-10-05", "Ani", "Jl. \($0)", "Data", "", "", "", ""] }
    let changed = rows.map { row in row.enumerated().map { $0.offset == 4 ? "Lain" : $0.element } }
    let comparison = try Exports.compare([Exports.csv(rows)], [Exports.csv(changed)])
    #expect(comparison.changed.count == 3000 && comparison.vanished.isEmpty)
  }

  @Test func saysWhichFilesCannotBeUsed() throws {
    let broken = Array("nomor_register,diterima\n1,2\n".utf8)
    let comparison = try Exports.compare([Exports.csv(Exports.base)], [broken])
    #expect(comparison.new.unusable.map(\.name) == ["baru-0.csv"])
    #expect(comparison.old.unusable.isEmpty)
  }
}
