package import Core

/// The list of all documents of the output folder (indeks): those of the run, and those that earlier runs left.
package enum IndexDocument {
  /// The names of the index's template, those common to all documents apart.
  package static var shape: Shape { sheet.shape }

  /// The index; links are relative to the output folder, in which it lies.
  ///
  /// - Parameters:
  ///   - documents: Every document of the run, in any order; listed by date, kind and number.
  ///   - earlier: Documents of earlier runs that stand in the folder.
  ///   - jobs: Paths of the print jobs in the folder, of this run and of earlier ones.
  package static func prepare(
    _ documents: [PreparedDocument],
    earlier: [Line] = [],
    jobs: [String] = [],
    _ context: PaperContext
  ) -> PreparedDocument {
    let title = Indonesian.dayMonthYear(context.reportingDate)
    let lines = documents.filter(\.kind.isListed).map(Line.init) + earlier
    let page = Page(
      lines: lines.sorted(by: <),
      reportingDate: context.reportingDate,
      printJobs: Set(jobs.compactMap(Job.init)).sorted { ($0.folder, $0.part) < ($1.folder, $1.part) }
    )
    let common = CommonView.values(
      context,
      title: title,
      date: context.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return PreparedDocument(
      kind: .index,
      stem: "indeks",
      date: context.reportingDate,
      title: title,
      view: common.merging(sheet.view(page))
    )
  }

  struct Page: Sendable {
    var lines: [Line]
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
    .number("jumlah", "banyaknya dokumen", sample: 12) { $0.lines.count },
    .flag("ada_sebelumnya", "ada dokumen dari perintah sebelumnya") { $0.lines.contains(where: \.isEarlier) },
    .number("jumlah_sebelumnya", "banyaknya dokumen dari perintah sebelumnya", sample: 3) {
      $0.lines.count(where: \.isEarlier)
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
    var kind: DocumentKind
    /// Below the output folder, without extension.
    var path: String
    var number: String?
    var date: LocalDate?
    var title: String
    var state: RequestState?
    var hasXML: Bool
    /// Whether an earlier run made it.
    var isEarlier: Bool

    /// A document of the run.
    init(_ document: PreparedDocument) {
      kind = document.kind
      path = document.path
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
      self.path = path
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
