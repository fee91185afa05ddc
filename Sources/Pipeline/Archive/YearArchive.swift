import Core
import Documents
import Register
import Standard

/// The register of a year as an archivist takes it over: a bag with the register in three forms, its judgement, the
/// sources, the rules it was judged by, and what was done with it (documents.md section 2).
struct YearArchive {
  let year: Int
  let isPublic: Bool
  let desk: Desk
  let context: PaperContext
  /// The judgement as it was made, and as the bag shows it.
  let original: Judgement
  let judgement: Judgement
  let registers: OpenRegisters
  /// SHA-256 of each source file.
  let sourceSums: [String]
  let redaction: Redaction
  private let reports: Reports
  private let values: PersonalValues?

  /// The archive of a year; `isPublic` for the redacted copy.
  init(
    _ year: Int,
    isPublic: Bool,
    _ judgement: Judgement,
    of registers: OpenRegisters,
    at desk: Desk,
    _ context: PaperContext,
    redaction: Redaction = Redaction(),
    in workspace: Workspace
  ) throws(Problem) {
    self.year = year
    self.isPublic = isPublic
    self.registers = registers
    sourceSums = registers.sources.map { Checksum.sha256($0.forEachPiece) }
    try registers.checkReading()
    self.desk = desk
    self.context = context
    self.redaction = redaction
    original = judgement
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
    reports = Reports(self.judgement, context, standards: desk.standards)
  }

  /// The bag's folder below the output folder.
  var folder: String { "\(DocumentKind.yearlyRegister.folder)/\(year)\(isPublic ? "-publik" : "")" }

  /// What the bag is called by people.
  var title: String {
    "Register permohonan informasi publik \(year)\(isPublic ? ", salinan publik" : "")"
  }

  /// The yearly register, named by its place in the bag.
  func document() throws(Problem) -> PreparedDocument {
    var document = try reports.prepare(.yearly(year))
    document.stem = "\(year)\(isPublic ? "-publik" : "")/data/register"
    if isPublic { document.title += " (publik)" }
    return document
  }

  /// Writes the bag around the rendered register.
  ///
  /// - Throws: A problem of output; in a public copy, the file in which the guard found a personal value.
  func write(
    html: [UInt8],
    xml: [UInt8],
    with templates: TemplateSet,
    to output: OutputFolder,
    in workspace: Workspace
  ) throws(Problem) {
    let rows = reports.rows(of: year)
    let before = originals(of: rows)
    let names = ArchiveNames(judgement.files, desk.standards)
    let dictionary = try dictionary(workspace)
    var bag = BagWriter(
      folder,
      kind: DocumentKind.yearlyRegister.rawValue,
      in: output,
      inspection: values.map { BagInspection($0.telling) }
    )
    try bag.add("register.html", html)
    try bag.add("register.xml", xml)
    let zone = desk.settings.office.zone
    try bag.add(
      "register.csv",
      pieces: lines(CanonicalCSV.header(), rows) { row, _ in CanonicalCSV.line(row, zone: zone) }
    )
    try bag.add(
      "tidak-terbaca.csv",
      pieces: lines(UnreadableCSV.header(), before) {
        UnreadableCSV.lines($0, position: $1, showsValues: !isPublic, names)
      }
    )
    try bag.add(
      "penilaian.csv",
      pieces: lines(AssessmentCSV.header(), rows) { AssessmentCSV.line($0, position: $1, names) }
    )
    let findings = try addFindings(rows, names, to: &bag)
    if isPublic {
      let pairs = zip(before, rows).map { (before: $0.request, after: $1.request) }
      let masked = redaction.masked(pairs, findings: findings, files: judgement.files.count)
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
    let guide = try guide(before, findings: findings, bag, workspace)
    let page = try templates.html(guide.prepare(context, title: title))
    try bag.addTag("BACA-SAYA.html", page)
    try bag.addTag("BACA-SAYA.txt", Array(PlainText.text(ofPage: page).utf8))
    try bag.finish(info: info(requests: rows.count, size: bag.payloadSize.bytes))
  }

  private func dictionary(_ workspace: Workspace) throws(Problem) -> ArchiveDictionary {
    try ArchiveDictionary(
      columns: try workspace.resource(ArchiveDictionary.columnsPath) ?? [],
      words: try workspace.resource(ArchiveDictionary.wordsPath) ?? []
    )
  }

  /// A header and the lines of each row, given one after the other.
  private func lines(
    _ header: [UInt8],
    _ rows: [JudgedRow],
    _ line: @escaping (_ row: JudgedRow, _ position: Int) -> [UInt8]
  ) -> BagWriter.Pieces {
    { body throws(Problem) in
      try BagWriter.give(header, to: body)
      for (index, row) in rows.enumerated() { try BagWriter.give(line(row, index + 1), to: body) }
    }
  }

  /// Writes the findings: of files and run, of the rows, of doubled rows, and the notes on the order of numbers.
  ///
  /// - Returns: How many there are.
  private func addFindings(
    _ rows: [JudgedRow],
    _ names: ArchiveNames,
    to bag: inout BagWriter
  ) throws(Problem) -> Int {
    let doubled = judgement.rows.filter { row in
      row.isDuplicate && (row.request.date(.received)?.year ?? year) == year
    }
    let notes = judgement.numbering.notes.map(\.finding)
    try bag.add("temuan.csv") { body throws(Problem) in
      func give(_ finding: Finding, _ position: Int?, _ number: String?) throws(Problem) {
        let line = FindingsLog.line(
          finding,
          position: position,
          number: number,
          showsValues: !isPublic,
          names
        )
        try BagWriter.give(line, to: body)
      }
      try BagWriter.give(FindingsLog.header(), to: body)
      for finding in judgement.general { try give(finding, nil, nil) }
      for (index, row) in rows.enumerated() {
        for finding in row.findings { try give(finding, index + 1, row.request.text(.number)) }
      }
      for row in doubled { for finding in row.findings { try give(finding, nil, row.request.text(.number)) } }
      for note in notes { try give(note, nil, isPublic ? nil : note.number) }
    }
    return judgement.general.count + (rows + doubled).reduce(0) { $0 + $1.findings.count } + notes.count
  }

  /// The rows as they were before anything was masked, in the same order.
  private func originals(of rows: [JudgedRow]) -> [JudgedRow] {
    guard isPublic else { return rows }
    func place(_ row: JudgedRow) -> Int { row.request.file << 40 | row.request.line }
    let wanted = Set(rows.map(place))
    return original.rows.filter { !$0.isDuplicate && wanted.contains(place($0)) }
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

  private func guide(
    _ rows: [JudgedRow],
    findings: Int,
    _ bag: BagWriter,
    _ workspace: Workspace
  ) throws(Problem) -> ArchiveGuide {
    let unreadable = rows.reduce(0) { sum, row in
      sum + Column.allCases.count { row.request.state($0) == .unreadable }
    }
    return try ArchiveGuide(
      year,
      isPublic: isPublic,
      requests: rows.count,
      findings: findings,
      unreadable: unreadable,
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
