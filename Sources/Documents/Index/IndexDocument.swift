package import Core

/// The list of all documents of the output folder (indeks): those of the run, and those that earlier runs left.
package enum IndexDocument {
  /// The names of the index's template, those common to all documents apart.
  package static var shape: Shape { sheet.shape }

  /// The index; links are relative to the output folder, in which it lies. One page, or where it would list more
  /// documents than ``DocumentLimits/indexed`` several, each of which names the others.
  ///
  /// - Parameters:
  ///   - documents: Every document of the run, in any order; listed by date, kind and number.
  ///   - earlier: Documents of earlier runs that stand in the folder.
  ///   - jobs: Paths of the print jobs in the folder, of this run and of earlier ones.
  package static func prepare(
    _ documents: consuming [Line],
    earlier: [Line] = [],
    jobs: [String] = [],
    _ context: PaperContext
  ) -> [PreparedDocument] {
    let title = Indonesian.dayMonthYear(context.reportingDate)
    documents += earlier
    documents.sort(by: <)
    let sorted = consume documents
    let most = context.lists.indexed
    let parts = stride(from: 0, to: max(sorted.count, 1), by: most).enumerated().map { index, start in
      let range = start..<min(start + most, sorted.count)
      return Part(number: index + 1, places: range, date: sorted[range].first?.date)
    }
    let jobs = Set(jobs.compactMap(Job.init)).sorted { ($0.folder, $0.part) < ($1.folder, $1.part) }
    let earlier = sorted.count(where: \.isEarlier)
    let common = CommonView.values(
      context,
      title: title,
      date: context.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return parts.map { part in
      let page = Page(
        lines: sorted[part.places],
        count: sorted.count,
        earlier: earlier,
        part: part,
        parts: parts,
        reportingDate: context.reportingDate,
        printJobs: jobs
      )
      return PreparedDocument(
        kind: .index,
        stem: part.stem,
        date: context.reportingDate,
        title: title,
        view: common.merging(sheet.view(page))
      )
    }
  }

  /// One page of several.
  struct Part: Sendable {
    /// From 1.
    var number: Int
    /// The documents it lists.
    var places: Range<Int>
    /// The date of the first.
    var date: LocalDate?

    var stem: String { number == 1 ? "indeks" : "indeks-\(number)" }

    static let sheet = Sheet<Part>([
      .text("nomor", "halaman indeks yang ke berapa", sample: "2") { Indonesian.grouped($0.number) },
      .text("tautan", "alamat halaman indeks", sample: "indeks-2.html") { "\($0.stem).html" },
      .maybeDate("mulai", "tanggal dokumen pertama di halaman itu") { $0.date },
    ])
  }

  /// Which part of the index a page is, and where the others are.
  struct Place: Sendable {
    var part: Part
    var parts: [Part]

    static let sheet = Sheet<Place>([
      .text("nomor", "halaman indeks yang ke berapa", sample: "1") { Indonesian.grouped($0.part.number) },
      .text("banyaknya", "banyaknya halaman indeks", sample: "2") { Indonesian.grouped($0.parts.count) },
      .text("dari", "urutan dokumen pertama di halaman ini", sample: "1") {
        Indonesian.grouped($0.part.places.lowerBound + 1)
      },
      .text("sampai", "urutan dokumen terakhir di halaman ini", sample: "20.000") {
        Indonesian.grouped($0.part.places.upperBound)
      },
      .list("lain", "halaman indeks yang lain", Part.sheet) { place in
        place.parts.filter { $0.number != place.part.number }
      },
    ])
  }

  struct Page: Sendable {
    /// The documents of this page.
    var lines: ArraySlice<Line>
    /// All documents, and those of earlier runs.
    var count: Int
    var earlier: Int
    var part: Part
    var parts: [Part]
    var reportingDate: LocalDate
    /// By folder and part.
    var printJobs: [Job]
  }

  /// A print job.
  struct Job: Sendable, Hashable {
    /// The folder of its papers.
    var folder: String
    /// Which file of several it is, from 1.
    var part: Int
    /// Below the output folder.
    var path: String

    /// The print job of a path, or `nil` where no print job is named like that.
    init?(_ path: String) {
      guard path.hasSuffix(".html"), let slash = path.lastIndex(of: "/") else { return nil }
      let stem = String(path[path.index(after: slash)...].dropLast(".html".count))
      guard PrintJob.isStem(stem) else { return nil }
      folder = String(path[..<slash])
      part = Int(stem.dropFirst(PrintJob.stem.count + 1)) ?? 1
      self.path = path
    }
  }

  /// The parts of the print job of a kind that are among paths below the output folder, in order.
  package static func parts(of kind: DocumentKind, among paths: Set<String>) -> [Int] {
    paths.compactMap(Job.init).filter { $0.folder == kind.folder }.map(\.part).sorted()
  }

  private static let sheet = Sheet<Page>([
    .date("per", "tanggal laporan") { $0.reportingDate },
    .number("jumlah", "banyaknya dokumen", sample: 12) { $0.count },
    .flag("ada_sebelumnya", "ada dokumen dari perintah sebelumnya") { $0.earlier > 0 },
    .number("jumlah_sebelumnya", "banyaknya dokumen dari perintah sebelumnya", sample: 3) { $0.earlier },
    .maybeObject("bagian_indeks", "ada bila indeks terdiri atas beberapa halaman", Place.sheet) { page in
      page.parts.count > 1 ? Place(part: page.part, parts: page.parts) : nil
    },
    .list("dokumen", "semua dokumen", Line.sheet) { $0.lines },
    .flag("ada_berkas_cetak", "ada berkas cetak") { !$0.printJobs.isEmpty },
    .list("berkas_cetak", "berkas cetak per folder", jobSheet) { $0.printJobs },
  ])

  private static let jobSheet = Sheet<Job>(
    [
      .text("tautan", "alamat berkas cetak", sample: "pemberitahuan/cetak.html") { $0.path },
      .maybe("bagian", "bagian yang ke berapa, dari 2", sample: "2") {
        $0.part > 1 ? Indonesian.grouped($0.part) : nil
      },
    ]
      + DocumentKind.allCases.filter(\.isPerRequest).map { kind in
        .flag(name(of: kind), "folder dokumen jenis ini") { $0.folder == kind.folder }
      }
  )

  /// One document.
  package struct Line: Sendable {
    package var kind: DocumentKind
    /// Below the output folder, without extension.
    var path: String { folder.isEmpty ? stem : "\(folder)/\(stem)" }
    /// The folder, and the name in it; all documents of a kind share one folder.
    private var folder: String
    private var stem: String
    var number: String?
    var date: LocalDate?
    var title: String
    var state: RequestState?
    var hasXML: Bool
    /// Whether an earlier run made it.
    var isEarlier: Bool

    /// A document of the run; `nil` for one that the index does not list.
    package init?(_ document: PreparedDocument) {
      guard document.kind.isListed else { return nil }
      kind = document.kind
      folder = document.kind.folder
      stem = document.stem
      number = document.number
      date = document.date
      title = document.title
      state = document.state
      hasXML = document.kind.hasXML
      isEarlier = false
    }

    /// A document that an earlier run left in the folder.
    ///
    /// - Parameters:
    ///   - path: Below the output folder, without extension.
    ///   - number: The registration number, for papers of a request.
    ///   - date: The day it is filed under.
    ///   - title: The title that its run gave it.
    ///   - state: Where the request stands on the reporting date of this run, as far as its register tells.
    ///   - hasXML: Whether the XML stands beside the page.
    package init(
      earlier kind: DocumentKind,
      path: String,
      number: String?,
      date: LocalDate?,
      title: String,
      state: RequestState?,
      hasXML: Bool
    ) {
      self.kind = kind
      folder = ""
      stem = path
      self.number = number
      self.date = date
      self.title = title
      self.state = state
      self.hasXML = hasXML
      isEarlier = true
    }

    /// By date (unknown last), kind, and path.
    static func < (left: Line, right: Line) -> Bool {
      let (first, second) = (left.date?.dayNumber ?? .max, right.date?.dayNumber ?? .max)
      if first != second { return first < second }
      let (kind, other) = (ranks[left.kind] ?? 0, ranks[right.kind] ?? 0)
      return kind != other ? kind < other : left.path.precedesInBytes(right.path)
    }

    private static let ranks = Dictionary(
      uniqueKeysWithValues: DocumentKind.allCases.enumerated().map { ($1, $0) }
    )

    static let sheet = Sheet<Line>(
      [
        .text("jenis", "jenis dokumen", sample: "laporan-bulanan") { $0.kind.rawValue },
        .maybe("nomor", "nomor register", sample: "001/PPID/X/2021") { $0.number },
        .maybeDate("tanggal", "tanggal") { $0.date },
        .maybeObject("status", "keadaan permohonan, pada surat", stateSheet) { $0.state },
        .text("judul", "judul", sample: "Oktober 2021") { $0.title },
        .text("html", "alamat halaman", sample: "bulanan/2021-10.html") { "\($0.path).html" },
        .maybe("xml", "alamat XML", sample: "bulanan/2021-10.xml") { $0.hasXML ? "\($0.path).xml" : nil },
        .flag("sebelumnya", "dokumen dari perintah sebelumnya") { $0.isEarlier },
      ]
        + DocumentKind.allCases.filter(\.isListed).map { kind in
          .flag(name(of: kind), "dokumen jenis ini") { $0.kind == kind }
        }
    )
  }

  private static let stateSheet = Sheet<RequestState>(
    [.text("kode", "nilai baku", sample: RequestState.open.rawValue) { $0.rawValue }]
      + RequestState.allCases.map { state in
        .flag(state.rawValue, "ya bila keadaannya \(state.rawValue)") { $0 == state }
      }
  )

  /// A kind as a name: `laporan_bulanan`.
  static func name(of kind: DocumentKind) -> String {
    String(kind.rawValue.map { $0 == "-" ? "_" : $0 })
  }
}
