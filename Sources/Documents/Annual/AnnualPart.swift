package import Core

/// The seven parts of the annual report (Perki 1/2021 Art. 56; PKPU 1/2015 Art. 46). The raw value is the name of the
/// part's narrative, `narasi/YYYY/NAME.md`, and of its guiding questions, `templates/narasi/NAME.md`.
package enum AnnualPart: String, CaseIterable, Sendable {
  /// Gambaran umum kebijakan.
  case policy = "1-kebijakan"
  /// Sarana, prasarana, dan sumber daya manusia.
  case facilities = "2-sarana-sdm"
  /// Anggaran dan penggunaannya.
  case budget = "3-anggaran"
  /// Rincian pelayanan: the figures of the register; what the office adds may be left out.
  case service = "4-rincian-layanan"
  /// Keberatan dan sengketa, of which the register holds nothing.
  case disputes = "5-sengketa"
  /// Kendala eksternal dan internal.
  case obstacles = "6-kendala"
  /// Rekomendasi dan rencana tindak lanjut.
  case recommendations = "7-rekomendasi"

  /// Whether the report is incomplete without its narrative.
  package var isRequired: Bool { self != .service }

  /// The name under which templates find it, such as `kebijakan`.
  var name: String {
    switch self {
    case .policy: "kebijakan"
    case .facilities: "sarana_sdm"
    case .budget: "anggaran"
    case .service: "rincian_layanan"
    case .disputes: "sengketa"
    case .obstacles: "kendala"
    case .recommendations: "rekomendasi"
    }
  }
}

/// What the office wrote about one part of a year (narasi).
package struct Narrative: Sendable, Hashable {
  /// The part.
  package var part: AnnualPart
  /// The file as the user knows it, such as `narasi/2021/3-anggaran.md`.
  package var file: String
  /// The file's text and what it says; `nil` where there is no file, or nothing but comments in it.
  package var content: Content?

  /// A text that says something.
  package struct Content: Sendable, Hashable {
    /// The text as written.
    package var source: String
    /// What it says.
    package var markdown: Markdown

    /// The text of a file; `nil` where nothing but comments stands in it.
    ///
    /// - Throws: A problem for each line that is not understood.
    package init?(_ source: String, file: String) throws(Problems) {
      markdown = try Markdown(source, file: file)
      self.source = source
      if markdown.isEmpty { return nil }
    }
  }

  /// A part's narrative.
  package init(_ part: AnnualPart, file: String, content: Content? = nil) {
    self.part = part
    self.file = file
    self.content = content
  }

  /// Whether the report lacks it.
  package var isMissing: Bool { part.isRequired && content == nil }

  static let sheet = Sheet<Narrative>([
    .text("berkas", "berkas narasi", sample: "narasi/2021/1-kebijakan.md") { $0.file },
    .maybeMarkup("isi", "narasi sebagai HTML", sample: "<p>Uraian.</p>") { $0.content?.markdown.html },
    .maybe("naskah", "narasi sebagaimana ditulis, untuk XML", sample: "Uraian.") { $0.content?.source },
    .flag("belum_diisi", "ya bila narasi bagian ini diperlukan dan belum diisi") { $0.isMissing },
  ])
}
