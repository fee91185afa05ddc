import Core
import Standard

/// The page that tells what every column, word, verdict and code of the archive means.
package struct DictionaryPage: Sendable {
  private let dictionary: ArchiveDictionary
  private let tables: [ArchiveTable]

  /// The page about `tables`.
  package init(_ dictionary: ArchiveDictionary, _ tables: [ArchiveTable]) {
    self.dictionary = dictionary
    self.tables = tables
  }

  /// The page as a document.
  package func prepare(_ context: PaperContext, title: String) -> PreparedDocument {
    ArchivePage.document(.dataDictionary, "kamus-data", context, title, DictionaryPage.sheet.view(self))
  }

  static let sheet = Sheet<DictionaryPage>([
    .list("tabel", "tabel arsip", tableSheet) { page in page.tables.map { (page.dictionary, $0) } },
    .list("temuan", "kode temuan", codeSheet) { _ in CodeManual.entries },
  ])

  private static let tableSheet = Sheet<(ArchiveDictionary, ArchiveTable)>([
    .text("berkas", "nama berkas", sample: "register.csv") { $0.1.file },
    .list("kolom", "kolom tabel", columnSheet) { dictionary, table in
      dictionary.entries.filter { $0.file == table.file }.map { (dictionary, $0) }
    },
  ])

  private static let columnSheet = Sheet<(ArchiveDictionary, ArchiveDictionary.Entry)>([
    .text("nama", "nama kolom", sample: "saluran") { $0.1.column },
    .text("tipe", "tipe isi", sample: "kode") { $0.1.type },
    .flag("pribadi", "data pribadi") { $0.1.isPersonal },
    .text("arti", "arti kolom", sample: "cara permohonan masuk") { $0.1.meaning },
    .text("sumber", "asal kolom", sample: "UU 14/2008 Pasal 22 ayat (1)") { $0.1.source },
    .list("nilai", "kata yang dipakai", wordSheet) { dictionary, entry in
      entry.words.map { ($0, dictionary.meaning(ofWord: $0, in: entry.column) ?? "") }
    },
  ])

  private static let wordSheet = Sheet<(String, String)>([
    .text("kata", "kata", sample: "langsung") { $0.0 },
    .text("arti", "artinya", sample: "pemohon datang ke meja layanan") { $0.1 },
  ])

  private static let codeSheet = Sheet<CodeManual.Entry>([
    .text("kode", "kode temuan", sample: "SOP4-WAKTU") { $0.code.rawValue },
    .text("tingkat", "tingkat temuan", sample: "galat") { $0.code.severity.rawValue },
    .text("aturan", "aturan", sample: "Pemberitahuan tertulis terbit dalam batas waktu") {
      $0.rule.text(.indonesian)
    },
    .text("mengapa", "alasan aturan", sample: "UU memberi batas waktu") { $0.why.text(.indonesian) },
    .text("sumber", "sumber aturan", sample: "UU 14/2008 Pasal 22 ayat (7)") { $0.source.text(.indonesian) },
  ])
}

/// The page of what the public copy leaves out.
package struct MaskedPage: Sendable {
  private let year: Int
  private let lines: [MaskedLine]
  private let dictionary: ArchiveDictionary

  /// The page about `lines`.
  package init(_ year: Int, _ lines: [MaskedLine], _ dictionary: ArchiveDictionary) {
    self.year = year
    self.lines = lines
    self.dictionary = dictionary
  }

  /// The page as a document.
  package func prepare(_ context: PaperContext, title: String) -> PreparedDocument {
    ArchivePage.document(.maskedList, "disamarkan", context, title, MaskedPage.sheet.view(self))
  }

  static let sheet = Sheet<MaskedPage>([
    .number("tahun", "tahun register", sample: 2021) { $0.year },
    .list("baris", "yang disamarkan", lineSheet) { page in page.lines.map { (page.dictionary, $0) } },
  ])

  private static let lineSheet = Sheet<(ArchiveDictionary, MaskedLine)>([
    .text("kolom", "kolom", sample: "nama_pemohon") { $0.1.column },
    .text("aturan", "aturan penyamaran", sample: "kolom_tidak_dimuat") { $0.1.rule.rawValue },
    .maybe("arti", "arti aturan", sample: "kolom tidak dimuat dalam salinan publik") {
      $0.0.meaning(ofWord: $0.1.rule.rawValue, in: "aturan")
    },
    .number("jumlah_sel", "banyaknya sel", sample: 40) { $0.1.cells },
  ])
}

/// What the pages of the archive share.
enum ArchivePage {
  /// A page as a document that lies in the bag and in no folder of its own.
  static func document(
    _ kind: DocumentKind,
    _ stem: String,
    _ context: PaperContext,
    _ title: String,
    _ view: ViewObject
  ) -> PreparedDocument {
    let common = CommonView.values(
      context,
      title: title,
      date: context.reportingDate,
      signatory: context.office.kasubbag
    )
    return PreparedDocument(
      kind: kind,
      stem: stem,
      date: context.reportingDate,
      title: title,
      view: common.merging(view)
    )
  }
}
