package import Core

/// The papers of one folder joined for printing (`cetak.html`), one page break between them. Many papers make
/// several files (`cetak-2.html` and so on): a browser does not open a page of ten thousand sheets.
package enum PrintJob {
  /// A rendered paper: its registration number, the content of its `body`, and how it was printed before.
  package struct Item: Sendable {
    /// The registration number.
    package var number: String
    /// The markup inside `body`.
    package var body: String
    /// The how-manieth print of this very text, from 2 on; `nil` for the first.
    package var copy: Int?
    /// The day of the earlier print from which it differs.
    package var replaces: LocalDate?

    /// A rendered paper.
    package init(number: String, body: String, copy: Int? = nil, replaces: LocalDate? = nil) {
      self.number = number
      self.body = body
      self.copy = copy
      self.replaces = replaces
    }
  }

  /// The most papers in one file.
  package static let limit = 500

  /// The name of the first file without ending.
  package static let stem = "cetak"

  /// The name of the file of a part, from 1, without ending.
  package static func stem(part: Int) -> String { part == 1 ? stem : "\(stem)-\(part)" }

  /// Whether a name without ending is one of print jobs, in any case; no paper gets such a name.
  package static func isStem(_ name: String) -> Bool {
    let lower = name.lowercased()
    guard lower.hasPrefix(stem) else { return false }
    let rest = lower.utf8.dropFirst(stem.utf8.count)
    return rest.isEmpty
      || rest.first == UInt8(ascii: "-") && rest.count > 1
        && rest.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The names with which a template marks a paper that was printed before.
  package static let marks = ["salinan", "pengganti"]

  /// The document of a folder; `title` names the papers, as ``Paper/title`` does. Receipts are printed as many
  /// times as settings say (`kertas.rangkap`), other papers once.
  ///
  /// - Parameter part: Which file of several it is, from 1; `nil` for the only one.
  package static func document(
    _ kind: DocumentKind,
    title: String,
    items: [Item],
    part: Int? = nil,
    context: PaperContext
  ) -> PreparedDocument {
    let copies: [Copy] =
      context.office.paper.copies == 2 && kind.isReceipt ? [.applicants, .archives] : [.only]
    let isShared = copies.count == 2 && PageStyle.half(context.office.paper) >= leastHalf
    // On a sheet of their own the copies are sheets like any other and count for themselves.
    let sheets: [(item: Item, copies: [Copy])] =
      items.flatMap { item in isShared ? [(item, copies)] : copies.map { (item, [$0]) } }
    let pages = sheets.enumerated().map { index, sheet in
      Value.object([
        "isi": .markup(sheet.item.body), "nomor": .text(sheet.item.number),
        "kelas": .text("lembar-\(index + 1)"),
        "salinan": sheet.item.copy.map { .object(["ke": .text(Indonesian.grouped($0))]) } ?? .missing,
        "pengganti": FactView.date(sheet.item.replaces),
        "rangkap": .list(
          sheet.copies.map { copy in
            .object([
              "untuk_pemohon": .flag(copy == .applicants), "untuk_arsip": .flag(copy == .archives),
              "digunting": .flag(isShared && copy == .applicants),
            ])
          }
        ),
      ])
    }
    let headed = sheets.indices.filter { index in
      let sheet = sheets[index]
      return !isShared && (sheet.copies != [.only] || sheet.item.copy != nil || sheet.item.replaces != nil)
    }
    return PreparedDocument(
      kind: .printJob,
      stem: stem(part: part ?? 1),
      title: title,
      view: [
        "judul": .text(title), "jumlah": .text(Indonesian.grouped(items.count)),
        "bagian": part.map { .text(Indonesian.grouped($0)) } ?? .missing,
        "dua_selembar": .flag(isShared),
        "gaya_halaman": .markup(
          PageStyle.printJob(
            context.office.paper,
            marks: sheets.map(\.item.number),
            headed: Set(headed),
            isShared: isShared
          )
        ),
        "dokumen": .list(pages),
      ]
    )
  }

  /// For whom a copy of a paper is (domain.md 6.3, "rangkap dua").
  private enum Copy {
    case only, applicants, archives
  }

  /// Half a sheet between its margins that holds a receipt of usual length in small print, in millimetres: that
  /// of F4, not that of A4. Two copies then share a sheet, unless they are too long for it.
  private static let leastHalf = 135

  /// The names of the print job.
  package static let shape = Shape([
    .init("judul", "nama dokumen yang dicetak", .text(sample: "Tanda bukti permohonan informasi")),
    .init("jumlah", "jumlah dokumen", .text(sample: "12")),
    .init(
      "bagian",
      "berkas cetak yang ke berapa, bila dokumennya lebih daripada yang muat dalam satu berkas",
      .text(sample: "2"),
      isOptional: true
    ),
    .init("dua_selembar", "ya bila dua rangkap berbagi satu lembar (kertas.rangkap: 2 pada F4)", .flag),
    .init(
      "gaya_halaman",
      "elemen style untuk ukuran kertas, margin, dan nomor di tepi halaman",
      .markup(sample: PageStyle.printJob(Office.Paper(), marks: ["001/PPID/X/2021"]))
    ),
    .init(
      "dokumen",
      "dokumen satu per satu",
      .list(
        Shape([
          .init(
            "isi",
            "isi dokumen",
            .markup(
              sample:
                "<article class=\"surat\"><h1>Judul dokumen</h1><p>Isi dokumen yang dicetak bersama dokumen lain.</p></article>"
            )
          ),
          .init("nomor", "nomor pendaftaran", .text(sample: "001/PPID/X/2021")),
          .init("kelas", "kelas halaman", .text(sample: "lembar-1")),
          .init(
            "salinan",
            "bila surat dengan isi yang sama sudah pernah dicetak",
            .object(Shape([.init("ke", "cetakan yang ke berapa, dari 2", .text(sample: "2"))])),
            isOptional: true
          ),
          .init(
            "pengganti",
            "bila isinya berbeda dari cetakan terakhir: tanggal cetakan itu",
            .object(FactView.dateShape),
            isOptional: true
          ),
          .init(
            "rangkap",
            "rangkap pada lembar ini: satu, atau dua bila dua_selembar",
            .list(
              Shape([
                .init("untuk_pemohon", "ya pada rangkap untuk pemohon", .flag),
                .init("untuk_arsip", "ya pada rangkap untuk arsip", .flag),
                .init("digunting", "ya bila garis gunting ada di bawah rangkap ini", .flag),
              ])
            )
          ),
        ])
      )
    ),
  ])
}
