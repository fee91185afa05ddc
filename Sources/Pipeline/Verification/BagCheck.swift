import Core
import Glibc

/// A bag under check: its lists read and held against what stands in the folder. Checksums come later, so that one
/// pass over the files serves every list.
struct BagCheck: Sendable {
  /// The bag's folder below the folder under check.
  let root: BytePath
  /// What stands in the bag, by its path in the bag.
  let files: [BytePath: FolderScan.File]
  /// `bagit.txt`.
  let declaration: BagDeclaration
  /// All payload manifests and tag manifests, by name.
  private(set) var lists: [ChecksumList] = []
  /// The payload files that the manifests list.
  private(set) var payload = ListedFiles()
  /// The other files that the tag manifests list.
  private(set) var tags = ListedFiles()
  private var findings: [VerificationFinding] = []
  private var information: BagInformation?

  /// The longest list that is read, in bytes: about five million files.
  private static let limit = 1 << 30

  /// Whether a folder's top looks like that of a bag.
  ///
  /// - Parameter names: The files of the folder, not of those below it.
  static func isBag(_ names: some Sequence<BytePath>) -> Bool {
    names.contains { $0 == BagDeclaration.name || ChecksumList(named: $0) != nil }
  }

  /// - Parameter scan: Of the folder that holds the bag at `root`.
  init(
    _ root: BytePath,
    _ scan: FolderScan,
    read: (BytePath, _ limit: Int) throws(SystemError) -> [UInt8]
  ) {
    self.root = root
    var found: [VerificationFinding] = []
    func text(_ path: BytePath) -> [UInt8]? {
      do throws(SystemError) { return try read(root.appending(path), BagCheck.limit) } catch {
        if error.number != ENOENT { found.append(BagCheck.unreadable(path, error)) }
        return nil
      }
    }
    var files: [BytePath: FolderScan.File] = [:]
    for file in scan.files {
      if let path = file.path.below(root) { files[path] = file }
    }
    self.files = files
    declaration = BagDeclaration(text(BagDeclaration.name))
    for path in files.keys.sorted() {
      guard var list = ChecksumList(named: path), files[path]?.kind == .file else { continue }
      if let bytes = text(path) { list.read(decode(bytes, path, &found)) }
      lists.append(list)
    }
    if files[BagInformation.name]?.kind == .file, let bytes = text(BagInformation.name) {
      information = BagInformation(decode(bytes, BagInformation.name, &found))
    }
    var fetch: FetchList?
    if files[FetchList.name]?.kind == .file, let bytes = text(FetchList.name) {
      fetch = FetchList(decode(bytes, FetchList.name, &found))
    }
    findings = found + declaration.findings + lists.flatMap(\.findings)
    findings += (information?.findings ?? []) + (fetch?.findings ?? [])
    findings += FolderCheck.findings(scan, below: root)
    compare(fetch, scan)
  }

  private func decode(_ bytes: [UInt8], _ path: BytePath, _ found: inout [VerificationFinding]) -> TagText {
    let text = TagText(bytes, declaration.encoding)
    if !text.isText {
      found.append(
        VerificationFinding(
          .encoding,
          path,
          Message(
            "bukan teks dalam enkode yang disebut bagit.txt",
            en: "not text in the encoding of bagit.txt"
          )
        )
      )
    }
    return text
  }

  static func unreadable(_ path: BytePath, _ error: SystemError) -> VerificationFinding {
    VerificationFinding(
      .unreadable,
      path,
      Message("tidak dapat dibaca: {1}", en: "cannot be read: {1}"),
      [error.argument]
    )
  }

  /// Whether a path lies in the payload.
  static func isPayload(_ path: BytePath) -> Bool { path.bytes.starts(with: "data/".utf8) }

  /// Regular files of the payload.
  private var payloadFiles: [FolderScan.File] {
    files.filter { BagCheck.isPayload($0.key) && $0.value.kind == .file }.map(\.value)
  }

  // MARK: Completeness

  private mutating func compare(_ fetch: FetchList?, _ scan: FolderScan) {
    let index = NameIndex(files.keys)
    let payloadLists = lists.filter { !$0.isOfTags }
    let tagLists = lists.filter(\.isOfTags)
    if payloadLists.isEmpty {
      findings.append(
        VerificationFinding(
          .noManifest,
          BytePath("manifest-sha256.txt"),
          Message("kantong tidak punya manifes muatan", en: "the bag has no payload manifest")
        )
      )
    }
    if !files.keys.contains(where: BagCheck.isPayload),
      !scan.emptyFolders.contains(where: { $0 == root.appending(BytePath("data")) })
    {
      findings.append(
        VerificationFinding(
          .missing,
          BytePath("data"),
          Message("folder muatan tidak ada", en: "there is no payload folder")
        )
      )
    }
    payload = ListedFiles(payloadLists, index) { BagCheck.isPayload($0) ? nil : BagCheck.outside }
    tags = ListedFiles(tagLists, index) {
      BagCheck.isPayload($0) || ChecksumList(named: $0)?.isOfTags == true ? BagCheck.notForTags : nil
    }
    let fetched = Set(fetch?.files.map { index.match($0.path).path } ?? [])
    findings += payload.findings + tags.findings
    findings += payload.missing(index, fetched: fetched) + tags.missing(index, fetched: [])
    findings += payload.gaps(payloadLists, needsAll: declaration.needsEveryList, effect: .incomplete)
    findings += tags.gaps(tagLists, needsAll: true, effect: .suspicious)
    findings += guarding(payloadLists, tagLists)
    findings += index.twins
    findings += algorithmNotes
  }

  private static let outside = Message(
    "jalur \"{1}\" bukan di bawah data/; manifes muatan hanya untuk muatan",
    en: "path \"{1}\" is not below data/; a payload manifest lists payload only"
  )

  private static let notForTags = Message(
    "jalur \"{1}\" tidak boleh ada di manifes tag",
    en: "path \"{1}\" must not stand in a tag manifest"
  )

  /// Whether tag manifests guard the files beside the payload.
  private func guarding(_ payloadLists: [ChecksumList], _ tagLists: [ChecksumList]) -> [VerificationFinding] {
    if tagLists.isEmpty {
      return [
        VerificationFinding(
          .noTagManifest,
          BytePath("tagmanifest-sha256.txt"),
          effect: VerificationFinding.Effect.none,
          Message(
            "kantong tidak punya manifes tag; perubahan pada manifes dan bag-info.txt tidak dapat diketahui",
            en: "the bag has no tag manifest; changes of manifests and bag-info.txt cannot be told"
          )
        )
      ]
    }
    var result: [VerificationFinding] = []
    let names = Set(tagLists.map(\.algorithmName))
    for list in payloadLists where !names.contains(list.algorithmName) {
      result.append(
        VerificationFinding(
          .noTagManifest,
          BytePath("tagmanifest-\(list.algorithmName).txt"),
          Message(
            "tidak ada, padahal {1} ada; manifes tag seharusnya memakai sidik yang sama",
            en: "not there though {1} is; tag manifests should use the same checksums"
          ),
          [.text(list.file.shown)]
        )
      )
    }
    for (path, file) in files where file.kind == .file && !BagCheck.isPayload(path) {
      if ChecksumList(named: path)?.isOfTags == true || tags.covers(path) { continue }
      result.append(
        VerificationFinding(
          .unguarded,
          path,
          Message("tidak tercantum di manifes tag mana pun", en: "not listed in any tag manifest")
        )
      )
    }
    return result
  }

  /// Weak and unknown checksums.
  private var algorithmNotes: [VerificationFinding] {
    lists.compactMap { list in
      guard let algorithm = list.algorithm else {
        return VerificationFinding(
          .unknownAlgorithm,
          list.file,
          Message(
            "sidik {1} tidak dikenal; hanya daftar berkasnya yang diperiksa",
            en: "checksum {1} is unknown; only the list of files is checked"
          ),
          [.text(BytePath(list.algorithmName).shown)]
        )
      }
      guard algorithm.isWeak else { return nil }
      return VerificationFinding(
        .weak,
        list.file,
        Message(
          "{1} hanya menangkap kerusakan, bukan perubahan yang disengaja",
          en: "{1} catches damage only, not changes on purpose"
        ),
        [.text(algorithm.rawValue)]
      )
    }
  }

  // MARK: Validity

  /// The checksums that the lists ask for, by path in the bag; added files too, for they may be renamed ones.
  var wanted: [BytePath: Set<ChecksumAlgorithm>] {
    var result = payload.wanted.merging(tags.wanted) { $0.union($1) }
    let known = Set(lists.compactMap { $0.isOfTags ? nil : $0.algorithm })
    guard payload.hasMissing else { return result }
    for file in payloadFiles {
      if let path = file.path.below(root), !payload.covers(path) { result[path] = known }
    }
    return result
  }

  /// The bag's report.
  ///
  /// - Parameter digests: Of the paths in ``wanted``.
  func report(_ name: String, _ digest: (BytePath) -> FileDigests.Outcome?) -> FolderReport {
    var all = findings
    let present = { (path: BytePath) in files[path]?.kind == .file }
    all += payload.changed(present, digest) + tags.changed(present, digest) + added(digest)
    let sizes = payloadFiles.map(\.size)
    let bytes = sizes.reduce(0, +)
    all += information?.oxumFindings(files: sizes.count, bytes: bytes) ?? []
    return FolderReport(
      folder: name,
      kind: .bag(version: declaration.version),
      files: sizes.count,
      bytes: bytes,
      tagFiles: files.count { !BagCheck.isPayload($0.key) && $0.value.kind == .file },
      algorithms: Set(lists.compactMap(\.algorithm)),
      findings: all
    )
  }

  /// Payload files that no manifest lists; one with the contents of a missing file was renamed.
  private func added(_ digest: (BytePath) -> FileDigests.Outcome?) -> [VerificationFinding] {
    let sources = payload.absentByDigest
    return payloadFiles.compactMap { file in
      guard let path = file.path.below(root), !payload.covers(path) else { return nil }
      if case .success(let digests)? = digest(path),
        // The strongest checksum that tells, for lists may say different things.
        let source = digests.sorted(by: { $0.key > $1.key }).lazy.compactMap({ sources[$0.value] }).first
      {
        return VerificationFinding(
          .added,
          path,
          Message(
            "tidak tercantum di manifes mana pun; isinya sama dengan {1} yang hilang (nama diganti)",
            en: "not listed in any manifest; has the contents of {1}, which is missing (renamed)"
          ),
          [.text(source.shown)]
        )
      }
      return VerificationFinding(
        .added,
        path,
        Message("tidak tercantum di manifes mana pun", en: "not listed in any manifest")
      )
    }
  }
}
