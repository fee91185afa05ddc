import Core
package import Standard
import Tabular

/// The forms of findings that are written row by row.
package enum FindingsForm: Sendable {
  case text, json, csv
}

/// What a form makes of neighbouring rows: their texts back to back. A row without findings has a text in JSON only.
package struct RowTexts: Sendable {
  /// The text of one row.
  package struct Entry: Sendable {
    /// The row's position: in the part it was made of, or among all rows.
    package var position: Int { Int(storedPosition) }
    /// The file's position in the run, and the row's line.
    package var file: Int { Int(storedFile) }
    package var line: Int { Int(storedLine) }
    /// Where the text ends in ``RowTexts/bytes``, where its predecessor's ends it begins.
    package let end: Int
    // One stands for every listed row of a register of any size.
    private let storedPosition: Int32
    private let storedFile: Int32
    private let storedLine: Int32

    /// An entry.
    package init(position: Int, file: Int, line: Int, end: Int) {
      storedPosition = Int32(truncatingIfNeeded: position)
      storedFile = Int32(truncatingIfNeeded: file)
      storedLine = Int32(truncatingIfNeeded: line)
      self.end = end
    }
  }

  package var bytes: [UInt8] = []
  package var entries: [Entry] = []
}

extension FindingsWording {
  /// The texts of neighbouring rows.
  package func texts(of rows: [JudgedRow], as form: FindingsForm) -> RowTexts {
    var result = RowTexts()
    switch form {
    case .json:
      // The array's comma stands before each row; whoever writes the first one leaves it out.
      var writer = RowsJSON(self, expecting: rows.count)
      let span = rows.span
      for position in span.indices {
        writer.add(span[position])
        result.append(span[position], position, end: writer.bytes.count)
      }
      result.bytes = writer.bytes
    case .csv:
      var writer = TabularWriter()
      for (position, row) in rows.enumerated() where !row.findings.isEmpty {
        for finding in row.findings { write(finding, to: &writer) }
        result.append(row, position, end: writer.bytes.count)
      }
      result.bytes = writer.bytes
    case .text:
      var text = ""
      for position in rows.indices where !rows[position].findings.isEmpty {
        for finding in rows[position].findings { append(finding, to: &text) }
        result.append(rows[position], position, end: text.utf8.count)
      }
      result.bytes = Array(text.utf8)
    }
    return result
  }
}

extension RowTexts {
  fileprivate mutating func append(_ row: borrowing JudgedRow, _ position: Int, end: Int) {
    entries.append(Entry(position: position, file: row.request.file, line: row.request.line, end: end))
  }
}

/// A piece of a report in the order of writing.
package enum ReportSegment: Sendable {
  /// Text as it is.
  case text([UInt8])
  /// The texts of the rows of a file that begin in a range of lines; without the first byte where `dropsFirst`.
  case rows(file: Int, lines: Range<Int>, dropsFirst: Bool)
}

extension FindingsReport {
  /// What the report is made of; the texts of rows are those of ``FindingsWording/texts(of:as:)``.
  ///
  /// - Parameter hasTexts: Whether a row of a file has a text.
  package func segments(_ form: FindingsForm, hasTexts: (_ file: Int) -> Bool) -> [ReportSegment] {
    let filled = judgement.files.indices.filter(hasTexts)
    func all(_ file: Int, dropsFirst: Bool = false) -> ReportSegment {
      .rows(file: file, lines: 0..<Int.max, dropsFirst: dropsFirst)
    }
    switch form {
    case .json:
      // The comma that stands before each row.
      let rows = filled.map { all($0, dropsFirst: $0 == filled.first) }
      return [.text(jsonHead())] + rows + [.text(FindingsReport.jsonTail)]
    case .csv: return [.text(csvHead())] + filled.map { all($0) } + [.text(csvTail())]
    case .text: return textSegments(Set(filled))
    }
  }

  /// Findings by file and line, those of the file among those of its rows.
  private func textSegments(_ filled: Set<Int>) -> [ReportSegment] {
    var result: [ReportSegment] = []
    var text = textHead()
    func flush() {
      if !text.isEmpty { result.append(.text(Array(text.utf8))) }
      text = ""
    }
    var isEmpty = text.isEmpty
    for file in judgement.files.indices {
      let own = judgement.general.filter { $0.place.file == file }.enumerated().sorted {
        ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset)
      }
      if own.isEmpty, !filled.contains(file) { continue }
      text += (isEmpty ? "" : "\n") + textHeading(file)
      isEmpty = false
      var line = 0
      for (_, finding) in own {
        if let next = finding.place.line, next > line {
          flush()
          result.append(.rows(file: file, lines: line..<next, dropsFirst: false))
          line = next
        }
        wording.append(finding, to: &text)
      }
      flush()
      result.append(.rows(file: file, lines: line..<Int.max, dropsFirst: false))
    }
    text += (isEmpty ? "" : "\n") + textTail()
    flush()
    return result
  }

  /// Rows whose texts are made at a time.
  private static let batch = 512

  /// Gives the report piece by piece, so that no more than some hundred rows of it are in memory.
  package func write<Failure: Error>(
    _ form: FindingsForm,
    to body: (ArraySlice<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let rows = judgement.rows
    let filled = Set(rows.lazy.filter { form == .json || !$0.findings.isEmpty }.map(\.request.file))
    for segment in segments(form, hasTexts: filled.contains) {
      switch segment {
      case .text(let text): try body(text[...])
      case .rows(let file, let lines, let dropsFirst):
        var isFirst = dropsFirst
        // Rows lie in the order of files and lines.
        func place(_ line: Int) -> Int {
          rows.partitioningIndex { ($0.request.file, $0.request.line) >= (file, line) }
        }
        let end = place(lines.upperBound)
        for start in stride(from: place(lines.lowerBound), to: end, by: FindingsReport.batch) {
          let texts = wording.texts(of: Array(rows[start..<min(end, start + FindingsReport.batch)]), as: form)
          if texts.bytes.isEmpty { continue }
          try body(texts.bytes[(isFirst ? 1 : 0)...])
          isFirst = false
        }
      }
    }
  }

  /// The whole report.
  func bytes(_ form: FindingsForm) -> [UInt8] {
    var result: [UInt8] = []
    write(form) { result += $0 }
    return result
  }
}
