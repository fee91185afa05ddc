package import Core

/// `warkat verifikasi`: checks bags (BagIt, RFC 8493) and output folders. Reads only.
package enum VerificationRun {
  /// Checks folders: each a bag, an output folder, or a folder with bags somewhere below it.
  ///
  /// - Parameter progress: Told after each piece read, by any thread.
  /// - Returns: The report, with a problem for each folder that cannot be checked.
  package static func run(
    _ folders: [String],
    progress: @escaping @Sendable (VerificationProgress) -> Void = { _ in }
  ) -> VerificationReport {
    var report = VerificationReport()
    var seen: Set<String> = []
    for folder in folders where seen.insert(folder).inserted {
      do throws(Problem) {
        report.folders += try check(folder, progress)
      } catch {
        report.problems.append(error)
      }
    }
    return report
  }

  private static func check(
    _ folder: String,
    _ progress: @escaping @Sendable (VerificationProgress) -> Void
  ) throws(Problem) -> [FolderReport] {
    let scan: FolderScan
    do { scan = try FolderScan(folder) } catch { throw error.inputProblem(folder) }
    let read = { (path: BytePath, limit: Int) throws(SystemError) in
      try FileDigests.contents(path, below: folder, limit: limit)
    }
    let bags = bagFolders(scan).map { BagCheck($0, scan, read: read) }
    let isOutput = OutputCheck.isOutput(scan)
    guard isOutput || !bags.isEmpty else {
      throw Problem(
        .unusable,
        file: folder,
        Message(
          "bukan kantong BagIt (tidak ada bagit.txt atau manifest-*.txt) dan bukan folder keluaran (tidak ada manifest.json)",
          en: "no BagIt bag (no bagit.txt, no manifest-*.txt) and no output folder (no manifest.json)"
        )
      )
    }
    let output = isOutput && bags.first?.root != .top ? OutputCheck(scan, read: read) : nil
    var jobs: [BytePath: Set<ChecksumAlgorithm>] = output?.wanted ?? [:]
    for bag in bags {
      for (path, algorithms) in bag.wanted {
        jobs[bag.root.appending(path), default: []].formUnion(algorithms)
      }
    }
    let sizes = Dictionary(scan.files.map { ($0.path, $0.size) }, uniquingKeysWith: { first, _ in first })
    let digests = FileDigests(
      of: jobs.filter { !$0.value.isEmpty && sizes[$0.key] != nil }.map { path, algorithms in
        FileDigests.Job(path: path, size: sizes[path] ?? 0, algorithms: algorithms)
      },
      below: folder,
      progress: progress
    )
    var reports: [FolderReport] = []
    if let output { reports.append(output.report(folder) { digests[$0] }) }
    if output == nil, let loose = looseFiles(scan, outside: bags, folder) { reports.append(loose) }
    for bag in bags {
      let name = bag.root == .top ? folder : Path.join(folder, bag.root.shown)
      reports.append(bag.report(name) { digests[bag.root.appending($0)] })
    }
    return reports
  }

  /// The topmost folders that look like bags, sorted; what lies in a bag is its payload.
  private static func bagFolders(_ scan: FolderScan) -> [BytePath] {
    let marked = scan.files.filter { BagCheck.isBag([BytePath($0.path.name)]) }.map(\.path.folder)
    var result: [BytePath] = []
    for folder in Set(marked).sorted() where !result.contains(where: { folder.below($0) != nil }) {
      result.append(folder)
    }
    return result
  }

  /// A report on files that lie beside the bags of a folder, where there are any.
  private static func looseFiles(_ scan: FolderScan, outside bags: [BagCheck], _ name: String)
    -> FolderReport?
  {
    let loose = scan.files.filter { file in !bags.contains { file.path.below($0.root) != nil } }
    if loose.isEmpty { return nil }
    return FolderReport(
      folder: name,
      kind: .collection,
      files: loose.count,
      findings: loose.prefix(1).map { first in
        VerificationFinding(
          .loose,
          first.path,
          Message(
            "berkas ini dan {1} lainnya di luar kantong, tidak diperiksa",
            en: "this file and {1} more lie outside of any bag and are not checked"
          ),
          [.number(loose.count - 1)]
        )
      }
    )
  }
}

/// What a verification found in all folders.
package struct VerificationReport: Sendable {
  /// In the order of the command line, an output folder before the bags in it.
  package var folders: [FolderReport] = []
  /// Folders that could not be checked.
  package var problems: [Problem] = []

  /// A report on folders.
  package init(folders: [FolderReport] = []) { self.folders = folders }

  /// Differences in all folders.
  package var differences: Int { folders.reduce(0) { $0 + $1.differences } }

  /// Notes in all folders.
  package var notes: Int { folders.reduce(0) { $0 + $1.notes } }

  /// 0 all right, 1 differences, 2 a folder that cannot be checked.
  package var exitStatus: Int32 {
    problems.isEmpty ? (differences == 0 ? 0 : 1) : Problem.Kind.unusable.rawValue
  }
}
