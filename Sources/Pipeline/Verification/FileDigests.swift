import Core
import Glibc

/// How far a verification is.
package struct VerificationProgress: Sendable, Equatable {
  /// Files read to their end, and all that are to be read.
  package var files = 0
  package var allFiles = 0
  /// Bytes read, and all that are to be read.
  package var bytes = 0
  package var allBytes = 0
}

/// Checksums of the files below a folder, read in pieces by all cores, each file once.
struct FileDigests: Sendable {
  /// The checksums of a file, or why it could not be read.
  typealias Outcome = Result<[ChecksumAlgorithm: [UInt8]], SystemError>

  /// What one file is read for.
  struct Job: Sendable {
    var path: BytePath
    var size: Int
    var algorithms: Set<ChecksumAlgorithm>
  }

  private var outcomes: [BytePath: Outcome] = [:]

  /// The checksums of a file that was asked for.
  subscript(path: BytePath) -> Outcome? { outcomes[path] }

  /// Reads files below `folder`. Links are not followed on any part of the way.
  ///
  /// - Parameter progress: Told after each piece, by any thread.
  init(
    of jobs: [Job],
    below folder: String,
    progress: @escaping @Sendable (VerificationProgress) -> Void
  ) {
    // The longest first, so that no core is left alone with it at the end.
    let jobs = jobs.sorted { ($0.size, $1.path) > ($1.size, $0.path) }
    let all = VerificationProgress(allFiles: jobs.count, allBytes: jobs.reduce(0) { $0 + $1.size })
    let done = Monitor((outcomes: [BytePath: Outcome](), progress: all))
    let tell = { @Sendable (bytes: Int, files: Int) in
      let now = done.withLock { state in
        state.progress.bytes += bytes
        state.progress.files += files
        return state.progress
      }
      progress(now)
    }
    Parallel.forEach(jobs.count, makeState: { [UInt8](repeating: 0, count: Files.pieceLength) }) {
      buffer,
      index in
      let job = jobs[index]
      let outcome = FileDigests.read(job, below: folder, &buffer) { tell($0, 0) }
      done.withLock { $0.outcomes[job.path] = outcome }
      tell(0, 1)
    }
    outcomes = done.withLock { $0.outcomes }
  }

  private static func read(
    _ job: Job,
    below folder: String,
    _ buffer: inout [UInt8],
    _ advance: (Int) -> Void
  ) -> Outcome {
    do throws(SystemError) {
      let descriptor = try open(job.path, below: folder)
      defer { close(descriptor) }
      var digester = Digester(job.algorithms)
      while true {
        let count = try checked {
          buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        }
        if count == 0 { return .success(digester.digests) }
        buffer.withUnsafeBytes { digester.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        advance(count)
      }
    } catch {
      return .failure(error)
    }
  }

  /// Opens a regular file below `folder`, part by part, without following links.
  static func open(_ path: BytePath, below folder: String) throws(SystemError) -> Int32 {
    var descriptor = try checked { Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    let parts = path.parts.map { FolderScan.systemText($0) }
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      // Not blocking, so that a pipe of that name does not hold up the run.
      let kind = isLast ? O_NONBLOCK : O_DIRECTORY
      let above = descriptor
      defer { close(above) }
      descriptor = try checked { openat(above, part, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind) }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(number: EINVAL)
    }
    return descriptor
  }

  /// All bytes of a small file below `folder`.
  ///
  /// - Throws: Why it cannot be read; `EFBIG` where it is longer than `limit`.
  static func contents(
    _ path: BytePath,
    below folder: String,
    limit: Int
  ) throws(SystemError) -> [UInt8] {
    let descriptor = try open(path, below: folder)
    defer { close(descriptor) }
    let bytes = try Files.read(descriptor, limit: limit + 1)
    if bytes.count > limit { throw SystemError(number: EFBIG) }
    return bytes
  }
}
