package import Core
import Documents
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
    /// The SHA-256 of the bytes.
    package var sha256: Digest256

    /// A file.
    package init(kind: String, number: String? = nil, path: String, size: Int, sha256: Digest256) {
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
      sha256 = Digest256(hexadecimal: try values.decode(String.self, forKey: .sha256))
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
  package init(files: consuming [Entry] = [], obsolete: consuming [Entry] = []) {
    files.sort { $0.path.precedesInBytes($1.path) }
    obsolete.sort { $0.path.precedesInBytes($1.path) }
    (self.files, self.obsolete) = (files, obsolete)
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
    var text: [UInt8] = []
    Manifest.write(files, obsolete: obsolete) { text += $0 }
    return text
  }

  /// Bytes that are gathered before they are given away.
  private static let pieceLength = 1 << 16

  /// Gives the bytes of a manifest piece by piece.
  ///
  /// - Parameters:
  ///   - files: By path.
  ///   - obsolete: By path.
  static func write<Failure: Error>(
    _ files: some Collection<Entry>,
    obsolete: some Collection<Entry>,
    to body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var text: [UInt8] = []
    text.reserveCapacity(pieceLength + 1024)
    text += "{\n  \"versi\": \(version),\n  \"berkas\": [".utf8
    try write(files, &text, to: body)
    text += "],\n  \"usang\": [".utf8
    try write(obsolete, &text, to: body)
    text += "]\n}\n".utf8
    try body(text)
  }

  private static func write<Failure: Error>(
    _ entries: some Collection<Entry>,
    _ text: inout [UInt8],
    to body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    func member(_ key: StaticString, _ value: String) {
      text.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
      JSONWriter.append(quoted: value, to: &text)
    }
    var isFirst = true
    for entry in entries {
      text += (isFirst ? "\n    {" : ",\n    {").utf8
      isFirst = false
      member("\"jenis\": ", entry.kind)
      if let number = entry.number { member(", \"nomor\": ", number) }
      if let title = entry.title { member(", \"judul\": ", title) }
      if let date = entry.date { member(", \"tanggal\": ", date.iso) }
      member(", \"jalur\": ", entry.path)
      text += ", \"ukuran\": \(entry.size)".utf8
      member(", \"sha256\": ", entry.sha256.text)
      text.append(UInt8(ascii: "}"))
      if text.count >= pieceLength {
        try body(text)
        text.removeAll(keepingCapacity: true)
      }
    }
    if !entries.isEmpty { text += "\n  ".utf8 }
  }
}

/// JSON as text.
enum JSONText {
  /// A string in quotes.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONWriter.append(quoted: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
