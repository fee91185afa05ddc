extension TabularProblem {
  /// The problem of a part of a file, with its lines counted from the begin of the file: `lines` stand before the part.
  package func moved(by lines: Int) -> TabularProblem {
    switch self {
    case .badBytes(let offset, let line, let count, let named):
      .badBytes(firstOffset: offset, firstLine: line + lines, count: count, lines: named.map { $0 + lines })
    case .unterminatedQuote(let line, let last): .unterminatedQuote(line: line + lines, lastLine: last + lines)
    case .nulByte(let line, let offset): .nulByte(line: line + lines, offset: offset)
    case .cellTooLong(let line): .cellTooLong(line: line + lines)
    case .rowTooWide(let line): .rowTooWide(line: line + lines)
    case .textAfterQuote(let line, let count): .textAfterQuote(line: line + lines, count: count)
    case .raggedRow(let line, let count): .raggedRow(line: line + lines, count: count)
    case .latin, .utf16WithoutBOM, .emptyInput: self
    }
  }

  /// The problems of two neighbouring parts as those of both; that one part alone is empty means nothing.
  package static func joined(_ first: [TabularProblem], _ second: [TabularProblem]) -> [TabularProblem] {
    var result = first.filter { $0 != .emptyInput }
    for problem in second where problem != .emptyInput {
      guard case .textAfterQuote(_, let count) = problem,
        let index = result.firstIndex(where: { if case .textAfterQuote = $0 { true } else { false } }),
        case .textAfterQuote(let line, let earlier) = result[index]
      else {
        result.append(problem)
        continue
      }
      result[index] = .textAfterQuote(line: line, count: earlier + count)
    }
    return result
  }
}
