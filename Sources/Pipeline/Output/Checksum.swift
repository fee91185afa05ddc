import Crypto

/// Checksums in hexadecimal.
package enum Checksum {
  /// The SHA-256 of `bytes`.
  package static func sha256(_ bytes: [UInt8]) -> String { digest(bytes).text }

  /// The SHA-256 of `bytes`.
  static func digest(_ bytes: [UInt8]) -> Digest256 {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Digest256(hash.finalize())
  }

  /// The SHA-256 of a file that gives its bytes piece by piece.
  static func sha256<Failure: Error>(
    _ pieces: (_ body: ([UInt8]) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> String {
    try digest(pieces).text
  }

  /// The SHA-256 of a file that gives its bytes piece by piece.
  static func digest<Failure: Error>(
    _ pieces: (_ body: ([UInt8]) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> Digest256 {
    var hash = SHA256()
    try pieces { piece in piece.withUnsafeBytes { hash.update(bufferPointer: $0) } }
    return Digest256(hash.finalize())
  }

  /// Bytes as two lower-case digits each.
  static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    for byte in digest {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
