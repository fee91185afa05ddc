import Documents
import Standard

/// What earlier runs left in the output folder, as the index of this run lists it.
struct EarlierDocuments {
  /// The documents, in the order of their paths.
  private(set) var lines: [IndexDocument.Line] = []

  /// Folders with a print job.
  private(set) var printJobs: [String] = []

  /// - Parameters:
  ///   - files: Files that stay in the folder and that this run does not make.
  ///   - judgement: What the register of this run says; a paper of a request that it does not hold, or holds more than
  ///     once, is listed without a state.
  init(_ files: [Manifest.Entry], _ judgement: Judgement) {
    guard !files.isEmpty else { return }
    let paths = Set(files.map(\.path))
    let states = EarlierDocuments.states(of: Set(files.compactMap(\.number)), judgement)
    for file in files {
      guard let kind = DocumentKind(rawValue: file.kind) else { continue }
      if kind == .printJob { printJobs.append(Path.folder(file.path)) }
      // Titles are given to pages only.
      guard let title = file.title, file.path.hasSuffix(".html") else { continue }
      let path = String(file.path.dropLast(".html".count))
      lines.append(
        IndexDocument.Line(
          earlier: kind,
          path: path,
          number: file.number,
          date: file.date,
          title: title,
          state: file.number.flatMap { states[$0] },
          hasXML: paths.contains("\(path).xml")
        )
      )
    }
  }

  /// Where requests stand; without those whose number occurs more than once.
  private static func states(of numbers: Set<String>, _ judgement: Judgement) -> [String: RequestState] {
    guard !numbers.isEmpty else { return [:] }
    var states: [String: RequestState] = [:]
    var repeated: Set<String> = []
    for row in judgement.countedRows {
      guard let number = row.request.text(.number), numbers.contains(number) else { continue }
      let state = RequestState(row, on: judgement.reportingDate)
      if states.updateValue(state, forKey: number) != nil { repeated.insert(number) }
    }
    return states.filter { !repeated.contains($0.key) }
  }
}
