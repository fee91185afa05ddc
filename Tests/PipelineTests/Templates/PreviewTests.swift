import Core
import Documents
import Testing

@testable import Pipeline

/// What `warkat templat pratinjau` shows: the sample bears the name of the document that it is a sample of.
@Suite("Previews of documents") struct PreviewTests {
  private static let titles: [DocumentKind: String] = [
    .requestReceipt: "Tanda bukti permohonan informasi 001/PPID/X/2021",
    .handoverReceipt: "Tanda terima informasi 001/PPID/X/2021",
    .notice: "Pemberitahuan tertulis 001/PPID/X/2021",
    .refusal: "Surat keputusan penolakan 001/PPID/X/2021",
    .extensionNotice: "Pemberitahuan perpanjangan 001/PPID/X/2021",
    .incompleteNotice: "Pemberitahuan permohonan tidak lengkap 001/PPID/X/2021",
    .daily: "Data layanan harian, Senin, 4 Oktober 2021",
    .monthly: "Laporan bulanan pelayanan informasi publik, Oktober 2021",
    .matrix: "Matriks kegiatan dan penugasan, Oktober 2021",
    .yearlyRegister: "Register permohonan informasi publik tahun 2021",
    .annual: "Laporan tahunan layanan informasi publik 2021",
    .findings: "Laporan temuan, 31 Oktober 2021",
    .repair: "Lembar perbaikan, 31 Oktober 2021",
    .index: "Indeks dokumen pelayanan informasi publik",
    .printJob: "Cetak: Tanda bukti permohonan informasi (12 dokumen, bagian 2)",
    .comparison: "Perbandingan register, 31 Oktober 2021",
    .standard: "SOP Pelayanan Informasi Publik",
    .correction: "Koreksi laporan bulanan, Oktober 2021",
    .handover: "Berita acara serah terima arsip, 2021",
    .archiveGuide: "Baca saya: Register permohonan informasi publik 2021",
    .dataDictionary: "Kamus data: Register permohonan informasi publik 2021",
    .maskedList: "Yang disamarkan: Register permohonan informasi publik 2021",
  ]

  private func preview(_ kind: DocumentKind, isXML: Bool = false) throws -> String {
    let templates = try TemplateSet.load([kind], in: Workspace(folder: "/nonexistent"))
    let document = PreparedDocument(kind: kind, stem: "contoh", title: "", view: kind.shape.sample)
    var bytes: [UInt8] = []
    if isXML {
      try templates.renderXML(document, into: &bytes)
    } else {
      try templates.renderHTML(document, into: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: DocumentKind.allCases) func bearTheNameOfTheDocument(kind: DocumentKind) throws {
    let page = try preview(kind)
    let title = try #require(page.firstMatch(of: /<title>(.*?)<\/title>/))
    #expect(String(title.1) == Self.titles[kind])
    guard kind != .requestReceipt, kind != .printJob else { return }
    let texts = kind.hasXML ? [page, try preview(kind, isXML: true)] : [page]
    for text in texts { #expect(!text.contains("Tanda bukti permohonan informasi 001")) }
  }

  @Test(arguments: DocumentKind.allCases.filter { $0 != .printJob })
  func nameARequestInTheMarginOfPapersOnly(kind: DocumentKind) throws {
    #expect(try preview(kind).contains("--tanda:var(--label-tanda)") == kind.isPerRequest)
  }
}
