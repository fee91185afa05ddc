import Core
import Glibc

/// An output folder under check: `manifest.json` held against what stands in the folder.
struct OutputCheck: Sendable {
  static let manifestName = BytePath(Manifest.name)

  private let files: [BytePath: FolderScan.File]
  private var entries: [BytePath: Manifest.Entry] = [:]
  private var findings: [VerificationFinding] = []

  /// The longest manifest that is read, in bytes.
  private static let limit = 1 << 30

  /// Whether a folder is one that this program writes to; pages of a run without their manifest are one too.
  static func isOutput(_ scan: FolderScan) -> Bool {
    let names = Set(scan.files.map(\.path))
    return names.contains(manifestName)
      || names.isSuperset(of: [BytePath("indeks.html"), BytePath("temuan.json")])
  }

  init(_ scan: FolderScan, read: (BytePath, _ limit: Int) throws(SystemError) -> [UInt8]) {
    files = Dictionary(scan.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    findings = FolderCheck.findings(scan, below: .top)
    do throws(SystemError) {
      use(try read(OutputCheck.manifestName, OutputCheck.limit))
    } catch {
      if error.number == ENOENT {
        find(
          .noManifest,
          OutputCheck.manifestName,
          Message("tidak ada; berkas tidak dapat diperiksa", en: "not there; files cannot be checked")
        )
        return
      }
      findings.append(BagCheck.unreadable(OutputCheck.manifestName, error))
    }
  }

  private mutating func use(_ bytes: [UInt8]) {
    guard let manifest = try? Manifest(bytes, file: Manifest.name) else {
      find(
        .noManifest,
        OutputCheck.manifestName,
        Message(
          "manifes rusak, dari versi lain, atau memuat jalur yang keluar dari folder; berkas tidak dapat diperiksa",
          en:
            "manifest is damaged, of another version, or has a path that leaves the folder; files cannot be checked"
        )
      )
      return
    }
    if manifest.bytes != bytes {
      find(
        .manner,
        OutputCheck.manifestName,
        Message(
          "ditulis lain dari yang dibuat program; mungkin diubah",
          en: "not written as the program does; may be altered"
        )
      )
    }
    for entry in manifest.files {
      let path = BytePath(entry.path)
      if entries.updateValue(entry, forKey: path) != nil {
        find(
          .doubleLine,
          path,
          Message("tercantum dua kali di manifest.json", en: "listed twice in manifest.json")
        )
      }
    }
    compare(obsolete: Set(manifest.obsolete.map { BytePath($0.path) }))
  }

  private mutating func compare(obsolete: Set<BytePath>) {
    let index = NameIndex(files.keys)
    for path in entries.keys where files[path] == nil {
      if let near = index.near(path) {
        find(
          .letterCase,
          path,
          Message("tidak ada; yang ada \"{1}\"", en: "not there; there is \"{1}\""),
          [.text(near.shown)]
        )
      } else {
        find(
          .missing,
          path,
          Message("tidak ada (tercantum di manifest.json)", en: "not there (listed in manifest.json)")
        )
      }
    }
    for (path, file) in files
    where file.kind == .file && entries[path] == nil && path != OutputCheck.manifestName {
      if obsolete.contains(path) {
        find(
          .obsolete,
          path,
          Message("usang: dari hasil lama, tidak diperiksa", en: "obsolete: of an earlier run, not checked")
        )
      } else if path.parts.contains(where: { $0.first == UInt8(ascii: ".") }) {
        find(
          .hidden,
          path,
          Message("berkas tersembunyi, tidak dibuat program", en: "hidden file, not made by the program")
        )
      } else {
        find(.added, path, Message("tidak tercantum di manifest.json", en: "not listed in manifest.json"))
      }
    }
  }

  private mutating func find(
    _ kind: VerificationFinding.Kind,
    _ file: BytePath,
    _ message: Message,
    _ arguments: [Argument] = []
  ) {
    findings.append(VerificationFinding(kind, file, message, arguments))
  }

  /// The checksums that the manifest asks for.
  var wanted: [BytePath: Set<ChecksumAlgorithm>] {
    entries.filter { files[$0.key]?.kind == .file }.mapValues { _ in [.sha256] }
  }

  /// The folder's report.
  func report(_ name: String, _ digest: (BytePath) -> FileDigests.Outcome?) -> FolderReport {
    var all = findings
    for (path, entry) in entries {
      guard let file = files[path], file.kind == .file else { continue }
      switch digest(path) {
      case .failure(let error)?: all.append(BagCheck.unreadable(path, error))
      case .success(let digests)?:
        if file.size != entry.size {
          all.append(
            VerificationFinding(
              .changed,
              path,
              Message("{1} bita, menurut manifest.json {2}", en: "{1} bytes, {2} says manifest.json"),
              [.number(file.size), .number(entry.size)]
            )
          )
        } else if digests[.sha256] != ChecksumList.value(of: Array(entry.sha256.text.utf8)) {
          all.append(
            VerificationFinding(
              .changed,
              path,
              Message("isi tidak cocok dengan manifest.json", en: "contents do not match manifest.json")
            )
          )
        }
      case nil: continue
      }
    }
    return FolderReport(
      folder: name,
      kind: .output,
      files: entries.count,
      bytes: entries.keys.reduce(0) { $0 + (files[$1]?.size ?? 0) },
      algorithms: [.sha256],
      findings: all
    )
  }
}
