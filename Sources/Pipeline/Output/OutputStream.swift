package import Core
import Crypto
import Glibc

/// A file of an output folder that is written piece by piece (``OutputFolder/stream(_:kind:number:hasSHA512:)``).
///
/// The file stands beside its target until the folder is committed. Checksums are made of the pieces as they pass, so nothing is read again. One that is never finished is no file of the run. Not for several threads at once.
package final class OutputStream {
  /// What a finished file holds.
  package struct Sums: Sendable, Hashable {
    /// The size in bytes.
    package var size: Int
    /// The SHA-256.
    var digest: Digest256
    /// SHA-512 in hexadecimal; empty where it is not asked for.
    package var sha512: String

    /// SHA-256 in hexadecimal.
    package var sha256: String { digest.text }
  }

  /// How much is gathered before it is hashed and written.
  static let pieceLength = 1 << 18

  private let file: StagedFile
  private let finished: (StagedFile, Sums) throws(Problem) -> Void
  private var buffer: [UInt8] = []
  private var size = 0
  private var sha256 = SHA256()
  private var sha512: SHA512?
  private var isOpen = true

  /// A stream into a staged file; `finished` takes the file into the run.
  init(_ file: StagedFile, hasSHA512: Bool, finished: @escaping (StagedFile, Sums) throws(Problem) -> Void) {
    self.file = file
    sha512 = hasSHA512 ? SHA512() : nil
    self.finished = finished
    buffer.reserveCapacity(OutputStream.pieceLength)
  }

  deinit { if isOpen { close(file.descriptor) } }

  /// Adds bytes to the file.
  ///
  /// - Throws: A problem of output where they cannot be written.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    if buffer.count + bytes.count < OutputStream.pieceLength {
      buffer.append(contentsOf: bytes)
      return
    }
    try flush()
    if bytes.count < OutputStream.pieceLength {
      buffer.append(contentsOf: bytes)
    } else {
      try put(bytes)
    }
  }

  /// Adds bytes to the file.
  package func write(_ bytes: [UInt8]) throws(Problem) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(Problem) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  /// Ends the file: it is then one of the run's, or dropped where the folder holds the same bytes already.
  ///
  /// - Returns: Its size and checksums.
  /// - Throws: A problem of output.
  @discardableResult
  package func finish() throws(Problem) -> Sums {
    try flush()
    isOpen = false
    do {
      try Files.close(file.descriptor, file.path.text, file.calls)
    } catch {
      throw error.outputProblem(file.fullPath)
    }
    let sums = Sums(
      size: size,
      digest: Digest256(sha256.finalize()),
      sha512: sha512.map { Checksum.hexadecimal($0.finalize()) } ?? ""
    )
    try finished(file, sums)
    return sums
  }

  private func flush() throws(Problem) {
    if buffer.isEmpty { return }
    try buffer.withUnsafeBufferPointer { (bytes) throws(Problem) in try put(UnsafeRawBufferPointer(bytes)) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    sha256.update(bufferPointer: bytes)
    sha512?.update(bufferPointer: bytes)
    size += bytes.count
    do {
      try Files.write(bytes, to: file.descriptor, file.path.text, file.calls)
    } catch {
      throw error.outputProblem(file.fullPath)
    }
  }
}

/// An open file in the staging folder, with the path it is meant for.
struct StagedFile {
  let path: OutputPath
  /// The path as messages name it.
  let fullPath: String
  /// The name in the staging folder.
  let number: Int32
  let descriptor: Int32
  let calls: SystemCalls

  /// The name in the staging folder.
  var name: String { String(number) }
}
