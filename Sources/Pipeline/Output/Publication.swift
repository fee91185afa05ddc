import CDefaults
import Core
import Glibc

/// Puts the staged files of a run in place, in an order that power may fail anywhere in: their bytes are on the disk
/// before any of them gets its name, and the names are on the disk before the files that speak of them are renamed, which
/// are the print ledger and, last, the manifest.
///
/// One sync of the file system serves all files (documents.md section 5); then each folder is synced.
struct Publication {
  /// The output folder, as messages name it.
  let root: String
  let calls: SystemCalls
  /// The open staging folder, where anything is staged.
  let staging: Int32?
  /// The staged files, in any order.
  let files: [File]
  /// Files of earlier runs that go.
  let removed: [OutputPath]

  /// A staged file.
  struct File: Sendable {
    let path: OutputPath
    /// Its name in the staging folder.
    let name: Int32
  }

  /// Puts the files in place.
  ///
  /// - Throws: A problem of output. What can be seen beforehand, such as a folder in a file's place, stops it before
  ///   anything is renamed; after that every file is either the old one or the new one.
  func run(_ tree: inout FolderTree) throws(Problem) {
    guard !files.isEmpty || !removed.isEmpty else { return }
    let files = files.sorted { $0.path < $1.path }
    for folder in Set(files.lazy.map(\.path.folder)).sorted() { try check(folder: folder, &tree) }
    for file in files { try check(file.path, &tree) }
    let top = tree.top
    try attempt("") { () throws(SystemError) in
      try calls.make(.sync, root) { warkat_sync_file_system(top) }
    }
    try rename(files.lazy.filter { $0.path.text != PrintLedger.name && $0.path.text != Manifest.name }, &tree)
    // After the print jobs: a run that is killed in between has printed nothing on record.
    try rename(files.lazy.filter { $0.path.text == PrintLedger.name }, &tree)
    try remove(&tree)
    try rename(files.lazy.filter { $0.path.text == Manifest.name }, &tree)
    guard tree.isInPlace else {
      throw Problem(
        .output,
        file: root,
        Message(
          "folder keluaran dihapus atau dipindahkan selagi ditulis",
          en: "output folder was removed or moved while it was written"
        ),
        remedy: Message("jalankan lagi", en: "run again")
      )
    }
  }

  /// Makes a folder, and looks whether files can be renamed into it.
  private func check(folder path: String, _ tree: inout FolderTree) throws(Problem) {
    let folder = try tree.descriptor(path)
    var here = stat()
    var there = stat()
    try attempt(path) { () throws(SystemError) in
      try checked { fstat(staging ?? folder, &here) }
      try checked { fstat(folder, &there) }
      if here.st_dev != there.st_dev { throw SystemError(number: EXDEV) }
    }
  }

  /// Looks whether a file can be renamed to `path`.
  private func check(_ path: OutputPath, _ tree: inout FolderTree) throws(Problem) {
    let folder = try tree.descriptor(path.folder)
    var present = stat()
    guard fstatat(folder, path.name, &present, AT_SYMLINK_NOFOLLOW) == 0, present.st_mode & S_IFMT == S_IFDIR
    else { return }
    throw SystemError(number: EISDIR).outputProblem(Path.join(root, path.text))
  }

  private func rename(_ files: some Sequence<File>, _ tree: inout FolderTree) throws(Problem) {
    guard let staging else { return }
    for file in files {
      let path = file.path
      let folder = try tree.descriptor(path.folder)
      try attempt(path.text) { () throws(SystemError) in
        try calls.make(.rename, path.text) { renameat(staging, "\(file.name)", folder, path.name) }
      }
    }
    try sync(files.lazy.map(\.path), &tree)
  }

  private func remove(_ tree: inout FolderTree) throws(Problem) {
    for path in removed {
      let folder = try tree.descriptor(path.folder)
      try attempt(path.text) { () throws(SystemError) in
        do throws(SystemError) {
          try calls.make(.remove, path.text) { unlinkat(folder, path.name, 0) }
        } catch {
          // Somebody was faster.
          if error.number != ENOENT { throw error }
        }
      }
    }
    try sync(removed, &tree)
  }

  private func sync(_ paths: some Sequence<OutputPath>, _ tree: inout FolderTree) throws(Problem) {
    try tree.sync(Set(paths.lazy.map(\.folder)).sorted())
  }

  private func attempt(_ path: String, _ body: () throws(SystemError) -> Void) throws(Problem) {
    do { try body() } catch { throw error.outputProblem(path.isEmpty ? root : Path.join(root, path)) }
  }
}
