import Crypto

/// A checksum that a list may use, by its name in BagIt: lower case, letters and digits only.
enum ChecksumAlgorithm: String, Sendable, CaseIterable, Comparable {
  case md5, sha1, sha256, sha384, sha512

  /// The algorithm that `name` means; `SHA-256` is `sha256` (RFC 8493 section 2.4).
  init?(named name: String) {
    self.init(
      rawValue: String(decoding: name.lowercased().utf8.filter(ChecksumAlgorithm.counts), as: UTF8.self)
    )
  }

  private static func counts(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Bytes of a checksum.
  var length: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Whether two files with one checksum can be made at will: good against accidents, not against intent.
  var isWeak: Bool { self == .md5 || self == .sha1 }

  static func < (left: Self, right: Self) -> Bool { left.length < right.length }
}

/// Checksums of one file in one pass over its pieces.
struct Digester {
  private var md5: Insecure.MD5?
  private var sha1: Insecure.SHA1?
  private var sha256: SHA256?
  private var sha384: SHA384?
  private var sha512: SHA512?

  /// The checksums to be made.
  init(_ algorithms: Set<ChecksumAlgorithm>) {
    md5 = algorithms.contains(.md5) ? Insecure.MD5() : nil
    sha1 = algorithms.contains(.sha1) ? Insecure.SHA1() : nil
    sha256 = algorithms.contains(.sha256) ? SHA256() : nil
    sha384 = algorithms.contains(.sha384) ? SHA384() : nil
    sha512 = algorithms.contains(.sha512) ? SHA512() : nil
  }

  /// The next piece.
  mutating func update(_ piece: UnsafeRawBufferPointer) {
    md5?.update(bufferPointer: piece)
    sha1?.update(bufferPointer: piece)
    sha256?.update(bufferPointer: piece)
    sha384?.update(bufferPointer: piece)
    sha512?.update(bufferPointer: piece)
  }

  /// The checksums of all pieces.
  var digests: [ChecksumAlgorithm: [UInt8]] {
    var result: [ChecksumAlgorithm: [UInt8]] = [:]
    result[.md5] = md5.map { Array($0.finalize()) }
    result[.sha1] = sha1.map { Array($0.finalize()) }
    result[.sha256] = sha256.map { Array($0.finalize()) }
    result[.sha384] = sha384.map { Array($0.finalize()) }
    result[.sha512] = sha512.map { Array($0.finalize()) }
    return result
  }
}
