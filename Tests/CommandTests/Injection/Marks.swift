import Foundation

/// Ends of payloads: letters behind a payload that occur nowhere else, so that each place of a document in which a payload
/// stands can be found, and be asked whether the payload stands before it as text, whole.
///
/// A payload that became markup, an attribute, a comment or an entity is no longer before its mark in one text, or the mark is
/// not in a text at all. This asks nothing of the structure of the document, which may differ with what is found.
enum Marks {
  /// The column `petugas` is split into names: its marks follow the last of them.
  enum Kind: String, CaseIterable {
    case whole = "qz"
    case split = "qy"
  }

  /// A payload with its mark behind it; one that holds nothing but letters and separators stays as it is.
  static func marked(_ payload: String, _ kind: Kind = .whole) -> String {
    guard let index = Payloads.all.firstIndex(of: payload), Payloads.harmless(payload) != payload else {
      return payload
    }
    return payload + mark(index, kind)
  }

  /// What must stand before each mark, as ``visible(_:)`` leaves it; for those behind lists of names their last name.
  static let expected: [String: String] = {
    var result: [String: String] = [:]
    for (index, payload) in Payloads.all.enumerated() {
      result[mark(index, .whole)] = visible(payload)
      let last = payload.split(omittingEmptySubsequences: false) { ";/&\n\r".contains($0) }.last ?? ""
      result[mark(index, .split)] = visible(String(last))
    }
    return result
  }()

  /// Letters alone: digits would be taken for the running number of a registration number.
  private static func mark(_ index: Int, _ kind: Kind) -> String {
    let letters = [index / 26, index % 26].map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
    return kind.rawValue + letters.joined() + String(kind.rawValue.reversed())
  }

  /// A text without white space and without characters that cleaning takes away, composed.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .unassigned, .privateUse, .surrogate: continue
      default: if !scalar.properties.isWhitespace { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// A rule of style with `\\3c ` and the like as the characters that they are.
  private static func unescapedStyle(_ text: String) -> String {
    text.replacing(#/\\([0-9a-f]{1,6}) ?/#) { match in
      UInt32(match.output.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? "?"
    }
  }

  /// Marks in texts of a parsed document.
  struct Count {
    var marks = 0
    /// Marks that do not stand behind their payload.
    var faults: [String] = []

    /// - Parameter isStyle: Whether it is a rule of style, whose strings are escaped in a way of their own.
    mutating func add(_ text: String, isStyle: Bool = false) {
      guard text.utf8.count >= 6, text.contains("qz") || text.contains("qy") else { return }
      let seen = Marks.visible(isStyle ? Marks.unescapedStyle(text) : text)
      // A file name is made of plain characters whatever the number was (``InjectionTests/stayInTheFolder()``).
      let isPath =
        text.wholeMatch(
          of:
            #/[.\/]*(?:[a-z0-9\-]+\/)*(?:permohonan|informasi|pemberitahuan|penolakan|perpanjangan|tidak-lengkap)\/[A-Za-z0-9._\-]+(?:\.html|\.xml)?(?:#cetak)?/#
        ) != nil
      for match in seen.matches(of: #/q[yz][a-z]{2}[yz]q/#) {
        marks += 1
        let before = seen[..<match.range.lowerBound]
        guard let wanted = Marks.expected[String(match.output)], isPath || before.hasSuffix(wanted) else {
          faults.append(String(before.suffix(60)) + match.output)
          continue
        }
      }
    }
  }

  /// How many marks there are in the bytes of a document, wherever they stand.
  static func count(in data: Data) -> Int {
    String(decoding: data, as: UTF8.self).matches(of: #/q[yz][a-z]{2}[yz]q/#).count
  }

  /// What `Tests/Pages/inject.py` reads: payloads by their marks.
  static func json() throws -> Data { try JSONEncoder().encode(expected) }
}

extension Marks.Count {
  /// Adds every string of a JSON text, names of members too.
  mutating func add(json data: Data) throws {
    var waiting = [try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)]
    while let object = waiting.popLast() {
      switch object {
      case let text as String: add(text)
      case let list as [Any]: waiting += list
      case let members as [String: Any]: waiting += Array(members.values) + Array(members.keys)
      default: break
      }
    }
  }
}
