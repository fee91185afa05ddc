package import Core
// The JSON decoder; the small part of Foundation without locale data.
import FoundationEssentials

/// The list of what stands in the output folder (`manifest.json`): deterministic, sorted by path, one file a
/// line.
package struct Manifest: Sendable, Equatable {
  /// One file.
  package struct Entry: Sendable, Hashable, Decodable {
    /// The document's kind, as its template is named.
    package var kind: String
    /// The registration number, for papers of a request.
    package var number: String?
    /// The title in the index, for pages that it lists; files without one belong to such a page.
    package var title: String?
    /// The day under which the index files it.
    package var date: LocalDate?
    /// The path below the output folder.
    package var path: String
    /// The size in bytes.
    package var size: Int
    /// The SHA-256 of the bytes, in hexadecimal.
    package var sha256: String

    /// A file.
    package init(kind: String, number: String? = nil, path: String, size: Int, sha256: String) {
      self.kind = kind
      self.number = number
      self.path = path
      self.size = size
      self.sha256 = sha256
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      kind = try values.decode(String.self, forKey: .kind)
      number = try values.decodeIfPresent(String.self, forKey: .number)
      title = try values.decodeIfPresent(String.self, forKey: .title)
      path = try values.decode(String.self, forKey: .path)
      size = try values.decode(Int.self, forKey: .size)
      sha256 = try values.decode(String.self, forKey: .sha256)
      guard let day = try values.decodeIfPresent(String.self, forKey: .date) else { return }
      date = LocalDate(iso: day)
      if date == nil {
        throw DecodingError.dataCorruptedError(forKey: .date, in: values, debugDescription: "no date")
      }
    }

    private enum CodingKeys: String, CodingKey {
      case kind = "jenis"
      case number = "nomor"
      case title = "judul"
      case date = "tanggal"
      case path = "jalur"
      case size = "ukuran"
      case sha256
    }
  }

  /// The file's name in the output folder.
  package static let name = "manifest.json"

  /// The version of the format.
  static let version = 1

  /// Files that stand for what the register says.
  package var files: [Entry]

  /// Files of an earlier run that the register no longer produces (usang).
  package var obsolete: [Entry]

  /// A list; sorts by path.
  package init(files: [Entry] = [], obsolete: [Entry] = []) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.obsolete = obsolete.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Reads the bytes of a manifest.
  ///
  /// - Throws: A problem of output where the bytes are no manifest of this version or name unsafe paths.
  package init(_ bytes: [UInt8], file: String) throws(Problem) {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)),
      stored.versi == Manifest.version,
      (stored.berkas + stored.usang).allSatisfy({ OutputPath($0.path) != nil })
    else {
      throw Problem(
        .output,
        file: file,
        Message("manifes rusak atau dari versi lain", en: "manifest is damaged or of another version"),
        remedy: Message(
          "pindahkan berkas ini ke luar folder keluaran, lalu jalankan lagi",
          en: "move this file out of the output folder and run again"
        )
      )
    }
    self.init(files: stored.berkas, obsolete: stored.usang)
  }

  private struct Stored: Decodable {
    var versi: Int
    var berkas: [Entry]
    var usang: [Entry]
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    var text = "{\n  \"versi\": \(Manifest.version),\n  \"berkas\": ["
    append(files, to: &text)
    text += "],\n  \"usang\": ["
    append(obsolete, to: &text)
    text += "]\n}\n"
    return Array(text.utf8)
  }

  private func append(_ entries: [Entry], to text: inout String) {
    for (index, entry) in entries.enumerated() {
      text += index == 0 ? "\n    {" : ",\n    {"
      text += "\"jenis\": \(JSONText.quoted(entry.kind)), "
      if let number = entry.number { text += "\"nomor\": \(JSONText.quoted(number)), " }
      if let title = entry.title { text += "\"judul\": \(JSONText.quoted(title)), " }
      if let date = entry.date { text += "\"tanggal\": \"\(date.iso)\", " }
      text += "\"jalur\": \(JSONText.quoted(entry.path)), \"ukuran\": \(entry.size), "
      text += "\"sha256\": \(JSONText.quoted(entry.sha256))}"
    }
    if !entries.isEmpty { text += "\n  " }
  }
}

/// JSON as text.
enum JSONText {
  /// A string in quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
