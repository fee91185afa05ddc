import Core
import Register
import Standard

/// Cells that hold what a spreadsheet left in the place of a text, such as `#REF!`: a paper that would print one
/// is withheld.
///
/// What a paper prints is found by putting a mark into the cell and looking for it among the paper's values, so
/// that no list of columns has to be kept beside the papers.
enum BrokenCells {
  /// A text that no register holds: noncharacters are replaced when cells are read.
  private static let mark: UnicodeScalar = "\u{FFFE}"

  /// The broken columns that a paper says, in the order of columns.
  static func printed(_ row: JudgedRow, on paper: any Paper.Type, _ context: PaperContext) -> [Column] {
    let broken = Column.allCases.filter { row.request.isBroken($0) && row.request.has($0) }
    return broken.filter { column in
      var probe = row
      probe.request = row.request.replacingText(of: column, with: String(mark))
      let own = paper.content(probe, context)?.own ?? [:]
      return holdsMark(.object(RequestView.values(probe.request, context).merging(own)))
    }
  }

  private static func holdsMark(_ value: Value) -> Bool {
    switch value {
    case .missing, .flag: false
    case .text(let text), .markup(let text): text.unicodeScalars.contains(mark)
    case .list(let values), .marked(_, let values): values.contains(where: holdsMark)
    case .lazy(let list): (0..<list.count).contains { holdsMark(list[$0]) }
    case .object(let object): object.members.contains { holdsMark($0.value) }
    }
  }
}
