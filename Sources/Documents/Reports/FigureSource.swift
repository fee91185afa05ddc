import Core

/// A figure of the monthly report with the requests behind it (lampiran). The key stands beside the figure and
/// before its list of numbers: section, table or line, column; it is the same every month.
struct FigureSource: Sendable {
  /// `1.2`, `3.4.b`.
  var key: String
  /// What is counted, one of ``names``.
  var name: String
  /// Which of several: the step, the letter of Art. 17, the working days, the officer's place in the table.
  var detail: String?
  /// What people read for it, where that is not ``detail``: an officer's name.
  var label: String?
  /// The figure as the report prints it.
  var count: Int
  /// The requests, in register order.
  var positions: [Int]

  /// The names that do not come from a column's values.
  static let ownNames =
    [
      "sisa_awal", "diterima", "ditutup", "terbuka", "dijawab", "diserahkan", "ditutup_dijawab",
      "ditutup_dijawab_tanpa_tanggal", "ditutup_tidak_lengkap", "ditutup_dicabut", "huruf", "tanpa_huruf",
      "langkah_berlaku", "langkah_memenuhi", "langkah_melanggar", "langkah_belum", "langkah_tidak_dinilai",
      "pemberitahuan", "rentang", "hari", "terlambat_tanpa_perpanjangan", "terlambat_dengan_perpanjangan",
      "perpanjangan", "petugas_diterima", "petugas_dijawab", "petugas_terbuka",
    ] + AnswerShares.Class.allCases.map { "jawaban_\($0.rawValue)" }
}

/// Keys of figures.
enum FigureKey {
  /// `a` to `z`, then `aa`, `ab`.
  static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let tail = String(letters[index % 26])
    return index < 26 ? tail : letter(index / 26 - 1) + tail
  }

  /// `kunci` as an object, so that a template's section on it finds the name `kunci` inside.
  static let sheet = Sheet<String>([.text("kunci", "kunci lampiran", sample: "1.2") { $0 }])
}

extension Sheet.Field {
  /// The key under which the appendix lists the numbers behind a figure; missing where the figure is 0.
  static func key(_ name: String = "sumber", _ get: @escaping @Sendable (Model) -> String?) -> Self {
    .maybeObject(name, "kunci lampiran; tidak ada bila nol", FigureKey.sheet, get)
  }
}
