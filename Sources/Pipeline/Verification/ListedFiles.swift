import Core

/// The files that the manifests of one sort list together.
struct ListedFiles: Sendable {
  /// One mention of a file.
  struct Mention: Sendable {
    var list: BytePath
    var line: Int
    var algorithm: ChecksumAlgorithm?
    var digest: [UInt8]

    /// `manifest-sha256.txt:3`.
    var place: String { "\(list.shown):\(line)" }
  }

  /// By path, in the order of lists and lines.
  private(set) var mentions: [BytePath: [Mention]] = [:]
  /// Findings of the lists' lines among each other.
  private(set) var findings: [VerificationFinding] = []
  private var absent: Set<BytePath> = []

  init() {}

  /// - Parameter refuse: Why a path must not stand in these lists; `nil` where it may.
  init(_ lists: [ChecksumList], _ index: NameIndex, refuse: (BytePath) -> Message?) {
    for list in lists { add(list, index, refuse) }
    absent = Set(mentions.keys.filter { !index.contains($0) })
  }

  private mutating func add(_ list: ChecksumList, _ index: NameIndex, _ refuse: (BytePath) -> Message?) {
    var oddities: [ListedPath.Oddity: Int] = [:]
    for line in list.lines {
      let match = index.match(line.path)
      for oddity in match.oddities { oddities[oddity] = oddities[oddity] ?? line.number }
      let path = match.path
      if let reason = refuse(path) {
        find(.wrongPath, list.file, line.number, reason, [.text(path.shown)])
        continue
      }
      if match.isOtherForm {
        find(
          .normalisation,
          list.file,
          line.number,
          Message(
            "\"{1}\" di folder ditulis dengan bentuk Unicode lain",
            en: "\"{1}\" is written in another Unicode form in the folder"
          ),
          [.text(path.shown)]
        )
      }
      if let first = mentions[path]?.first(where: { $0.list == list.file }) {
        find(
          .doubleLine,
          list.file,
          line.number,
          first.digest == line.digest
            ? Message("\"{1}\" sudah ada di baris {2}", en: "\"{1}\" stands in line {2} already")
            : Message(
              "\"{1}\" sudah ada di baris {2} dengan sidik lain",
              en: "\"{1}\" stands in line {2} already with another checksum"
            ),
          [.text(path.shown), .number(first.line)]
        )
      }
      mentions[path, default: []].append(
        Mention(list: list.file, line: line.number, algorithm: list.algorithm, digest: line.digest)
      )
    }
    note(oddities, list)
  }

  private mutating func note(_ oddities: [ListedPath.Oddity: Int], _ list: ChecksumList) {
    if let line = oddities[.binaryMark] {
      find(.binaryMark, list.file, line, Message("jalur didahului tanda *", en: "paths are preceded by *"))
    }
    if let line = oddities[.dotSlash] {
      find(.dotSlash, list.file, line, Message("jalur didahului ./", en: "paths are preceded by ./"))
    }
    if let line = oddities[.percent] {
      find(
        .percent,
        list.file,
        line,
        Message("tanda % tidak ditulis sebagai %25", en: "the percent sign is not written as %25")
      )
    }
  }

  private mutating func find(
    _ kind: VerificationFinding.Kind,
    _ file: BytePath,
    _ line: Int,
    _ message: Message,
    _ arguments: [Argument] = []
  ) {
    findings.append(VerificationFinding(kind, file, line: line, message, arguments))
  }

  /// Whether a list names the file.
  func covers(_ path: BytePath) -> Bool { mentions[path] != nil }

  /// Whether a file that a list names was not there.
  var hasMissing: Bool { !absent.isEmpty }

  /// Files that are listed and not there. What stands there as a link or device is named by itself.
  func missing(_ index: NameIndex, fetched: Set<BytePath>) -> [VerificationFinding] {
    absent.map { path in
      let places = Argument.text(mentions[path, default: []].map(\.place).joined(separator: ", "))
      if fetched.contains(path) {
        return VerificationFinding(
          .notFetched,
          path,
          Message(
            "menurut fetch.txt masih di tempat lain (tercantum di {1})",
            en: "lies elsewhere, says fetch.txt (listed in {1})"
          ),
          [places]
        )
      }
      if let near = index.near(path) {
        return VerificationFinding(
          .letterCase,
          path,
          Message(
            "tidak ada; yang ada \"{2}\", beda huruf besar-kecil atau garis miring (tercantum di {1})",
            en: "not there; there is \"{2}\" in other letter case or slashes (listed in {1})"
          ),
          [places, .text(near.shown)]
        )
      }
      return VerificationFinding(
        .missing,
        path,
        Message("tidak ada (tercantum di {1})", en: "not there (listed in {1})"),
        [places]
      )
    }
  }

  /// Files that one list names and another does not.
  ///
  /// - Parameters:
  ///   - needsAll: Whether every list is to name every file; else they are only counted.
  ///   - effect: What a file that is not in all means.
  func gaps(
    _ lists: [ChecksumList],
    needsAll: Bool,
    effect: VerificationFinding.Effect
  ) -> [VerificationFinding] {
    lists.flatMap { list -> [VerificationFinding] in
      let gaps = mentions.filter { !$0.value.contains { $0.list == list.file } }
      if gaps.isEmpty { return [] }
      guard needsAll else {
        return [
          VerificationFinding(
            .notInAll,
            list.file,
            effect: VerificationFinding.Effect.none,
            Message(
              "{1} berkas hanya tercantum di manifes lain, yang boleh sebelum BagIt 1.0",
              en: "{1} files are listed in other manifests only, as allowed before BagIt 1.0"
            ),
            [.number(gaps.count)]
          )
        ]
      }
      return gaps.map { path, mentions in
        VerificationFinding(
          .notInAll,
          path,
          effect: effect,
          Message("tercantum di {1}, tidak di {2}", en: "listed in {1}, not in {2}"),
          [.text(mentions.map(\.place).joined(separator: ", ")), .text(list.file.shown)]
        )
      }
    }
  }

  /// The checksums to be made.
  var wanted: [BytePath: Set<ChecksumAlgorithm>] {
    mentions.filter { !absent.contains($0.key) }.mapValues { Set($0.compactMap(\.algorithm)) }
  }

  /// Files whose bytes are not what the lists say.
  func changed(
    _ isFile: (BytePath) -> Bool,
    _ digest: (BytePath) -> FileDigests.Outcome?
  ) -> [VerificationFinding] {
    mentions.flatMap { path, mentions -> [VerificationFinding] in
      guard isFile(path) else { return [] }
      let known = mentions.filter { $0.algorithm != nil }
      guard !known.isEmpty else {
        return [
          VerificationFinding(
            .noChecksum,
            path,
            Message(
              "hanya tercantum dengan sidik yang tidak dikenal",
              en: "listed with unknown checksums only"
            )
          )
        ]
      }
      switch digest(path) {
      case .failure(let error)?: return [BagCheck.unreadable(path, error)]
      case .success(let digests)?:
        return ListedFiles.changes(path, known) { mention in
          mention.algorithm.flatMap { digests[$0] } == mention.digest
        }
      case nil: return []
      }
    }
  }

  /// What the mentions of one file say of its bytes. Where a strong checksum holds, the file is what it was, and the
  /// lines that say otherwise are not.
  private static func changes(
    _ path: BytePath,
    _ known: [Mention],
    _ holds: (Mention) -> Bool
  ) -> [VerificationFinding] {
    let wrong = known.filter { !holds($0) }
    let right = known.filter { holds($0) && $0.algorithm?.isWeak == false }
    func places(_ mentions: [Mention]) -> Argument { .text(mentions.map(\.place).joined(separator: ", ")) }
    if wrong.isEmpty { return [] }
    if right.isEmpty {
      return [
        VerificationFinding(
          .changed,
          path,
          Message("isi tidak cocok dengan {1}", en: "contents do not match {1}"),
          [places(wrong)]
        )
      ]
    }
    return wrong.map { mention in
      VerificationFinding(
        .alteredLine,
        mention.list,
        line: mention.line,
        Message(
          "sidik {1} tidak cocok, padahal isinya cocok dengan {2}; baris ini yang berubah",
          en: "checksum of {1} does not match, though its contents match {2}; this line is what changed"
        ),
        [.text(path.shown), places(right)]
      )
    }
  }

  /// The missing files by their checksums, so that a file under a new name is known again.
  var absentByDigest: [[UInt8]: BytePath] {
    var result: [[UInt8]: BytePath] = [:]
    for path in absent.sorted() {
      for mention in mentions[path, default: []] where mention.algorithm != nil {
        result[mention.digest] = path
      }
    }
    return result
  }
}
