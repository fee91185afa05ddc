import Core
import Documents

/// The print jobs (`cetak.html`) of one run, and what the print ledger says and learns of them.
struct PrintRun {
  private let mode: PrintMode
  private let folder: OutputFolder
  private var ledger = PrintLedger()
  /// Kinds of which the register calls for a paper.
  private var called: Set<DocumentKind> = []
  /// Papers of the print job that is not full.
  private var waiting: [DocumentKind: [PrintJob.Item]] = [:]
  /// Full print jobs.
  private var parts: [DocumentKind: Int] = [:]
  private(set) var summary = PrintSummary()

  /// Opens the ledger where the run is recorded. The output folder is locked by then, so that no other run
  /// prints the same papers at the same time.
  ///
  /// - Throws: A problem where the ledger is damaged, or gone though the manifest lists it; where the template
  ///   of print jobs has no place for the marks.
  init(_ mode: PrintMode, folder: OutputFolder, templates: TemplateSet) throws(Problem) {
    self.mode = mode
    self.folder = folder
    guard mode.isRecorded else { return }
    for name in PrintJob.marks where !templates.kinds(using: name).contains(.printJob) {
      throw Problem(
        .unusable,
        file: "templates/\(DocumentKind.printJob.rawValue).html",
        Message(
          "templat tidak memuat {1}, sehingga cetakan ulang tidak bertanda",
          en: "template does not hold {1}, so that reprints would go unmarked"
        ),
        [.text(name)],
        remedy: Message(
          "tambahkan nama itu seperti di templat bawaan, atau hapus berkas ini agar templat bawaan dipakai",
          en:
            "add the name as the shipped template has it, or remove this file so that the shipped one is used"
        )
      )
    }
    let path = try OutputPath(checking: PrintLedger.name)
    let name = Path.join(folder.path, PrintLedger.name)
    if let bytes = try folder.read(path) {
      ledger = try PrintLedger(bytes, file: name)
    } else if folder.previous.files.contains(where: { $0.path == PrintLedger.name }) {
      throw Problem(
        .output,
        file: name,
        Message("buku cetak hilang", en: "print ledger is gone"),
        remedy: Message(
          "kembalikan berkas itu dari cadangan; untuk mulai dari awal, buat berkas kosong dengan nama itu",
          en: "restore the file from a backup; to start afresh make an empty file of that name"
        )
      )
    }
  }

  /// Whether papers need their ``RenderedPaper/digest``.
  var isRecorded: Bool { mode.isRecorded }

  /// Puts a paper into the print job of its folder, and into the ledger.
  ///
  /// - Returns: The print job that was full before it, if one was.
  mutating func add(_ paper: RenderedPaper, _ context: PaperContext) throws(Problem) -> PrintFile? {
    let kind = paper.document.kind
    called.insert(kind)
    guard let item = item(paper, context.reportingDate) else { return nil }
    var full: PrintFile?
    if let items = waiting[kind], items.count == PrintJob.limit {
      let part = parts[kind, default: 0] + 1
      parts[kind] = part
      full = file(kind, items, part: part, context)
      waiting[kind] = []
    }
    waiting[kind, default: []].append(item)
    return full
  }

  /// The print jobs that are not full. A recorded run also empties those that an earlier run left and this one has
  /// nothing for, lest an old one be printed again by mistake.
  ///
  /// - Parameter kinds: The kinds that the run makes.
  mutating func rest(_ kinds: Set<DocumentKind>, _ context: PaperContext) -> [PrintFile] {
    var files: [PrintFile] = []
    for paper in Papers.all where kinds.contains(paper.kind) {
      let kind = paper.kind
      if called.contains(kind) {
        files.append(file(kind, waiting[kind] ?? [], part: parts[kind].map { $0 + 1 }, context))
      }
      guard isRecorded else { continue }
      let made = called.contains(kind) ? parts[kind, default: 0] + 1 : 0
      files += earlierParts(kind).filter { $0 > made }.map { part in
        file(kind, [], part: part > 1 ? part : nil, context)
      }
    }
    waiting = [:]
    let order = Dictionary(uniqueKeysWithValues: Papers.all.enumerated().map { ($1.kind, $0) })
    func key(_ job: PrintSummary.Job) -> (Int, Int) { (order[job.kind] ?? 0, job.part) }
    summary.jobs.sort { key($0) < key($1) }
    return files
  }

  private mutating func file(
    _ kind: DocumentKind,
    _ items: [PrintJob.Item],
    part: Int?,
    _ context: PaperContext
  ) -> PrintFile {
    let title = Papers.all.first { $0.kind == kind }?.title ?? ""
    let document = PrintJob.document(kind, title: title, items: items, part: part, context: context)
    let file = PrintFile(folder: kind.folder, document: document)
    summary.jobs.append(.init(path: file.path, kind: kind, part: part ?? 1, papers: items.count))
    return file
  }

  /// The parts of the print job that earlier runs left in a kind's folder.
  private func earlierParts(_ kind: DocumentKind) -> [Int] {
    let paths = Set((folder.previous.files + folder.previous.obsolete).map(\.path))
    return IndexDocument.parts(of: kind, among: paths)
  }

  /// A paper as it goes into the print job, entered into the ledger; `nil` where it stays out.
  private mutating func item(_ paper: RenderedPaper, _ day: LocalDate) -> PrintJob.Item? {
    let document = paper.document
    var item = PrintJob.Item(number: document.number ?? "", body: paper.body)
    guard let sha256 = paper.digest else { return item }
    let prints = ledger.prints(document.kind, item.number)
    let isUnchanged = prints?.latest.sha256 == sha256
    if isUnchanged, mode == .news {
      summary.skipped += 1
      return nil
    }
    let count = (prints?.count(sha256) ?? 0) + 1
    if count > 1 { item.copy = count }
    if let prints {
      if isUnchanged {
        summary.copies += 1
      } else {
        item.replaces = prints.latest.day
        summary.changed += 1
      }
    } else {
      summary.new += 1
    }
    ledger.add(.init(day: day, number: item.number, kind: document.kind, count: count, sha256: sha256))
    return item
  }

  /// Puts the ledger beside the papers; it gets its place after them (``OutputFolder``).
  func close() throws(Problem) {
    guard mode.isRecorded else { return }
    try folder.add(
      OutputPath(checking: PrintLedger.name),
      kind: PrintLedger.manifestKind,
      bytes: ledger.bytes
    )
  }
}

/// A print job to be rendered.
struct PrintFile: Sendable {
  /// The folder of its papers.
  var folder: String
  var document: PreparedDocument

  /// The path of the page below the output folder.
  var path: String { "\(folder)/\(document.stem).html" }
}
