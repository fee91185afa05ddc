import Core

/// Writes a BagIt 1.0 bag (RFC 8493) into an output folder: payload as it comes, tag files, and at the end the SHA-256
/// and SHA-512 manifests from the sums made while writing. Nothing is held, nothing is read again.
struct BagWriter {
  /// Gives the bytes of a file piece by piece.
  typealias Pieces = (_ body: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) -> Void

  /// A file of the bag that is finished.
  struct Written: Sendable {
    /// The path in the bag, such as `data/register.csv`.
    var path: String
    var sums: OutputStream.Sums
  }

  /// The payload so far.
  private(set) var payload: [Written] = []
  private var tags: [Written] = []
  private let folder: OutputFolder
  private let place: String
  private let kind: String
  private let inspection: BagInspection?

  /// A bag at `place` below the output folder.
  ///
  /// - Parameters:
  ///   - kind: The kind under which the folder lists its files.
  ///   - inspection: Looks at every byte that is written; it may refuse a file.
  init(_ place: String, kind: String, in folder: OutputFolder, inspection: BagInspection? = nil) {
    self.place = place
    self.kind = kind
    self.folder = folder
    self.inspection = inspection
  }

  /// How many payload files there are, and their bytes.
  var payloadSize: (files: Int, bytes: Int) { (payload.count, payload.reduce(0) { $0 + $1.sums.size }) }

  /// The size and sums of a payload file, by its path below `data/`.
  func sums(of path: String) -> OutputStream.Sums? { payload.first { $0.path == "data/" + path }?.sums }

  /// Adds a payload file.
  ///
  /// - Parameter path: The path below `data/`.
  mutating func add(_ path: String, _ bytes: [UInt8]) throws(Problem) {
    payload.append(try write("data/" + path, pieces(of: bytes)))
  }

  /// Adds a payload file that comes in pieces.
  mutating func add(_ path: String, pieces: Pieces) throws(Problem) {
    payload.append(try write("data/" + path, pieces))
  }

  /// Adds a tag file at the top of the bag.
  mutating func addTag(_ path: String, _ bytes: [UInt8]) throws(Problem) {
    tags.append(try write(path, pieces(of: bytes)))
  }

  /// Writes `bag-info.txt`, the declaration and the manifests. Nothing may be added afterwards.
  ///
  /// - Parameter info: Lines of `bag-info.txt`, in order; those without a value are left out. `Payload-Oxum` is added.
  mutating func finish(info: [(label: String, value: String?)]) throws(Problem) {
    let size = payloadSize
    let lines = info + [("Payload-Oxum", "\(size.bytes).\(size.files)")]
    try addTag("bag-info.txt", Array(BagWriter.infoText(lines).utf8))
    try addTag("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8))
    try addTag("manifest-sha256.txt", BagWriter.manifest(payload) { $0.sha256 })
    try addTag("manifest-sha512.txt", BagWriter.manifest(payload) { $0.sha512 })
    let listed = tags
    try addTag("tagmanifest-sha256.txt", BagWriter.manifest(listed) { $0.sha256 })
    try addTag("tagmanifest-sha512.txt", BagWriter.manifest(listed) { $0.sha512 })
  }

  /// Gives bytes to what takes pieces.
  static func give(
    _ bytes: [UInt8],
    to body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Problem) in try body(UnsafeRawBufferPointer(bytes)) }
  }

  private func pieces(of bytes: [UInt8]) -> Pieces {
    { body throws(Problem) in try BagWriter.give(bytes, to: body) }
  }

  private func write(_ path: String, _ pieces: Pieces) throws(Problem) -> Written {
    let target = try OutputPath(checking: "\(place)/\(path)")
    let stream = try folder.stream(target, kind: kind, hasSHA512: true)
    var look = inspection?.start(target.text)
    try pieces { (bytes) throws(Problem) in
      try look?.look(at: bytes)
      try stream.write(bytes)
    }
    try look?.finish()
    return Written(path: path, sums: try stream.finish())
  }

  /// `label: value` lines. A value is one line: the format would read a line break as its end.
  static func infoText(_ lines: [(label: String, value: String?)]) -> String {
    lines.map { line in
      let words = (line.value ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return words.isEmpty ? "" : "\(line.label): \(words)\n"
    }.joined()
  }

  private static func manifest(_ files: [Written], _ sum: (OutputStream.Sums) -> String) -> [UInt8] {
    let sorted = files.sorted { $0.path.precedesInBytes($1.path) }
    return Array(sorted.map { "\(sum($0.sums))  \(encoded($0.path))\n" }.joined().utf8)
  }

  /// A path with the characters encoded that would end its line, and `%` itself (RFC 8493, 2.1.3).
  static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\n": result += "%0A"
      case "\r": result += "%0D"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
