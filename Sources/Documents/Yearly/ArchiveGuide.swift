package import Core

/// The front page of a year's bag (BACA-SAYA): what it is, what it holds, how to check it and how to read it without
/// the program.
package struct ArchiveGuide: Sendable {
  /// A file of the bag.
  package struct File: Sendable {
    /// The path in the bag.
    package var path: String
    /// Bytes.
    package var size: Int

    /// A file.
    package init(path: String, size: Int) {
      self.path = path
      self.size = size
    }
  }

  /// The file that tells what each file of a bag is for.
  package static let contentsPath = "templates/arsip/isi-paket.csv"

  private let year: Int
  private let isPublic: Bool
  private let requests: Int
  private let findings: Int
  private let unreadable: Int
  private let files: [File]
  private let purposes: [(path: String, meaning: String)]
  private let archive: Office.Archive
  private let reportingDate: LocalDate

  /// The page of a bag.
  ///
  /// - Parameters:
  ///   - contents: The bytes of ``contentsPath``.
  ///   - files: The payload, in the order of the manifest.
  /// - Throws: The line of the contents that is none.
  package init(
    _ year: Int,
    isPublic: Bool,
    requests: Int,
    findings: Int,
    unreadable: Int,
    files: [File],
    contents: [UInt8],
    _ context: PaperContext
  ) throws(Problem) {
    self.year = year
    self.isPublic = isPublic
    self.requests = requests
    self.findings = findings
    self.unreadable = unreadable
    self.files = files
    purposes = try DictionaryFile.rows(of: contents, name: Self.contentsPath, header: ["jalur", "arti"])
      .map { ($0[0], $0[1]) }
    archive = context.office.archive
    reportingDate = context.reportingDate
  }

  /// The page as a document.
  package func prepare(_ context: PaperContext, title: String) -> PreparedDocument {
    ArchivePage.document(.archiveGuide, "BACA-SAYA", context, title, ArchiveGuide.sheet.view(self))
  }

  /// A line of the list of contents: a file, or the files of a folder that have one purpose together.
  struct Line: Sendable {
    var path: String
    var meaning: String
    var files: Int
    var size: Int
  }

  /// The contents, in the order of the files; a file belongs to the line of its path, else to that of the longest
  /// folder.
  private var lines: [Line] {
    var lines: [Line] = []
    for file in files {
      let known =
        purposes.first { $0.path == file.path }
        ?? purposes.filter { $0.path.hasSuffix("/") && file.path.hasPrefix($0.path) }
        .max { $0.path.utf8.count < $1.path.utf8.count }
      let path = known?.path ?? file.path
      if let index = lines.firstIndex(where: { $0.path == path }) {
        lines[index].files += 1
        lines[index].size += file.size
      } else {
        lines.append(Line(path: path, meaning: known?.meaning ?? "", files: 1, size: file.size))
      }
    }
    return lines
  }

  static let sheet = Sheet<ArchiveGuide>([
    .number("tahun", "tahun register", sample: 2021) { $0.year },
    .date("per", "tanggal laporan") { $0.reportingDate },
    .flag("publik", "salinan publik") { $0.isPublic },
    .number("jumlah_permohonan", "banyaknya permohonan", sample: 40) { $0.requests },
    .number("jumlah_temuan", "banyaknya temuan", sample: 12) { $0.findings },
    .number("jumlah_tidak_terbaca", "banyaknya sel yang tidak terbaca", sample: 3) { $0.unreadable },
    .number("jumlah_berkas", "banyaknya berkas dalam data/", sample: 20) { $0.files.count },
    .number("jumlah_bita", "ukuran semua berkas dalam data/, bita", sample: 224_882) {
      $0.files.reduce(0) { $0 + $1.size }
    },
    .list("isi", "berkas dan folder dalam data/", lineSheet) { $0.lines },
    .maybe("klasifikasi", "kode klasifikasi", sample: "HM.02") { $0.archive.classification },
    .maybe("retensi_aktif", "retensi aktif", sample: "1 tahun") { $0.archive.activeRetention },
    .maybe("retensi_inaktif", "retensi inaktif", sample: "2 tahun") { $0.archive.inactiveRetention },
    .maybe("nasib_akhir", "nasib akhir", sample: "Permanen") { $0.archive.fate },
    .maybe("akses", "ketentuan akses", sample: "Terbatas") { $0.isPublic ? "publik" : $0.archive.access },
  ])

  private static let lineSheet = Sheet<Line>([
    .text("jalur", "tempat dalam paket; folder berakhir garis miring", sample: "data/register.csv") {
      $0.path
    },
    .flag("folder", "folder, bukan satu berkas") { $0.path.hasSuffix("/") },
    .number("banyak", "banyaknya berkas", sample: 1) { $0.files },
    .number("ukuran", "ukuran dalam bita", sample: 12_345) { $0.size },
    .maybe("arti", "kegunaannya", sample: "register dalam bentuk tabel") { $0.meaning },
  ])
}
