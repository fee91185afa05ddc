package import Core
import Documents
import Glibc

/// `warkat serah-terima`: the minute of the handing over of finished bags, each checked before.
package enum HandoverRun {
  /// What a run did.
  package struct Summary: Sendable {
    /// The pages, below the output folder.
    package var pages: [String] = []
    /// Reports on bags that do not hold; no minute was made for any bag then.
    package var refused: [FolderReport] = []

    /// 1 where a bag does not hold.
    package var exitStatus: Int32 { refused.isEmpty ? 0 : 1 }
  }

  /// The file whose checksum stands for a bag.
  static let checksumFile = BytePath("tagmanifest-sha256.txt")

  /// Makes a minute for each bag, as HTML and XML.
  ///
  /// - Throws: Problems of settings and templates; a folder that is no bag; problems of output.
  package static func run(
    _ bags: [String],
    output: String,
    program: String,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> Summary {
    try desk.settings.requireOfficeName()
    let checked = VerificationRun.run(bags) { workspace.progress(.verifying($0)) }
    let others = checked.folders.filter { if case .bag = $0.kind { !bags.contains($0.folder) } else { true } }
    let problems = checked.problems + others.map { notABag($0.folder) }
    if !problems.isEmpty { throw Problems(problems) }
    var summary = Summary()
    summary.refused = checked.folders.filter { $0.differences > 0 }
    if !summary.refused.isEmpty { return summary }
    let templates = try TemplateSet.load([.handover], in: workspace)
    let context = desk.paperContext(program: program, for: templates)
    return try lifting { () throws(Problem) in
      var documents: [PreparedDocument] = []
      for report in checked.folders {
        let minute = try minute(report, in: workspace)
        documents.append(minute.prepare(context, stem: stem(minute.name, taken: documents.map(\.stem))))
      }
      let folder = try OutputFolder(
        output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
      try render(documents, templates, into: folder)
      // What other runs wrote there stays as it is.
      _ = try folder.commit(replacing: { _ in false })
      summary.pages = documents.map { "\($0.kind.folder)/\($0.stem).html" }
      return summary
    }
  }

  private static func render(
    _ documents: [PreparedDocument],
    _ templates: TemplateSet,
    into folder: OutputFolder
  ) throws(Problem) {
    do throws(Problems) {
      try DocumentRenderer(templates: templates, folder: folder).render(documents)
    } catch {
      if let first = error.all.first { throw first }
    }
  }

  private static func notABag(_ folder: String) -> Problem {
    Problem(
      .unusable,
      file: folder,
      Message(
        "bukan satu kantong arsip; sebut folder yang memuat bagit.txt",
        en: "not a single archive bag; name the folder that holds bagit.txt"
      )
    )
  }

  private static func minute(_ report: FolderReport, in workspace: Workspace) throws(Problem)
    -> HandoverMinute
  {
    let folder = report.folder
    func bytes(_ path: BytePath) throws(Problem) -> [UInt8]? {
      do throws(SystemError) { return try FileDigests.contents(path, below: folder, limit: 1 << 28) } catch {
        if error.number == ENOENT { return nil }
        throw error.inputProblem(Path.join(folder, path.shown))
      }
    }
    guard let list = try bytes(checksumFile) else {
      throw Problem(
        .unusable,
        file: folder,
        Message("kantong tidak punya {1}", en: "the bag has no {1}"),
        [.text(checksumFile.shown)]
      )
    }
    let declaration = BagDeclaration(try bytes(BagDeclaration.name))
    let information = try bytes(BagInformation.name).map {
      BagInformation(TagText($0, declaration.encoding))
    }
    let scan: FolderScan
    do { scan = try FolderScan(folder) } catch { throw error.inputProblem(folder) }
    let span = try RegisterSpan.read(Path.join(folder, "data/register.csv"), in: workspace)
    return HandoverMinute(
      name: name(folder, information),
      version: declaration.version,
      files: report.files,
      bytes: report.bytes,
      tagFiles: report.tagFiles,
      requests: span?.requests,
      from: span?.from,
      to: span?.to,
      contents: contents(scan),
      information: (information?.elements ?? []).filter {
        $0.label.lowercased() != "payload-oxum" && !$0.value.isEmpty
      }.map { HandoverMinute.Information(label: $0.label, value: $0.value) },
      checksumFile: checksumFile.shown,
      sha256: Checksum.sha256(list)
    )
  }

  /// The folder's own name; what the bag calls itself where the path has none, such as `.`.
  private static func name(_ folder: String, _ information: BagInformation?) -> String {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    let name = Path.name(folder)
    if !["", ".", ".."].contains(name) { return name }
    return information?.value("External-Identifier") ?? "arsip"
  }

  /// The top of the payload: files, and folders with what lies in them.
  private static func contents(_ scan: FolderScan) -> [HandoverMinute.Content] {
    var result: [HandoverMinute.Content] = []
    for file in scan.files {
      guard let path = file.path.below(BytePath("data")), let top = path.parts.first else { continue }
      let name = BytePath(Array(top)).shown + (path.parts.count > 1 ? "/" : "")
      // Files come sorted, so those of a folder follow each other.
      if result.last?.name != name { result.append(HandoverMinute.Content(name: name)) }
      result[result.count - 1].files += 1
      result[result.count - 1].bytes += file.size
    }
    return result
  }

  /// A file name of letters, digits and `-`, that no other minute of this run has.
  private static func stem(_ name: String, taken: [String]) -> String {
    let safe = FileNames(numbers: [name])[name]
    var stem = safe
    var number = 2
    while taken.contains(stem) {
      stem = "\(safe)-\(number)"
      number += 1
    }
    return stem
  }
}
