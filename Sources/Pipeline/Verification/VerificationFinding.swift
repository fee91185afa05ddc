package import Core

/// One thing that a verification found out about a folder.
package struct VerificationFinding: Sendable, Hashable {
  /// What was found, by its stable name in the JSON.
  package enum Kind: String, Sendable, CaseIterable {
    // The bag or output folder is not what its lists say.
    case missing = "hilang"
    case added = "tambahan"
    case changed = "berubah"
    case alteredLine = "manifes-berubah"
    case notInAll = "tidak-di-semua"
    case unguarded = "tidak-dijaga"
    case noChecksum = "tanpa-sidik"
    case letterCase = "beda-huruf"
    case notFetched = "belum-diambil"
    case unreadable = "tidak-terbaca"
    case link = "tautan"
    case notAFile = "bukan-berkas"
    case oxum = "jumlah"
    // The lists themselves.
    case declaration = "deklarasi"
    case encoding = "enkode"
    case noManifest = "tanpa-manifes"
    case noTagManifest = "manifes-tag-kurang"
    case badLine = "baris-rusak"
    case doubleLine = "baris-ganda"
    case unsafePath = "jalur-berbahaya"
    case wrongPath = "jalur-salah"
    case manner = "cara-tulis"
    case information = "bag-info"
    // Worth knowing, nothing wrong.
    case normalisation = "beda-unicode"
    case twins = "nama-kembar"
    case weak = "sidik-lemah"
    case unknownAlgorithm = "sidik-asing"
    case lineEnds = "akhir-baris"
    case binaryMark = "tanda-biner"
    case dotSlash = "awalan-titik"
    case percent = "persen"
    case fetch = "fetch"
    case olderVersion = "versi-lama"
    case emptyFolder = "folder-kosong"
    case obsolete = "usang"
    case loose = "di-luar"
    case hidden = "tersembunyi"
  }

  /// What a finding means for a bag (RFC 8493 section 3).
  package enum Effect: Sendable {
    /// The bag is not complete, so not valid either.
    case incomplete
    /// The bag is not valid.
    case invalid
    /// The format allows it, but nobody can tell whether it is meant; counts as a difference.
    case suspicious
    /// A note.
    case none
  }

  /// What was found.
  package var kind: Kind
  /// The file it is about, below the folder.
  package var file: String
  /// The line of ``file``, from 1, where a list is meant.
  package var line: Int?
  /// What it means.
  package var effect: Effect
  /// What is wrong, in one line.
  package var message: Message
  /// The values of the message's places.
  package var arguments: [Argument]

  /// A finding; `effect` defaults to that of the kind.
  init(
    _ kind: Kind,
    _ file: BytePath,
    line: Int? = nil,
    effect: Effect? = nil,
    _ message: Message,
    _ arguments: [Argument] = []
  ) {
    self.kind = kind
    self.file = file.shown
    self.line = line
    self.effect = effect ?? kind.effect
    self.message = message
    self.arguments = arguments
  }

  /// Whether it counts as a difference, for the exit status.
  package var isDifference: Bool { effect != .none }

  /// By file, line and kind, differences before notes; the rest keeps two findings apart.
  static func comesFirst(_ left: Self, _ right: Self) -> Bool {
    func key(_ finding: Self) -> [String] {
      [
        finding.isDifference ? "0" : "1", finding.file, padded(finding.line ?? 0, to: 12),
        finding.kind.rawValue, finding.message.text(.english, finding.arguments),
      ]
    }
    return key(left).lexicographicallyPrecedes(key(right)) { $0.precedesInBytes($1) }
  }
}

extension VerificationFinding.Kind {
  /// What it means for a bag where the finding does not say otherwise.
  var effect: VerificationFinding.Effect {
    switch self {
    case .changed, .alteredLine, .noChecksum: .invalid
    case .missing, .added, .notInAll, .letterCase, .notFetched, .unreadable, .link, .notAFile, .oxum,
      .declaration, .encoding, .noManifest, .badLine, .doubleLine, .unsafePath, .wrongPath:
      .incomplete
    case .unguarded, .noTagManifest, .manner, .information: .suspicious
    case .normalisation, .twins, .weak, .unknownAlgorithm, .lineEnds, .binaryMark, .dotSlash, .percent,
      .fetch, .olderVersion, .emptyFolder, .obsolete, .loose, .hidden:
      .none
    }
  }
}
