package import Core

extension Shape {
  /// The view of this shape with the least in it: no list has an element, no flag is set, and what may be missing
  /// is. A template that holds up with this and with ``fullest`` holds up in between.
  package var emptiest: ViewObject {
    var result = ViewObject()
    for variable in variables {
      result[variable.name] = variable.isOptional ? .missing : variable.kind.emptiest
    }
    return result
  }
}

extension Shape.Kind {
  fileprivate var emptiest: Value {
    switch self {
    case .text(let sample): .text(sample)
    case .markup(let sample): .markup(sample)
    case .flag: .flag(false)
    case .list, .texts: .list([])
    case .object(let shape): .object(shape.emptiest)
    }
  }
}

/// With which data a preview fills a template (`templat pratinjau --data`).
package enum SampleKind: String, CaseIterable, Sendable {
  /// The samples as they stand in the listing.
  case typical = "contoh"
  /// The longest that people write: names of 300 letters, requests of 4,000, lists of twelve.
  case longest = "terpanjang"
  /// As little as a document can hold: nothing that may be missing, no list with an element, no flag set.
  case emptiest = "terkosong"

  /// The view of a document.
  package func view(_ shape: Shape) -> ViewObject {
    switch self {
    case .typical: shape.sample
    case .longest: shape.longest
    case .emptiest: shape.emptiest
    }
  }
}

extension Shape {
  /// The view of this shape with the most in it.
  package var longest: ViewObject { longest(stretches: true) }

  /// Texts that people write freely, and how long they are at most in letters.
  private static let freeTexts = [
    "nama": 300, "alamat": 300, "pekerjaan": 300, "email": 254, "telepon": 60, "kontak_lain": 300,
    "rincian_informasi": 4000, "tujuan_penggunaan": 1000, "penerima": 300, "alasan": 2000,
    "alasan_penolakan": 2000, "alasan_perpanjangan": 1000, "uji_konsekuensi": 2000, "badan_publik_lain": 300,
    "nomor_register": 60, "keterangan": 1000, "pesan": 500, "undang_undang": 300, "petugas": 300,
  ]

  /// What the office itself writes once, in its settings; and the figures of the appendix, whose names are codes.
  private static let ownTexts: Set<String> = [
    "kantor", "sop", "sop_dipakai", "penandatangan", "pembuat", "dasar_hukum", "angka",
  ]

  /// How many elements the longest lists have.
  private static let longestList = 12

  private func longest(stretches: Bool) -> ViewObject {
    var result = ViewObject()
    for variable in variables {
      let isFree = stretches && !Shape.ownTexts.contains(variable.name)
      func long(_ sample: String) -> Value {
        guard isFree, let length = Shape.freeTexts[variable.name] else { return .text(sample) }
        return .text(Shape.stretched(sample, to: length))
      }
      switch variable.kind {
      case .text(let sample): result[variable.name] = long(sample)
      case .markup(let sample): result[variable.name] = .markup(sample)
      case .flag: result[variable.name] = .flag(!variable.isAlternative)
      case .object(let shape): result[variable.name] = .object(shape.longest(stretches: isFree))
      case .list(let shape):
        let element = Value.object(shape.longest(stretches: isFree))
        let count = variable.samples ?? (isFree ? Shape.longestList : 1)
        result[variable.name] = .list(Array(repeating: element, count: count))
      case .texts(let sample):
        result[variable.name] = .list(Array(repeating: long(sample), count: isFree ? Shape.longestList : 1))
      }
    }
    return result
  }

  /// `sample` again and again, with a word in front that no line can hold.
  private static func stretched(_ sample: String, to length: Int) -> String {
    var text =
      String(repeating: "Pemutakhiran", count: 6).prefix(length - min(length, sample.count) / 2) + " "
    while text.count < length { text += sample + " " }
    text = text.prefix(length)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
