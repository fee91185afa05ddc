package import Core
import Glibc

/// The output folder during one run: takes files, and puts them in place all together at the end.
///
/// Files are written beside their target first (``StagingFolder``). ``commit(replacing:units:removesObsolete:)`` puts
/// them in place (``Publication``): a reader sees the old file or the new one, never half of one. A run that stops before
/// leaves the folder as it was, also where a signal stops it (``Interruption``). A file whose bytes would not change is
/// not touched (documents.md section 5).
///
/// Several threads may add files at the same time.
package final class OutputFolder: Sendable {
  /// The folder as the user wrote it.
  package let path: String

  /// What stood in the folder before this run.
  package let previous: Manifest

  private let calls: SystemCalls
  private let permission: Settings.Permission
  private let state: Monitor<State>

  private struct State: ~Copyable {
    var tree: FolderTree
    let lock: OutputLock
    /// The files of this run.
    var files = RunFiles()
    var staging: Int32?
    /// The name of the next staged file.
    var next: Int32 = 0
  }

  /// Opens the folder, making it where it is missing, and keeps other runs out of it.
  ///
  /// Leftovers of a run that was killed are removed.
  ///
  /// - Parameter started: When this run started, for the message to a second run.
  /// - Throws: A problem of output that names the path.
  package init(
    _ path: String,
    permission: Settings.Permission = .owner,
    calls: SystemCalls = SystemCalls(),
    started: LocalMoment
  ) throws(Problem) {
    self.path = path
    self.calls = calls
    self.permission = permission
    let tree = try FolderTree(path, calls: calls, mode: permission.folderMode)
    let lock = try OutputLock(tree.top, folderName: path, started: started, calls: calls)
    let manifestPath = Path.join(path, Manifest.name)
    let bytes = try FileInFolder(folder: tree.top, name: Manifest.name, path: manifestPath).read()
    previous =
      try bytes.map { (bytes) throws(Problem) in try Manifest(bytes, file: manifestPath) } ?? Manifest()
    StagingFolder.remove(tree.top, calls)
    state = Monitor(State(tree: tree, lock: lock))
    Interruption.shared.add(self)
  }

  deinit {
    Interruption.shared.remove(self)
    state.withLock { state in
      if let staging = state.staging { close(staging) }
      if state.staging != nil { StagingFolder.remove(state.tree.top, calls) }
    }
  }

  /// Takes away what this run has not put in place, gives the lock back, and ends the process: other threads that want to
  /// go on writing wait until then. Where the files are just being put in place, that comes to its end first.
  func abandon(then end: () -> Never) -> Never {
    state.withLock { state in
      StagingFolder.remove(state.tree.top, calls)
      state.lock.release()
      end()
    }
  }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - kind: The document's kind, as its template is named.
  ///   - number: The registration number, for papers of a request.
  /// - Throws: A problem of output where it cannot be written, or where this run has a file of that path.
  package func add(_ path: OutputPath, kind: String, number: String? = nil, bytes: [UInt8]) throws(Problem) {
    let entry = Manifest.Entry(
      kind: kind,
      number: number,
      path: path.text,
      size: bytes.count,
      sha256: Checksum.digest(bytes)
    )
    let place = try reserve(path)
    let staged = try store(path, bytes)
    state.withLock { $0.files.finish(place, entry, staged: staged) }
  }

  /// Adds a file that is written piece by piece; it is one of the run's once it is finished.
  ///
  /// - Parameter hasSHA512: Whether the SHA-512 is asked for as well.
  /// - Throws: A problem of output where it cannot be made, or where this run has a file of that path.
  package func stream(
    _ path: OutputPath,
    kind: String,
    number: String? = nil,
    hasSHA512: Bool = false
  ) throws(Problem) -> OutputStream {
    let place = try reserve(path)
    return OutputStream(try stage(path), hasSHA512: hasSHA512) { [self] (file, sums) throws(Problem) in
      let staged = try finish(file, size: sums.size, sums.digest)
      let entry = Manifest.Entry(
        kind: kind,
        number: number,
        path: path.text,
        size: sums.size,
        sha256: sums.digest
      )
      state.withLock { $0.files.finish(place, entry, staged: staged) }
    }
  }

  /// Ends a staged file. One whose bytes stand in its place already is taken away.
  ///
  /// - Returns: Its name, where it stays.
  private func finish(_ file: StagedFile, size: Int, _ sum: Digest256) throws(Problem) -> Int32? {
    guard try existing(file.path)?.has(size: size, sha256: sum) == true else { return file.number }
    try withState { (state) throws(Problem) in
      guard let staging = state.staging else { return }
      try attempt(file.fullPath) { () throws(SystemError) in
        _ = try calls.make(.remove, file.path.text) { unlinkat(staging, file.name, 0) }
      }
    }
    return nil
  }

  /// Adds a file that comes in pieces, so that it is never in memory as a whole.
  ///
  /// - Parameter pieces: Gives the bytes in order.
  package func add(
    _ path: OutputPath,
    kind: String,
    pieces: (_ body: (ArraySlice<UInt8>) throws(Problem) -> Void) throws(Problem) -> Void
  ) throws(Problem) {
    let stream = try stream(path, kind: kind)
    try pieces { (bytes) throws(Problem) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(Problem) in
        try stream.write(UnsafeRawBufferPointer(bytes))
      }
    }
    _ = try stream.finish()
  }

  /// Notes how the index lists a file that this run has, so that the index of a later run can list it too.
  package func describe(_ path: OutputPath, title: String, date: LocalDate?) {
    state.withLock { $0.files.describe(path, title: title, date: date) }
  }

  /// Keeps a path for one file of this run.
  ///
  /// - Returns: The file's place among those of the run.
  private func reserve(_ path: OutputPath) throws(Problem) -> Int32 {
    try withState { (state) throws(Problem) in
      if let place = state.files.reserve(path) { return place }
      throw Problem(
        .output,
        file: Path.join(self.path, path.text),
        Message("dua dokumen dengan jalur yang sama", en: "two documents with the same path")
      )
    }
  }

  /// Opens a file beside the target of `path`.
  private func stage(_ path: OutputPath) throws(Problem) -> StagedFile {
    let (staging, number) = try withState { (state) throws(Problem) in
      let staging = try self.staging(&state)
      defer { state.next += 1 }
      return (staging, state.next)
    }
    let fullPath = Path.join(self.path, path.text)
    do {
      let descriptor = try calls.make(.open, path.text) {
        openat(
          staging,
          "\(number)",
          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
          permission.fileMode
        )
      }
      return StagedFile(path: path, fullPath: fullPath, number: number, descriptor: descriptor, calls: calls)
    } catch {
      throw error.outputProblem(fullPath)
    }
  }

  /// Stages a file of known bytes, unless it stands there already. Folders stay open as long as this object is, so
  /// they serve outside the lock.
  ///
  /// - Returns: Its name beside its target, where it is staged.
  private func store(_ path: OutputPath, _ bytes: [UInt8]) throws(Problem) -> Int32? {
    if try existing(path)?.holds(bytes) == true { return nil }
    let file = try stage(path)
    try attempt(file.fullPath) { () throws(SystemError) in
      do throws(SystemError) {
        try Files.write(bytes, to: file.descriptor, path.text, calls)
      } catch {
        close(file.descriptor)
        throw error
      }
      try Files.close(file.descriptor, path.text, calls)
    }
    return file.number
  }

  /// The bytes of a file as it stands in the folder, or `nil` where there is none.
  package func read(_ path: OutputPath) throws(Problem) -> [UInt8]? { try existing(path)?.read() }

  /// Puts the files in place.
  ///
  /// - Parameters:
  ///   - replaces: Whether a file of an earlier run belongs to what this run makes anew; such a file is obsolete
  ///     where the run did not produce it again, any other stays listed as it is.
  ///   - units: Folders that are one thing each, such as bags: what an earlier run left in them and this run did not
  ///     produce again goes with the rest of the old.
  ///   - removesObsolete: Option `--bersihkan`. A file that someone changed since it was written stays.
  /// - Returns: What was done.
  /// - Throws: A problem of output; every file is then either the old one or the new one.
  package func commit(
    replacing replaces: @Sendable (Manifest.Entry) -> Bool,
    units: [String] = [],
    removesObsolete: Bool = false
  ) throws(Problem) -> WriteSummary {
    var summary = WriteSummary()
    let rest = try sortOut { replaces($0) || OutputFolder.lies($0, in: units) }
    let (removed, kept) = try split(rest.obsolete) { removesObsolete || OutputFolder.lies($0, in: units) }
    let made = state.withLock { $0.files }
    let finished = made.places
    let staged = finished.filter { made.staged($0) != nil }
    summary.files = finished.count
    summary.written = staged.count
    summary.obsolete = kept.sorted { $0.path.precedesInBytes($1.path) }
    summary.removed = removed.map(\.path)
    var listed = made
    for entry in rest.current { listed.append(earlier: entry) }
    let manifest = try storeManifest(listed, obsolete: summary.obsolete)
    try withState { (state) throws(Problem) in
      let publication = Publication(
        root: path,
        calls: calls,
        staging: state.staging,
        run: made,
        files: staged,
        manifest: manifest,
        removed: try removed.map { (entry) throws(Problem) in try OutputPath(checking: entry.path) }
      )
      try publication.run(&state.tree)
    }
    state.withLock { $0.files.settle() }
    return summary
  }

  /// Stages the manifest, unless it stands there as it is.
  ///
  /// - Returns: Its name beside its target, where it is staged.
  private func storeManifest(_ listed: RunFiles, obsolete: [Manifest.Entry]) throws(Problem) -> Int32? {
    let path = try OutputPath(checking: Manifest.name)
    let files = listed.places.lazy.map { listed.entry($0) }
    if let present = try existing(path), present.exists {
      // A run that changes nothing writes nothing.
      var size = 0
      let sum = Checksum.digest { body in
        Manifest.write(files, obsolete: obsolete) { piece in
          size += piece.count
          body(piece)
        }
      }
      if present.has(size: size, sha256: sum) { return nil }
    }
    let file = try stage(path)
    let stream = OutputStream(file, hasSHA512: false) { _, _ in }
    try Manifest.write(files, obsolete: obsolete) { (piece) throws(Problem) in try stream.write(piece) }
    try stream.finish()
    return file.number
  }

  /// Files of earlier runs that stay listed beside those that this run has so far.
  ///
  /// - Parameters: As those of ``commit(replacing:units:removesObsolete:)``.
  package func kept(
    replacing replaces: @Sendable (Manifest.Entry) -> Bool,
    units: [String] = []
  ) throws(Problem) -> [Manifest.Entry] {
    try sortOut { replaces($0) || OutputFolder.lies($0, in: units) }.current
  }

  private static func lies(_ entry: Manifest.Entry, in units: [String]) -> Bool {
    units.contains { entry.path.hasPrefix("\($0)/") }
  }

  /// Files of earlier runs that are still there: those that stay listed, and those that are obsolete.
  private func sortOut(
    _ replaces: (Manifest.Entry) -> Bool
  ) throws(Problem) -> (current: [Manifest.Entry], obsolete: [Manifest.Entry]) {
    var current: [Manifest.Entry] = []
    var obsolete: [Manifest.Entry] = []
    func stands(_ entry: Manifest.Entry) throws(Problem) -> Bool {
      let path = try OutputPath(checking: entry.path)
      if state.withLock({ $0.files.has(path) }) { return false }
      return try existing(path)?.exists == true
    }
    for entry in previous.files where try stands(entry) {
      if replaces(entry) { obsolete.append(entry) } else { current.append(entry) }
    }
    for entry in previous.obsolete where try stands(entry) { obsolete.append(entry) }
    return (current, obsolete)
  }

  /// Files that go, and files that stay: those that are not to go, and those that someone changed.
  private func split(
    _ obsolete: [Manifest.Entry],
    where goes: (Manifest.Entry) -> Bool
  ) throws(Problem) -> (removed: [Manifest.Entry], kept: [Manifest.Entry]) {
    var removed: [Manifest.Entry] = []
    var kept: [Manifest.Entry] = []
    for entry in obsolete {
      let file = goes(entry) ? try existing(OutputPath(checking: entry.path)) : nil
      if file?.has(size: entry.size, sha256: entry.sha256) == true {
        removed.append(entry)
      } else {
        kept.append(entry)
      }
    }
    return (removed, kept)
  }

  private func existing(_ path: OutputPath) throws(Problem) -> FileInFolder? {
    let folder = try withState { (state) throws(Problem) in try state.tree.existing(path.folder) }
    return folder.map { FileInFolder(folder: $0, name: path.name, path: Path.join(self.path, path.text)) }
  }

  private func staging(_ state: inout State) throws(Problem) -> Int32 {
    if let staging = state.staging { return staging }
    do {
      let staging = try StagingFolder.make(state.tree.top, calls)
      state.staging = staging
      return staging
    } catch {
      throw error.outputProblem(Path.join(path, StagingFolder.name))
    }
  }

  private func attempt(_ path: String, _ body: () throws(SystemError) -> Void) throws(Problem) {
    do { try body() } catch { throw error.outputProblem(path) }
  }

  private func withState<Result: Sendable>(
    _ body: (inout State) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try state.withLock { (state) throws(Problem) in try body(&state) }
  }
}
