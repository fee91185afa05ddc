import Core
import Documents

/// The print jobs (`cetak.html`) of one run, and what the print ledger says and learns of them.
struct PrintRun {
  private let mode: PrintMode
  private let folder: OutputFolder
  private let templates: TemplateSet
  private var ledger = PrintLedger()
  private(set) var summary = PrintSummary()

  /// Opens the ledger where the run is recorded. The output folder is locked by then, so that no other run
  /// prints the same papers at the same time.
  ///
  /// - Throws: A problem where the ledger is damaged, or gone though the manifest lists it; where the template
  ///   of print jobs has no place for the marks.
  init(_ mode: PrintMode, folder: OutputFolder, templates: TemplateSet) throws(Problem) {
    self.mode = mode
    self.folder = folder
    self.templates = templates
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

  /// The print jobs of the papers among `documents`, each with its folder. A recorded run also makes those of
  /// folders with an earlier print job and nothing to print, lest an old one be printed again by mistake.
  ///
  /// - Parameters:
  ///   - bodies: What stands in the body of each document.
  ///   - kinds: The kinds that the run makes.
  mutating func jobs(
    _ documents: [PreparedDocument],
    _ bodies: [[UInt8]],
    kinds: Set<DocumentKind>,
    _ context: PaperContext
  ) throws(Problem) -> [(folder: String, document: PreparedDocument)] {
    var jobs: [(folder: String, document: PreparedDocument)] = []
    for paper in Papers.all {
      var items: [PrintJob.Item] = []
      var isCalledFor = false
      for index in documents.indices where documents[index].kind == paper.kind {
        isCalledFor = true
        if let item = try item(documents[index], bodies[index], context.reportingDate) { items.append(item) }
      }
      let path = "\(paper.kind.folder)/\(PrintJob.stem).html"
      if mode.isRecorded, kinds.contains(paper.kind), !isCalledFor {
        isCalledFor = (folder.previous.files + folder.previous.obsolete).contains { $0.path == path }
      }
      guard isCalledFor else { continue }
      summary.jobs.append(.init(path: path, kind: paper.kind, papers: items.count))
      jobs.append(
        (paper.kind.folder, PrintJob.document(paper.kind, title: paper.title, items: items, context: context))
      )
    }
    return jobs
  }

  /// A paper as it goes into the print job, entered into the ledger; `nil` where it stays out.
  private mutating func item(
    _ document: PreparedDocument,
    _ body: [UInt8],
    _ day: LocalDate
  ) throws(Problem) -> PrintJob.Item? {
    var item = PrintJob.Item(number: document.number ?? "", body: String(decoding: body, as: UTF8.self))
    guard mode.isRecorded else { return item }
    let sha256 = try digest(document)
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

  /// The SHA-256 of what a paper says: of its body, printed without the version of the program, so that a new
  /// version of the program alone makes no paper look changed.
  private func digest(_ document: PreparedDocument) throws(Problem) -> String {
    var neutral = document
    neutral.view["program"] = .text("warkat")
    var page: [UInt8] = []
    try templates.renderHTML(neutral, into: &page)
    return Checksum.sha256(BodyRange.find(in: page).map { Array(page[$0]) } ?? page)
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
