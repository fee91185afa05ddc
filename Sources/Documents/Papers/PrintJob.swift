package import Core

/// The papers of one folder joined for printing (`cetak.html`), one page break between them.
package enum PrintJob {
  /// A rendered paper: its registration number and the content of its `body`.
  package struct Item: Sendable {
    /// The registration number.
    package var number: String
    /// The markup inside `body`.
    package var body: String

    /// A rendered paper.
    package init(number: String, body: String) {
      self.number = number
      self.body = body
    }
  }

  /// The document of a folder; `title` names the papers, as ``Paper/title`` does.
  package static func document(title: String, items: [Item], context: PaperContext) -> PreparedDocument {
    let pages = items.enumerated().map { index, item in
      Value.object([
        "isi": .markup(item.body), "nomor": .text(item.number), "kelas": .text("lembar-\(index + 1)"),
      ])
    }
    return PreparedDocument(
      kind: .printJob,
      stem: "cetak",
      title: title,
      view: [
        "judul": .text(title), "jumlah": .text(Indonesian.grouped(items.count)),
        "gaya_halaman": .markup(PageStyle.printJob(context.office.paper, marks: items.map(\.number))),
        "dokumen": .list(pages),
      ]
    )
  }

  /// The names of the print job.
  package static let shape = Shape([
    .init("judul", "nama dokumen yang dicetak", .text(sample: "Tanda bukti permohonan informasi")),
    .init("jumlah", "jumlah dokumen", .text(sample: "12")),
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
          .init("isi", "isi dokumen", .markup(sample: "<article class=\"surat\"><p>isi</p></article>")),
          .init("nomor", "nomor pendaftaran", .text(sample: "001/PPID/X/2021")),
          .init("kelas", "kelas halaman", .text(sample: "lembar-1")),
        ])
      )
    ),
  ])
}
