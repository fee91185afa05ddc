import Core

/// What is said of any folder under check: links, devices, what cannot be read, empty folders.
enum FolderCheck {
  /// The findings below `root`, by path below it.
  static func findings(_ scan: FolderScan, below root: BytePath) -> [VerificationFinding] {
    var result: [VerificationFinding] = []
    for file in scan.files {
      guard let path = file.path.below(root) else { continue }
      switch file.kind {
      case .file: continue
      case .link(let target):
        result.append(
          VerificationFinding(
            .link,
            path,
            leaves(target, from: path)
              ? Message(
                "tautan simbolik ke luar folder ({1}); tidak diikuti",
                en: "symbolic link out of the folder ({1}); not followed"
              )
              : Message("tautan simbolik ({1}); tidak diikuti", en: "symbolic link ({1}); not followed"),
            [.text(target.shown)]
          )
        )
      case .other:
        result.append(
          VerificationFinding(
            .notAFile,
            path,
            Message(
              "bukan berkas biasa (pipa, soket atau perangkat)",
              en: "no regular file (pipe, socket or device)"
            )
          )
        )
      }
    }
    for (path, error) in scan.unreadable {
      if let path = path.below(root) { result.append(BagCheck.unreadable(path, error)) }
    }
    for folder in scan.emptyFolders {
      // The payload folder of an empty bag is meant to be empty.
      guard let path = folder.below(root), path != BytePath("data") else { continue }
      result.append(
        VerificationFinding(
          .emptyFolder,
          path,
          Message("folder kosong tidak dijaga manifes", en: "empty folder, guarded by no manifest")
        )
      )
    }
    return result
  }

  /// Whether a link at `path` leads out of the folder.
  private static func leaves(_ target: BytePath, from path: BytePath) -> Bool {
    if target.bytes.first == UInt8(ascii: "/") { return true }
    var depth = path.parts.count - 1
    for part in target.parts {
      if part.elementsEqual("..".utf8) {
        depth -= 1
      } else if !part.isEmpty, !part.elementsEqual(".".utf8) {
        depth += 1
      }
      if depth < 0 { return true }
    }
    return false
  }
}
