import Core
import Glibc
import Synchronization
import Tabular

/// An open file, of which any part can be read from any thread; closed when nobody has it any more.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let path: String
  /// The size when it was opened: what is written behind it meanwhile is not read.
  let size: Int
  private let failure = Mutex<Problem?>(nil)

  /// Opens the file at `path`; `nil` where what stands there cannot be read again and again: a pipe, a device, nothing.
  ///
  /// - Throws: What the system says.
  init?(_ path: String) throws(SystemError) {
    // A pipe without a writer would let the opening wait for ever.
    guard try Files.kind(path) == .file else { return nil }
    let descriptor = try checked { open(path, O_RDONLY | O_CLOEXEC) }
    var status = stat()
    do {
      try checked { fstat(descriptor, &status) }
    } catch {
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    self.path = path
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// What went wrong while it was read: the bytes that were given are then fewer than were asked for.
  var problem: Problem? { failure.withLock { $0 } }

  /// The file's bytes, read where they are wanted.
  var content: ByteContent { ByteContent(count: size) { self.read($0) } }

  private func read(_ range: Range<Int>) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = 0
      // Invariant: `count` bytes are initialised, and never more than the capacity are asked for.
      while count < range.count {
        let result = pread(
          descriptor,
          buffer.baseAddress?.advanced(by: count),
          range.count - count,
          off_t(range.lowerBound + count)
        )
        if result > 0 {
          count += result
        } else if result == 0 {
          break
        } else if errno != EINTR {
          number = errno
          break
        }
      }
    }
    if bytes.count < range.count { note(number) }
    return bytes
  }

  private func note(_ number: Int32) {
    let problem =
      number != 0
      ? SystemError(number: number).inputProblem(path)
      : Problem(
        .unusable,
        file: path,
        Message("berkas menjadi lebih pendek selagi dibaca", en: "the file became shorter while it was read"),
        remedy: Message(
          "jalankan lagi setelah berkas selesai disimpan",
          en: "run again once the file is saved"
        )
      )
    failure.withLock { $0 = $0 ?? problem }
  }
}
