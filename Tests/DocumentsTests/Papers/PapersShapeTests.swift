import Core
import Documents
import Register
import Standard
import Testing

/// Every way in which `value` differs from `shape`: names missing, undeclared, or of another kind.
func differences(_ value: ViewObject, from shape: Shape, at path: String = "") -> [String] {
  var result: [String] = []
  for name in value.names where shape[name] == nil { result.append("\(path)\(name): undeclared") }
  for variable in shape.variables {
    let place = path + variable.name
    guard let held = value[variable.name] else {
      result.append("\(place): not there")
      continue
    }
    switch (held, variable.kind) {
    case (.missing, _): if !variable.isOptional { result.append("\(place): missing") }
    case (.text, .text), (.markup, .markup), (.flag, .flag): break
    case (.object(let object), .object(let inner)):
      result += differences(object, from: inner, at: place + ".")
    case (.list(let items), .list(let inner)), (.marked(_, let items), .list(let inner)):
      for item in items {
        guard case .object(let object) = item else {
          result.append("\(place): no object")
          continue
        }
        result += differences(object, from: inner, at: place + ".")
      }
    case (.list(let items), .texts):
      if items.contains(where: { if case .text = $0 { false } else { true } }) {
        result.append("\(place): no text")
      }
    default: result.append("\(place): other kind")
    }
  }
  return result
}

@Suite struct PapersShapeTests {
  static let rows: [JudgedRow] = [
    Fixture.row(Fixture.answered(.granted)),
    Fixture.row(
      Fixture.answered(.partlyGranted, [.refusalDecisionNumber: "2/HK/2021", .otherBody: "Dinas"])
    ),
    Fixture.row(Fixture.answered(.refused)),
    Fixture.row(Fixture.answered(.notHeld, [.possession: "belum_didokumentasikan"])),
    Fixture.row([.decision: "tidak_lengkap"]),
    Fixture.row([.extensionDate: "2021-10-18", .extensionReason: "Belum dikuasai"]) {
      $0.extensionIsValid = true
      $0.due = $0.extendedDue
    },
    // Only what the papers cannot do without.
    Fixture.row(without: [
      .applicantKind, .identityKind, .identityNumber, .phone, .email, .occupation, .channel, .purpose,
      .wayToObtain, .delivery, .officers, .informationCategory,
    ]),
  ]

  @Test(arguments: rows)
  func `a view has exactly the names of its shape`(_ row: JudgedRow) throws {
    var bare = Fixture.context
    bare.office = Office()
    bare.office.name = "Komisi Independen Pemilihan"
    var masked = Fixture.context
    masked.office.showsMaskedNIK = true
    masked.office.logo = "data:image/png;base64,iVBORw0KGgo="
    for context in [Fixture.context, bare, masked] {
      let papers = Papers.prepareAll(Fixture.judgement([row]), context)
      #expect(papers.withheld.isEmpty)
      #expect(!papers.documents.isEmpty)
      for document in papers.documents {
        let shape = try #require(Papers.shape(of: document.kind))
        #expect(differences(document.view, from: shape) == [])
      }
    }
  }

  @Test func `the samples of a shape have its own names`() {
    for paper in Papers.all { #expect(differences(paper.shape.sample, from: paper.shape) == []) }
  }

  @Test func `no name of a shape is declared twice and none lacks a meaning`() {
    for paper in Papers.all {
      let names = paper.shape.variables.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(paper.shape.variables.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  @Test func `the print job has exactly the names of its shape`() {
    let items: [PrintJob.Item] = [
      .init(number: "001/PPID/X/2021", body: "<article></article>"),
      .init(
        number: "002/PPID/X/2021",
        body: "<article></article>",
        copy: 2,
        replaces: LocalDate(year: 2021, month: 10, day: 4)
      ),
    ]
    for kind in [DocumentKind.notice, .requestReceipt] {
      for size in [297, 330] {
        var context = Fixture.context
        context.office.paper.height = size
        context.office.paper.copies = 2
        let job = PrintJob.document(kind, title: "Judul", items: items, context: context)
        #expect(differences(job.view, from: PrintJob.shape) == [])
      }
    }
  }

  @Test(
    arguments: [
      // kind, copies in the settings, height in mm: what each sheet holds ("p" applicant's, "a" archive's copy)
      (DocumentKind.requestReceipt, 1, 330, ["-"]), (.requestReceipt, 2, 330, ["pa"]),
      (.requestReceipt, 2, 297, ["p", "a"]), (.handoverReceipt, 2, 330, ["pa"]), (.notice, 2, 330, ["-"]),
      (.refusal, 2, 297, ["-"]),
    ]
  ) func `receipts are printed twice where settings say so`(
    kind: DocumentKind,
    copies: Int,
    height: Int,
    expected: [String]
  ) {
    var context = Fixture.context
    context.office.paper = Office.Paper(height: height, margins: [20, 20, 20, 25], copies: copies)
    let job = PrintJob.document(kind, title: "", items: [.init(number: "1", body: "")], context: context)
    guard case .list(let sheets)? = job.view["dokumen"] else { return #expect(Bool(false), "no sheets") }
    let marks = sheets.map { sheet -> String in
      guard case .object(let names) = sheet, case .list(let copies)? = names["rangkap"] else { return "" }
      return copies.map { copy in
        guard case .object(let flags) = copy else { return "" }
        return flags["untuk_pemohon"] == .flag(true) ? "p" : flags["untuk_arsip"] == .flag(true) ? "a" : "-"
      }.joined()
    }
    #expect(marks == expected)
    #expect(job.view["jumlah"] == .text("1"))
    #expect(job.view["dua_selembar"] == .flag(expected == ["pa"]))
  }

  @Test func `the identity number appears only masked, and only where settings ask`() throws {
    let row = Fixture.row(Fixture.answered(.refused))
    for shows in [false, true] {
      var context = Fixture.context
      context.office.showsMaskedNIK = shows
      for document in Papers.prepareAll(Fixture.judgement([row]), context).documents {
        let text = String(describing: document.view)
        #expect(!text.contains("3201014510900001"))
        #expect(text.contains("320101••••••••••") == shows)
      }
    }
  }

  @Test(arguments: ["3201 0145 1090 0001", "'3201014510900001"])
  func `a NIK written with blanks or an apostrophe is masked alike`(_ number: String) {
    var context = Fixture.context
    context.office.showsMaskedNIK = true
    let row = Fixture.row([.identityNumber: number])
    let text = String(describing: Papers.prepareAll(Fixture.judgement([row]), context).documents)
    #expect(text.contains("320101••••••••••"))
  }

  @Test(arguments: ["320101451090000", "AB01014510900001", "32010145109000012"])
  func `a number that is no NIK is not shown at all`(_ number: String) {
    var context = Fixture.context
    context.office.showsMaskedNIK = true
    let row = Fixture.row([.identityNumber: number])
    let text = String(describing: Papers.prepareAll(Fixture.judgement([row]), context).documents)
    #expect(!text.contains("•"))
  }
}
