import Core
import Documents
import Register
import Standard
import Testing

/// documents.md section 1, column "rendered when".
@Suite struct PapersCalledForTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var row: JudgedRow
    var issued: [DocumentKind]
    var withheld: [DocumentKind: [String]] = [:]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "open request", row: Fixture.row(), issued: [.requestReceipt]),
    Case(
      name: "no address",
      row: Fixture.row(without: [.address]),
      issued: [],
      withheld: [.requestReceipt: ["alamat"]]
    ),
    Case(
      name: "nothing readable",
      row: Fixture.row([
        .number: nil, .received: nil, .applicantName: nil, .address: nil,
        .informationAsked: nil,
      ]) { $0.firstDue = nil },
      issued: [],
      withheld: [
        .requestReceipt: ["nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi"]
      ]
    ),
    Case(
      name: "granted and handed over",
      row: Fixture.row(Fixture.answered(.granted)),
      issued: [.requestReceipt, .handoverReceipt, .notice]
    ),
    Case(
      name: "granted, not handed over",
      row: Fixture.row(
        Fixture.answered(.granted).filter { $0.key != .handoverEnd && $0.key != .handoverReceiptNumber }
      ),
      issued: [.requestReceipt, .notice]
    ),
    Case(
      name: "handed over without receipt number",
      row: Fixture.row(Fixture.answered(.granted).filter { $0.key != .handoverReceiptNumber }),
      issued: [.requestReceipt, .notice],
      withheld: [.handoverReceipt: ["nomor_tanda_terima_informasi"]]
    ),
    Case(
      name: "unreadable handover date",
      row: Fixture.row(Fixture.answered(.granted, [.handoverEnd: nil])),
      issued: [.requestReceipt, .notice],
      withheld: [.handoverReceipt: ["penyerahan_selesai"]]
    ),
    Case(
      name: "direct at the desk, no notice",
      row: Fixture.row(
        Fixture.answered(.granted).filter { $0.key != .noticeNumber && $0.key != .noticeDate }
      ) { $0.isDirect = true },
      issued: [.requestReceipt, .handoverReceipt]
    ),
    Case(
      name: "answered without notice",
      row: Fixture.row([.decision: "tidak_dikuasai"]),
      issued: [.requestReceipt],
      withheld: [.notice: ["nomor_pemberitahuan", "tanggal_pemberitahuan"]]
    ),
    Case(
      name: "notice without date",
      row: Fixture.row(Fixture.answered(.notHeld).filter { $0.key != .noticeDate }),
      issued: [.requestReceipt],
      withheld: [.notice: ["tanggal_pemberitahuan"]]
    ),
    Case(
      name: "refused",
      row: Fixture.row(Fixture.answered(.refused)),
      issued: [.requestReceipt, .notice, .refusal]
    ),
    Case(
      name: "refused without ground and number",
      row: Fixture.row(
        Fixture.answered(.refused).filter { $0.key != .exemptionBasis && $0.key != .refusalDecisionNumber }
      ),
      issued: [.requestReceipt, .notice],
      withheld: [.refusal: ["dasar_pengecualian", "nomor_sk_penolakan"]]
    ),
    Case(
      name: "refused without any reason",
      row: Fixture.row(
        Fixture.answered(.refused).filter { $0.key != .exemptionBasis && $0.key != .refusalReason }
      ),
      issued: [.requestReceipt],
      withheld: [
        .notice: ["dasar_pengecualian", "alasan_penolakan"], .refusal: ["dasar_pengecualian"],
      ]
    ),
    Case(
      name: "letter j without statute",
      row: Fixture.row(Fixture.answered(.refused, [.exemptionBasis: "j"])),
      issued: [.requestReceipt],
      withheld: [.notice: ["dasar_pengecualian"], .refusal: ["dasar_pengecualian"]]
    ),
    Case(
      name: "granted in part",
      row: Fixture.row(Fixture.answered(.partlyGranted)),
      issued: [.requestReceipt, .handoverReceipt, .notice]
    ),
    Case(
      name: "granted in part with a decision",
      row: Fixture.row(Fixture.answered(.partlyGranted, [.refusalDecisionNumber: "2/HK/2021"])),
      issued: [.requestReceipt, .handoverReceipt, .notice, .refusal]
    ),
    Case(
      name: "cost that does not add up",
      row: Fixture.row(
        Fixture.answered(.granted, [.copyCost: "1000", .sendingCost: "500", .totalCost: "2000"])
      ),
      issued: [.requestReceipt],
      withheld: [.notice: ["biaya"], .handoverReceipt: ["biaya"]]
    ),
    Case(
      name: "unreadable cost",
      row: Fixture.row(Fixture.answered(.granted, [.sendingCost: nil])),
      issued: [.requestReceipt],
      withheld: [.notice: ["biaya_kirim"], .handoverReceipt: ["biaya_kirim"]]
    ),
    Case(
      name: "valid extension",
      row: Fixture.row([.extensionDate: "2021-10-18", .extensionReason: "Belum dikuasai"]) {
        $0.extensionIsValid = true
      },
      issued: [.requestReceipt, .extensionNotice]
    ),
    Case(
      name: "invalid extension",
      row: Fixture.row([.extensionDate: "2021-10-28", .extensionReason: "Belum dikuasai"]) {
        $0.extensionIsValid = false
      },
      issued: [.requestReceipt]
    ),
    Case(
      name: "incomplete",
      row: Fixture.row([.decision: "tidak_lengkap"]),
      issued: [.requestReceipt, .incompleteNotice]
    ),
    Case(name: "withdrawn", row: Fixture.row([.decision: "dicabut"]), issued: [.requestReceipt]),
    Case(
      name: "doubled number",
      row: Fixture.row(Fixture.answered(.refused), isDuplicate: true),
      issued: []
    ),
  ]

  @Test(arguments: cases)
  func `a row calls for its papers and names what keeps them back`(_ test: Case) {
    let papers = Papers.prepareAll(Fixture.judgement([test.row]), Fixture.context)
    #expect(papers.documents.map(\.kind) == test.issued)
    #expect(
      Dictionary(uniqueKeysWithValues: papers.withheld.map { ($0.kind, $0.missing) }) == test.withheld
    )
    #expect(papers.withheld.allSatisfy { $0.place == Place(file: 0, line: 2, record: 2) })
  }

  @Test func `papers are chosen by kind and row without a change of file names`() {
    let rows = [Fixture.row([.number: "A/1"]), Fixture.row([.number: "A 1"])]
    let all = Papers.prepareAll(Fixture.judgement(rows), Fixture.context).documents
    let one = Papers.prepareAll(
      Fixture.judgement(rows),
      Fixture.context,
      kinds: [.requestReceipt],
      where: { $0.request.text(.number) == "A 1" }
    ).documents
    #expect(all.count == 2)
    #expect(one.map(\.stem) == [all[1].stem])
  }
}
