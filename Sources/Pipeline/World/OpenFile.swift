import Core
import Glibc
import Tabular

/// An open file, of which any part can be read from any thread; closed when nobody has it any more.
final class OpenFile: Sendable {
  private let descriptor: Int32
  private let path: String
  /// The size when it was opened: what is written behind it meanwhile is not read.
  let size: Int
  private let opened: stat
  private let failure = Monitor<Problem?>(nil)

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
    opened = status
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// What went wrong while it was read: bytes were fewer than were asked for, or may not be of one state of the file,
  /// because somebody wrote to it meanwhile.
  var problem: Problem? {
    if let known = failure.withLock({ $0 }) { return known }
    var now = stat()
    if fstat(descriptor, &now) == 0, !InputFile.isSame(opened, now) {
      note(SystemError.changed.inputProblem(path))
    }
    return failure.withLock { $0 }
  }

  /// The file's bytes, read where they are wanted.
  var content: ByteContent { ByteContent(count: size) { self.read($0) } }

  private func read(_ range: Range<Int>) -> [UInt8] {
    do {
      let bytes = try Files.read(descriptor, at: range)
      if bytes.count < range.count { note(shortened) }
      return bytes
    } catch {
      note(error.inputProblem(path))
      return []
    }
  }

  private var shortened: Problem {
    Problem(
      .unusable,
      file: path,
      Message("berkas menjadi lebih pendek selagi dibaca", en: "the file became shorter while it was read"),
      remedy: Message("jalankan lagi setelah berkas selesai disimpan", en: "run again once the file is saved")
    )
  }

  private func note(_ problem: Problem) {
    failure.withLock { $0 = $0 ?? problem }
  }
}
