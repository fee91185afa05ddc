import Core
import Documents
// The JSON decoder; the small part of Foundation without locale data.
import FoundationEssentials

/// The file of a seal (docs/format.md): canonical JSON, one line for each file, request and figure; the last line is the
/// SHA-256 of everything before it, so that `head -n -2 FILE | sha256sum` gives the same.
enum SealFile {
  /// The version of the format.
  static let version = 1

  /// The kind under which the manifest lists it.
  static let kind = "segel-bulanan"

  /// The folder below the output folder.
  static let folder = "segel"

  /// The path of a month's seal; with `ordinal` that of one which another took the place of.
  static func path(_ month: YearMonth, replaced ordinal: Int? = nil) -> String {
    "\(folder)/\(month.iso)\(ordinal.map { ".\($0)" } ?? "").json"
  }

  /// The month whose present seal a file name stands for, or `nil`.
  static func month(ofName name: String) -> YearMonth? {
    guard name.hasSuffix(".json"), let month = YearMonth(iso: String(name.dropLast(5))) else { return nil }
    return name == "\(month.iso).json" ? month : nil
  }

  /// The bytes of a seal; the same seal gives the same bytes.
  static func bytes(_ seal: MonthSeal) -> [UInt8] {
    let body = Array(body(of: seal).utf8)
    return body + Array("  \"sha256\": \"\(Checksum.sha256(body))\"\n}\n".utf8)
  }

  private static func body(of seal: MonthSeal) -> String {
    var text = "{\n  \"versi\": \(version),\n  \"jenis\": \"\(kind)\",\n  \"bulan\": \"\(seal.month.iso)\",\n"
    text += "  \"tanggal\": \"\(seal.date.iso)\",\n  \"urutan\": \(seal.ordinal),\n"
    if let reason = seal.reason { text += "  \"alasan\": \(JSONText.quoted(reason)),\n" }
    text += "  \"program\": \(JSONText.quoted(seal.program)),\n"
    let requests = seal.figures.requests
    let places = Dictionary(uniqueKeysWithValues: requests.enumerated().map { ($1, $0) })
    text += list("register", seal.registers.map(line))
    text += list("aturan", seal.rules.map(line))
    text += list("permohonan", requests.map(JSONText.quoted))
    text += list("angka", seal.figures.figures.map { line($0, places) })
    return text
  }

  private static func list(_ name: String, _ lines: [String]) -> String {
    let inside = lines.isEmpty ? "" : "\n    " + lines.joined(separator: ",\n    ") + "\n  "
    return "  \"\(name)\": [\(inside)],\n"
  }

  private static func line(_ file: MonthSeal.File) -> String {
    "{\"nama\": \(JSONText.quoted(file.name)), \"sha256\": \(JSONText.quoted(file.sha256))}"
  }

  private static func line(_ figure: SealedFigures.Figure, _ places: [String: Int]) -> String {
    var text = "{\"kunci\": \(JSONText.quoted(figure.key)), \"nama\": \(JSONText.quoted(figure.name)), "
    if let detail = figure.detail { text += "\"rincian\": \(JSONText.quoted(detail)), " }
    let indices = figure.requests.compactMap { places[$0] }.sorted()
    return text + "\"jumlah\": \(figure.requests.count), \"urut\": \"\(PlaceRuns.text(indices))\"}"
  }

  /// Reads a seal.
  ///
  /// - Throws: A problem where the bytes are not exactly those of a seal with its right checksum.
  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> MonthSeal {
    guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(bytes)), stored.versi == version,
      let seal = stored.seal, self.bytes(seal) == bytes
    else {
      throw Problem(
        .unusable,
        file: file,
        Message(
          "segel rusak atau diubah: isinya tidak cocok dengan sidiknya",
          en: "seal is damaged or altered: its contents do not match its checksum"
        ),
        remedy: Message(
          "kembalikan berkas itu dari cadangan, atau segel lagi dengan --ganti",
          en: "restore the file from a backup, or seal again with --ganti"
        )
      )
    }
    return seal
  }

  private struct Stored: Decodable {
    struct File: Decodable {
      var nama: String
      var sha256: String
    }

    struct Figure: Decodable {
      var kunci: String
      var nama: String
      var rincian: String?
      var jumlah: Int
      var urut: String
    }

    var versi: Int
    var bulan: String
    var tanggal: String
    var urutan: Int
    var alasan: String?
    var program: String
    var register: [File]
    var aturan: [File]
    var permohonan: [String]
    var angka: [Figure]

    var seal: MonthSeal? {
      guard let month = YearMonth(iso: bulan), let date = LocalDate(iso: tanggal) else { return nil }
      var figures: [SealedFigures.Figure] = []
      for figure in angka {
        guard let indices = PlaceRuns.indices(figure.urut, count: permohonan.count),
          indices.count == figure.jumlah
        else { return nil }
        figures.append(
          SealedFigures.Figure(
            key: figure.kunci,
            name: figure.nama,
            detail: figure.rincian,
            requests: indices.map { permohonan[$0] }
          )
        )
      }
      return MonthSeal(
        month: month,
        date: date,
        ordinal: urutan,
        reason: alasan,
        program: program,
        registers: register.map { MonthSeal.File(name: $0.nama, sha256: $0.sha256) },
        rules: aturan.map { MonthSeal.File(name: $0.nama, sha256: $0.sha256) },
        figures: SealedFigures(figures)
      )
    }
  }
}
