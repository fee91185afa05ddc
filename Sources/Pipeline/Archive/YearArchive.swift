import Core
import Documents
import Register
import Standard
import Templating

/// The register of a year as an archivist takes it over: a bag with the register in three forms, its judgement, the
/// sources, the rules it was judged by, and what was done with it (documents.md section 2).
///
/// Rows are read in two passes and none is kept: the first finds out what the year holds, the second renders.
struct YearArchive {
  let year: Int
  let isPublic: Bool
  let desk: Desk
  let context: PaperContext
  /// What the register is as it was judged, and as the bag shows it; rows are in ``rows``.
  let original: Judgement
  let judgement: Judgement
  let registers: OpenRegisters
  /// SHA-256 of each source file.
  let sourceSums: [String]
  let redaction: Redaction
  /// How much was found in the whole register.
  let findingCounts: [(severity: Severity, count: Int)]
  private let rows: RowSource
  private let survey: SurveySink
  /// The rows of the year before anything was masked; empty where nothing was.
  private let originals: [JudgedRow]
  private let values: PersonalValues?

  /// The archive of a year of a register that is in memory; `isPublic` for the redacted copy.
  init(
    _ year: Int,
    isPublic: Bool,
    _ judgement: Judgement,
    of registers: OpenRegisters,
    at desk: Desk,
    _ context: PaperContext,
    redaction: Redaction = Redaction(),
    sharing shared: Shared,
    in workspace: Workspace
  ) throws(Problem) {
    self.year = year
    self.isPublic = isPublic
    self.registers = registers
    sourceSums = shared.sourceSums
    self.desk = desk
    self.context = context
    self.redaction = redaction
    original = judgement
    findingCounts = shared.findingCounts
    if isPublic {
      let values = PersonalValues(
        judgement.rows,
        texts: Redaction.texts,
        fixed: try ArchiveRules.fixedWording(at: desk, in: workspace)
      )
      self.values = values
      self.judgement = redaction.redacted(judgement, values)
    } else {
      values = nil
      self.judgement = judgement
    }
    rows = shared.rows(of: year, in: self.judgement)
    let none = YearSurvey(
      year,
      files: self.judgement.files.map(\.name),
      reportingDate: desk.reportingDate
    )
    survey = try rows.runInWindows { SurveySink(none) }
    // Masking clears no date, so that the same rows stand in the year before and after it.
    originals = isPublic ? judgement.rows.filter(none.holds) : []
  }

  /// The full archive of a year of a register that is read again.
  ///
  /// - Parameters:
  ///   - survey: What the pass found that gave `outcome`.
  ///   - findingCounts: How much it found.
  init(
    _ survey: SurveySink,
    _ outcome: Judgement,
    _ findingCounts: [(severity: Severity, count: Int)],
    _ pass: RegisterPass,
    at desk: Desk,
    _ context: PaperContext
  ) throws(Problem) {
    year = survey.survey.year
    isPublic = false
    registers = pass.registers
    sourceSums = try YearArchive.sums(of: registers)
    self.desk = desk
    self.context = context
    redaction = Redaction()
    original = outcome
    judgement = outcome
    self.findingCounts = findingCounts
    values = nil
    var second = pass
    second.judgesNumbering = false
    rows = .registers(second)
    self.survey = survey
    originals = []
  }

  static func sums(of registers: OpenRegisters) throws(Problem) -> [String] {
    let sums = registers.sources.map { Checksum.sha256($0.forEachPiece) }
    try registers.checkReading()
    return sums
  }

  /// The bag's folder below the output folder.
  var folder: String { YearArchive.folder(year, isPublic: isPublic) }

  /// The bag's folder of a year.
  static func folder(_ year: Int, isPublic: Bool) -> String {
    "\(DocumentKind.yearlyRegister.folder)/\(year)\(isPublic ? "-publik" : "")"
  }

  /// What the bag is called by people.
  var title: String {
    "Register permohonan informasi publik \(year)\(isPublic ? ", salinan publik" : "")"
  }

  /// Writes the bag.
  ///
  /// - Returns: The yearly register, named by its place in the bag.
  /// - Throws: A problem of output; in a public copy, the file in which the guard found a personal value.
  func write(
    with templates: TemplateSet,
    to output: OutputFolder,
    in workspace: Workspace
  ) throws(Problem) -> PreparedDocument {
    let names = ArchiveNames(judgement.files, desk.standards)
    let document = try YearDocument(survey.survey, context, standards: desk.standards)
    let maker = YearSink.Maker(
      document: document,
      templates: templates,
      names: names,
      zone: desk.settings.office.zone,
      isPublic: isPublic,
      survey: survey,
      originals: originals
    )
    let written = try rows.runInWindows {
      YearSink(maker) { SpoolFile(in: workspace, memoryLimit: 1 << 20) }
    }
    try check(written)
    let dictionary = try dictionary(workspace)
    var bag = BagWriter(
      folder,
      kind: DocumentKind.yearlyRegister.rawValue,
      in: output,
      inspection: values.map { BagInspection($0.telling) }
    )
    try addRegister(document, written, templates, to: &bag)
    try addTables(written, names, to: &bag)
    let findings = survey.survey.findings + judgement.general.count + judgement.numbering.notes.count
    if isPublic {
      let masked = redaction.masked(maskedPairs, findings: findings, files: judgement.files.count)
      try bag.add("disamarkan.csv", MaskedLine.csv(masked))
      let page = MaskedPage(year, masked, dictionary).prepare(context, title: title)
      try bag.add("disamarkan.html", try templates.html(page))
    }
    try addDictionary(dictionary, templates, to: &bag)
    try addRules(workspace, to: &bag)
    if !isPublic { try addSources(to: &bag) }
    try bag.add(
      "peristiwa.csv",
      ArchiveEvent.csv(events, on: desk.reportingDate, agent: context.program)
    )
    try addMetadata(dictionary, to: &bag)
    let guide = try guide(findings: findings, bag, workspace)
    let page = try templates.html(guide.prepare(context, title: title))
    try bag.addTag("BACA-SAYA.html", page)
    try bag.addTag("BACA-SAYA.txt", Array(PlainText.text(ofPage: page).utf8))
    try bag.finish(info: info(requests: survey.survey.count, size: bag.payloadSize.bytes))
    var result = document.outline
    result.stem = "\(year)\(isPublic ? "-publik" : "")/data/register"
    if isPublic { result.title += " (publik)" }
    return result
  }

  /// Both passes must have seen the same register: a file that somebody writes meanwhile is not archived.
  private func check(_ written: YearSink) throws(Problem) {
    guard written.count != survey.survey.count else { return }
    throw Problem(
      .unusable,
      file: registers.sources.first?.name,
      Message("register berubah selagi dibaca", en: "the register changed while it was read"),
      remedy: Message("jalankan lagi setelah berkas selesai disimpan", en: "run again once the file is saved")
    )
  }

  private var maskedPairs: [(before: Request, after: Request)] {
    zip(originals, rows.memory.lazy.filter(survey.survey.holds)).map {
      (before: $0.request, after: $1.request)
    }
  }

  /// Puts the rows into the outline of the register, month by month in the order of receipt.
  private func addRegister(
    _ document: YearDocument,
    _ written: YearSink,
    _ templates: TemplateSet,
    to bag: inout BagWriter
  ) throws(Problem) {
    let order = written.order
    var starts = [0]
    for month in document.survey.order {
      starts.append(starts[starts.count - 1] + document.survey.count(in: month))
    }
    func add(
      _ path: String,
      _ fragments: YearFragments,
      _ outline: [UInt8],
      _ marks: [ListMark]
    ) throws(Problem) {
      try bag.add(path) { body throws(Problem) in
        var place = 0
        for mark in marks.sorted(by: { $0.start < $1.start }) {
          try BagWriter.give(Array(outline[place..<mark.start]), to: body)
          try fragments.give(order[starts[mark.id]..<starts[mark.id + 1]], to: body)
          place = mark.start
        }
        try BagWriter.give(Array(outline[place...]), to: body)
      }
    }
    var outline: [UInt8] = []
    var marks = try templates.renderHTML(document.outline, into: &outline)
    try add("register.html", written.html, outline, marks)
    outline = []
    marks = try templates.renderXML(document.outline, isOutline: true, into: &outline)
    try add("register.xml", written.xml, outline, marks)
  }

  private func addTables(
    _ written: YearSink,
    _ names: ArchiveNames,
    to bag: inout BagWriter
  ) throws(Problem) {
    func add(_ path: String, _ header: [UInt8], _ table: YearSink.Table) throws(Problem) {
      try bag.add(path) { body throws(Problem) in
        try BagWriter.give(header, to: body)
        try written.give(table, to: body)
      }
    }
    try add("register.csv", CanonicalCSV.header(), .register)
    try add("tidak-terbaca.csv", UnreadableCSV.header(), .unreadable)
    try add("penilaian.csv", AssessmentCSV.header(), .assessment)
    let notes = judgement.numbering.notes.map(\.finding)
    func line(_ finding: Finding, _ number: String?) -> [UInt8] {
      FindingsLog.line(finding, position: nil, number: number, showsValues: !isPublic, names)
    }
    try bag.add("temuan.csv") { body throws(Problem) in
      try BagWriter.give(FindingsLog.header(), to: body)
      for finding in judgement.general { try BagWriter.give(line(finding, nil), to: body) }
      try written.give(.findings, to: body)
      try written.give(.doubled, to: body)
      for note in notes { try BagWriter.give(line(note, isPublic ? nil : note.number), to: body) }
    }
  }

  private func dictionary(_ workspace: Workspace) throws(Problem) -> ArchiveDictionary {
    try ArchiveDictionary(
      columns: try workspace.resource(ArchiveDictionary.columnsPath) ?? [],
      words: try workspace.resource(ArchiveDictionary.wordsPath) ?? []
    )
  }

  private func addDictionary(
    _ dictionary: ArchiveDictionary,
    _ templates: TemplateSet,
    to bag: inout BagWriter
  ) throws(Problem) {
    let page = DictionaryPage(dictionary, ArchiveTable.all(isPublic: isPublic))
    try bag.add("kamus-data.html", try templates.html(page.prepare(context, title: title)))
    try bag.add("kamus-data.csv", dictionary.columnsCSV)
    try bag.add("kamus-nilai.csv", dictionary.wordsCSV)
    try bag.add("kamus-temuan.csv", ArchiveDictionary.findingsCSV())
  }

  private func addRules(_ workspace: Workspace, to bag: inout BagWriter) throws(Problem) {
    if let schema = try workspace.resource(TemplateSet.schemaPath) {
      try bag.add("skema/\(Path.name(TemplateSet.schemaPath))", schema)
    }
    for file in try ArchiveRules(at: desk, includesSettings: !isPublic, in: workspace).files {
      try bag.add("aturan/\(file.path)", file.bytes)
    }
  }

  private func addSources(to bag: inout BagWriter) throws(Problem) {
    for (index, source) in registers.sources.enumerated() {
      try bag.add(YearArchive.sourcePath(source.name, number: index + 1)) { body throws(Problem) in
        for range in source.pieces { try BagWriter.give(source.content.read(range), to: body) }
      }
    }
    // A file that became shorter since it was opened is not the one that was judged.
    try registers.checkReading()
  }

  private func addMetadata(_ dictionary: ArchiveDictionary, to bag: inout BagWriter) throws(Problem) {
    let metadata = ArchiveMetadata(ArchiveTable.all(isPublic: isPublic), dictionary)
    let office = organization
    let written = bag
    let package = metadata.dataPackage(
      name: "register-\(year)\(isPublic ? "-publik" : "")",
      title: title,
      publisher: office
    ) { file in
      written.sums(of: file).map { ArchiveFixity(size: $0.size, sha256: $0.sha256) }
    }
    try bag.add("datapackage.json", package)
    try bag.add("register.csv-metadata.json", metadata.tableMetadata(of: .register, title: title))
  }

  /// Cells that could not be read before they were masked.
  private var unreadableBefore: Int {
    originals.reduce(0) { sum, row in
      sum + Column.allCases.count { row.request.state($0) == .unreadable }
    }
  }

  private func guide(
    findings: Int,
    _ bag: BagWriter,
    _ workspace: Workspace
  ) throws(Problem) -> ArchiveGuide {
    return try ArchiveGuide(
      year,
      isPublic: isPublic,
      requests: survey.survey.count,
      findings: findings,
      unreadable: isPublic ? unreadableBefore : survey.survey.unreadable,
      files: bag.payload.map { ArchiveGuide.File(path: $0.path, size: $0.sums.size) },
      contents: try workspace.resource(ArchiveGuide.contentsPath) ?? [],
      context
    )
  }

  /// The office as the bag names it.
  var organization: String {
    let office = desk.settings.office
    return [office.name, office.level, office.region].compactMap { $0 }.joined(separator: " ")
  }

  /// The place of a source file below `data/`.
  static func sourcePath(_ name: String, number: Int) -> String { "sumber/\(safeName(name, number: number))" }

  /// A file name in the bag: number, and the safe part of the file's own name.
  static func safeName(_ path: String, number: Int) -> String {
    let name = path == "-" ? "masukan-standar.csv" : Path.name(path)
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      default: if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    return padded(number, to: 2) + "-" + String(decoding: bytes.suffix(80), as: UTF8.self)
  }
}

extension TemplateSet {
  /// A document as HTML.
  func html(_ document: PreparedDocument) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    try renderHTML(document, into: &bytes)
    return bytes
  }
}

extension RegisterSource {
  /// The parts in which a source is copied.
  var pieces: [Range<Int>] {
    stride(from: 0, to: content.count, by: Files.pieceLength).map {
      $0..<min($0 + Files.pieceLength, content.count)
    }
  }

  /// Gives the bytes piece by piece.
  func forEachPiece(_ body: ([UInt8]) -> Void) { for range in pieces { body(content.read(range)) } }
}
