import Core
import Documents
import Register
import Standard
import Testing

/// A cell that holds what a spreadsheet left in its place is printed on no paper.
@Suite struct BrokenCellsTests {
  /// The kinds issued, and the columns that withheld the others.
  private func papers(
    _ cells: [Column: String?],
    broken: [Column]
  ) -> (issued: Set<DocumentKind>, withheld: [DocumentKind: [String]]) {
    var row = Fixture.row(cells)
    for column in broken { row.request.markBroken(column) }
    let result = Papers.prepareAll(Fixture.judgement([row]), Fixture.context)
    return (
      Set(result.documents.map(\.kind)),
      Dictionary(result.withheld.map { ($0.kind, $0.missing) }, uniquingKeysWith: { first, _ in first })
    )
  }

  @Test(arguments: [
    Column.applicantName, .address, .phone, .email, .occupation, .informationAsked, .purpose, .officers,
  ]) func whatEveryPaperSaysWithholdsEveryPaper(_ column: Column) {
    let cells = Fixture.answered(.granted).merging([column: "#REF!"]) { _, new in new }
    let result = papers(cells, broken: [column])
    #expect(result.issued.isEmpty)
    #expect(
      result.withheld == [
        .requestReceipt: [column.name], .handoverReceipt: [column.name], .notice: [column.name],
      ]
    )
  }

  @Test func whatOnePaperSaysWithholdsThatOne() {
    let cells = Fixture.answered(.granted, [.recipient: "#N/A", .payment: "Tunai"])
    let result = papers(cells, broken: [.recipient])
    #expect(result.issued == [.requestReceipt, .notice])
    #expect(result.withheld == [.handoverReceipt: ["penerima"]])
  }

  @Test func whatNoPaperSaysWithholdsNone() {
    let cells = Fixture.answered(.granted, [.remarks: "#N/A", .supervisor: "#N/A", .memoNumber: "#N/A"])
    let result = papers(cells, broken: [.remarks, .supervisor, .memoNumber])
    #expect(result.issued == [.requestReceipt, .handoverReceipt, .notice])
    #expect(result.withheld.isEmpty)
  }

  @Test func theSameTextInASoundCellIsPrinted() {
    #expect(papers([.applicantName: "#REF!"], broken: []).issued == [.requestReceipt])
  }

  @Test func columnsAreNamedOnceAndInOrder() {
    let result = papers(
      [.applicantName: "#REF!", .address: "#REF!", .received: nil],
      broken: [.applicantName, .address]
    )
    #expect(result.withheld == [.requestReceipt: ["diterima", "nama_pemohon", "alamat"]])
  }
}
