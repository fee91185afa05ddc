/// A BagIt 1.0 bag (RFC 8493) in memory: payload below `data/`, with SHA-256 and SHA-512 manifests.
struct Bag {
  /// A file of the bag, with its path in the bag.
  struct File: Equatable {
    var path: String
    var bytes: [UInt8]
  }

  /// Payload files, with their path below `data/`.
  var payload: [File] = []
  /// Lines of `bag-info.txt`, in order; empty values are left out.
  var info: [(label: String, value: String?)] = []

  /// All files of the bag, payload first, each part sorted by path.
  var files: [File] {
    let payload = payload.map { File(path: "data/" + $0.path, bytes: $0.bytes) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var tags = [
      File(path: "bag-info.txt", bytes: Array(infoText(payload).utf8)),
      File(
        path: "bagit.txt",
        bytes: Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
      ),
      File(path: "manifest-sha256.txt", bytes: Bag.manifest(payload, Checksum.sha256)),
      File(path: "manifest-sha512.txt", bytes: Bag.manifest(payload, Checksum.sha512)),
    ]
    let listed = tags
    tags.append(File(path: "tagmanifest-sha256.txt", bytes: Bag.manifest(listed, Checksum.sha256)))
    tags.append(File(path: "tagmanifest-sha512.txt", bytes: Bag.manifest(listed, Checksum.sha512)))
    return payload + tags
  }

  /// `label: value` lines; `Payload-Oxum` is the number of bytes and of files.
  private func infoText(_ payload: [File]) -> String {
    let size = payload.reduce(0) { $0 + $1.bytes.count }
    let all = info + [("Payload-Oxum", "\(size).\(payload.count)")]
    return all.map { line in
      guard let value = line.value, !value.isEmpty else { return "" }
      // A value is one line; the format would read a line break as its end.
      let words = value.split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(line.label): \(words)\n"
    }.joined()
  }

  private static func manifest(_ files: [File], _ checksum: ([UInt8]) -> String) -> [UInt8] {
    Array(files.map { "\(checksum($0.bytes))  \(encoded($0.path))\n" }.joined().utf8)
  }

  /// A path with the characters encoded that would end its line, as the format asks.
  private static func encoded(_ path: String) -> String {
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
