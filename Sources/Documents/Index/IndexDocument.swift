package import Core

/// The list of all documents of a run (indeks).
package enum IndexDocument {
  /// The names of the index's template, those common to all documents apart.
  package static var shape: Shape { sheet.shape }

  /// The index; links are relative to the output folder, in which it lies.
  ///
  /// - Parameter documents: every document of the run, in any order; listed by date, kind and number.
  package static func prepare(_ documents: [PreparedDocument], _ context: PaperContext) -> PreparedDocument {
    let title = Indonesian.dayMonthYear(context.reportingDate)
    let lines = documents.lazy.filter { $0.kind != .index }.map(Line.init).sorted { $0.order < $1.order }
    let jobs = Set(documents.lazy.filter { $0.kind.isPerRequest }.map(\.kind.folder)).sorted()
    let page = Page(lines: lines, reportingDate: context.reportingDate, printJobs: jobs)
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
    /// Folders with a print job.
    var printJobs: [String]
  }

  private static let sheet = Sheet<Page>([
    .date("per", "tanggal laporan") { $0.reportingDate },
    .number("jumlah", "banyaknya dokumen", sample: 12) { $0.lines.count },
    .list("dokumen", "semua dokumen", Line.sheet) { $0.lines },
    .flag("ada_berkas_cetak", "ada berkas cetak") { !$0.printJobs.isEmpty },
    .list("berkas_cetak", "berkas cetak per folder", jobSheet) { $0.printJobs },
  ])

  private static let jobSheet = Sheet<String>(
    [.text("tautan", "alamat berkas cetak", sample: "pemberitahuan/cetak.html") { "\($0)/cetak.html" }]
      + DocumentKind.allCases.filter(\.isPerRequest).map { kind in
        .flag(name(of: kind), "folder dokumen jenis ini") { $0 == kind.folder }
      }
  )

  /// One document.
  struct Line: Sendable {
    var document: PreparedDocument

    init(_ document: PreparedDocument) { self.document = document }

    /// Below the output folder, without extension.
    var path: String {
      let folder = document.kind.folder
      return folder.isEmpty ? document.stem : "\(folder)/\(document.stem)"
    }

    /// By date (unknown last), kind, and stem.
    var order: (Int32, Int, String) {
      (
        document.date?.dayNumber ?? .max,
        DocumentKind.allCases.firstIndex(of: document.kind) ?? 0,
        document.stem
      )
    }

    static let sheet = Sheet<Line>(
      [
        .text("jenis", "jenis dokumen", sample: "laporan-bulanan") { $0.document.kind.rawValue },
        .maybe("nomor", "nomor register", sample: "001/PPID/X/2021") { $0.document.number },
        .maybeDate("tanggal", "tanggal") { $0.document.date },
        .maybeObject("status", "keadaan permohonan, pada surat", stateSheet) { $0.document.state },
        .text("judul", "judul", sample: "Oktober 2021") { $0.document.title },
        .text("html", "alamat halaman", sample: "bulanan/2021-10.html") { "\($0.path).html" },
        .maybe("xml", "alamat XML", sample: "bulanan/2021-10.xml") {
          $0.document.kind.hasXML ? "\($0.path).xml" : nil
        },
      ]
        + DocumentKind.allCases.filter { $0 != .index && $0 != .printJob && $0.isOfRun }.map { kind in
          .flag(name(of: kind), "dokumen jenis ini") { $0.document.kind == kind }
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
