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
  /// The files of the run.
  let run: RunFiles
  /// The places of the staged ones, by path.
  let files: [Int32]
  /// The name of the manifest in the staging folder, where it is staged.
  let manifest: Int32?
  /// Files of earlier runs that go.
  let removed: [OutputPath]

  /// Puts the files in place.
  ///
  /// - Throws: A problem of output. What can be seen beforehand, such as a folder in a file's place, stops it before
  ///   anything is renamed; after that every file is either the old one or the new one.
  func run(_ tree: inout FolderTree) throws(Problem) {
    guard !files.isEmpty || manifest != nil || !removed.isEmpty else { return }
    let groups = groups
    for folder in Set(groups.map(\.folder) + (manifest == nil ? [] : [""])).sorted() {
      try check(folder: folder, &tree)
    }
    for group in groups {
      let folder = try tree.descriptor(group.folder)
      for place in group.files { try check(run.path(place), in: folder) }
    }
    if manifest != nil { try check(Manifest.name, in: tree.top) }
    let top = tree.top
    try attempt("") { () throws(SystemError) in
      try calls.make(.sync, root) { warkat_sync_file_system(top) }
    }
    try rename(groups, &tree) { $0 != PrintLedger.name }
    // After the print jobs: a run that is killed in between has printed nothing on record.
    try rename(groups.filter(\.folder.isEmpty), &tree) { $0 == PrintLedger.name }
    try remove(&tree)
    if let manifest {
      try rename(manifest, to: Manifest.name, in: tree.top)
      try tree.sync([""])
    }
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

  /// Looks whether a file can be renamed to `path`, which lies in an open folder.
  private func check(_ path: String, in folder: Int32) throws(Problem) {
    var present = stat()
    guard fstatat(folder, Path.name(path), &present, AT_SYMLINK_NOFOLLOW) == 0,
      present.st_mode & S_IFMT == S_IFDIR
    else { return }
    throw SystemError(number: EISDIR).outputProblem(Path.join(root, path))
  }

  /// Renames those files whose path is wanted, and syncs their folders.
  private func rename(
    _ groups: [Group],
    _ tree: inout FolderTree,
    where isWanted: (String) -> Bool
  ) throws(Problem) {
    var folders: Set<String> = []
    for group in groups {
      let folder = try tree.descriptor(group.folder)
      for place in group.files {
        let path = run.path(place)
        guard isWanted(path), let name = run.staged(place) else { continue }
        try rename(name, to: path, in: folder)
        folders.insert(group.folder)
      }
    }
    try tree.sync(folders.sorted())
  }

  /// Renames a staged file to `path`, which lies in an open folder.
  private func rename(_ name: Int32, to path: String, in folder: Int32) throws(Problem) {
    guard let staging else { return }
    try attempt(path) { () throws(SystemError) in
      try calls.make(.rename, path) { renameat(staging, "\(name)", folder, Path.name(path)) }
    }
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
    try tree.sync(Set(removed.lazy.map(\.folder)).sorted())
  }

  /// Staged files that follow each other by path and lie in one folder.
  private struct Group {
    let folder: String
    /// Their places.
    var files: [Int32]
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for place in files {
      let folder = Path.folder(run.path(place))
      if groups.last?.folder == folder {
        groups[groups.count - 1].files.append(place)
      } else {
        groups.append(Group(folder: folder, files: [place]))
      }
    }
    return groups
  }

  private func attempt(_ path: String, _ body: () throws(SystemError) -> Void) throws(Problem) {
    do { try body() } catch { throw error.outputProblem(path.isEmpty ? root : Path.join(root, path)) }
  }
}
