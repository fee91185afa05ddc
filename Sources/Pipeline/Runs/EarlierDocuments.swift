import Core
import Documents
import Standard

/// What earlier runs left in the output folder, as the index of this run lists it.
struct EarlierDocuments {
  /// The documents, in the order of their paths.
  private(set) var lines: [IndexDocument.Line] = []

  /// Paths of print jobs.
  private(set) var printJobs: [String] = []

  /// - Parameters:
  ///   - files: Files that stay in the folder and that this run does not make.
  ///   - rows: What the register of this run says; a paper of a request that it does not hold, or holds more than once, is
  ///     listed without a state.
  init(_ files: [Manifest.Entry], _ rows: RowSource, on day: LocalDate) throws(Problem) {
    guard !files.isEmpty else { return }
    let paths = Set(files.map(\.path))
    let numbers = Set(files.compactMap(\.number))
    let states = numbers.isEmpty ? [:] : try rows.run { StateSink(numbers, on: day) }.states
    for file in files {
      guard let kind = DocumentKind(rawValue: file.kind) else { continue }
      if kind == .printJob { printJobs.append(file.path) }
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
}

/// Where some requests stand on the reporting date; those whose number occurs more than once are left out.
private struct StateSink: RowSink {
  /// By registration number.
  var states: [String: RequestState] { found.compactMapValues(\.self) }
  let make: @Sendable ([JudgedRow], Int) -> [(String, RequestState)]

  private var found: [String: RequestState?] = [:]

  init(_ numbers: Set<String>, on day: LocalDate) {
    make = { rows, _ in
      rows.compactMap { row in
        guard !row.isDuplicate, let number = row.request.text(.number), numbers.contains(number) else {
          return nil
        }
        return (number, RequestState(row, on: day))
      }
    }
  }

  mutating func take(_ piece: [(String, RequestState)]) {
    for (number, state) in piece { found[number] = found[number] == nil ? .some(state) : .some(nil) }
  }

  mutating func replace(_ late: RegisterRules.LateRow) {}
}
