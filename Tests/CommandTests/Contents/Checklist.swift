import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a document must hold, element by element, in its order: a file of `Tests/Contents`.
///
/// First line: `@ folder || condition` (a paper of each request that meets the condition) or `= path` (one document).
/// Then a line per element: `element || source || condition || text of the page || XPath of the XML`. `< name`
/// includes another file, `#` is a remark, `-` is "not on this side".
///
/// - The text holds `{column}` or `{column|form}` (``SampleRequest/value(_:)``), `____` for room to write by hand, `☑` and
///   `☐` for boxes; white space is any white space. A leading `!` means that it must not be there.
/// - The XPath starts at the root element; `path = text` compares the node's text.
/// - Where the condition does not hold, neither text nor XPath may be found; a text whose cell is empty is then looked for
///   by its label, so that no label stands without a value.
struct Checklist: Sendable {
  struct Element: Sendable {
    var name: String
    var source: String
    var condition: String
    var text: String?
    var path: String?
  }

  var name: String
  var place: String
  var condition: String
  var isPaper: Bool
  var elements: [Element] = []

  init(_ name: String, in folder: URL) throws {
    self.name = name
    var lines = try Checklist.lines(name, in: folder)
    let head = lines.removeFirst().components(separatedBy: " || ")
    isPaper = head[0].hasPrefix("@ ")
    place = String(head[0].dropFirst(2))
    condition = head.count > 1 ? head[1] : "selalu"
    elements = try lines.map { line in
      let parts = line.components(separatedBy: " || ")
      try #require(parts.count == 5, "\(name): \(line)")
      func side(_ part: String) -> String? { part == "-" ? nil : part }
      return Element(
        name: parts[0],
        source: parts[1],
        condition: parts[2],
        text: side(parts[3]),
        path: side(parts[4])
      )
    }
  }

  private static func lines(_ name: String, in folder: URL) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
      line.hasPrefix("< ") ? try lines(String(line.dropFirst(2)), in: folder) : [String(line)]
    }
  }

  /// What a page says wrongly about a request; empty where all is well.
  func problems(page: PageText, of request: SampleRequest) -> [String] {
    var problems: [String] = []
    var position = page.flat.startIndex
    // One label serves several: a value, or room to write it by hand.
    let others = elements.filter { request.meets($0.condition) }.compactMap(\.text)
    for element in elements {
      guard let text = element.text else { continue }
      let applies = request.meets(element.condition)
      let isForbidden = text.hasPrefix("!")
      let words = isForbidden ? String(text.dropFirst()) : text
      if applies, isForbidden {
        if page.hasLine(words) { problems.append("\(element.name): '\(words)' must not be there") }
      } else if applies {
        guard let expected = Checklist.expand(words, request) else {
          problems.append("\(element.name): the request has no value for '\(words)'")
          continue
        }
        if let found = page.flat.range(of: expected, range: position..<page.flat.endIndex) {
          position = found.upperBound
        } else {
          let elsewhere = page.flat.contains(expected) ? "stands too early" : "is missing"
          problems.append("\(element.name) (\(element.source)): '\(expected)' \(elsewhere)")
        }
      } else if !isForbidden, let label = Checklist.label(words, request),
        !others.contains(where: { $0.hasPrefix(label) }), page.hasLine(label)
      {
        problems.append("\(element.name): '\(label)' stands where it does not apply")
      }
    }
    return problems
  }

  /// What an XML document says wrongly about a request. All paths are asked in one run of `xmllint`: Foundation's own
  /// XPath crashes where nothing is found.
  func problems(xml: String, of request: SampleRequest) throws -> [String] {
    let asked: [(element: Element, path: String, query: String)] = elements.compactMap { element in
      guard let path = element.path else { return nil }
      // An equals sign inside a predicate compares nothing here.
      let sign = path.range(of: " = ", options: .backwards).flatMap {
        path[$0.upperBound...].contains("]") ? nil : $0
      }
      let place = (path.hasPrefix("/") ? "" : "/*/") + path[..<(sign?.lowerBound ?? path.endIndex)]
      guard let sign else { return (element, path, "count(\(place))") }
      // A cell that is empty can stand nowhere.
      let expected = Checklist.expand(String(path[sign.upperBound...]), request)
      return (element, path, expected.map { "count(\(place)[. = \"\($0)\"])" } ?? "0")
    }
    let file = try Scratch()
    let plain = xml.replacingOccurrences(of: " xmlns=\"urn:warkat:1\"", with: "")
    let path = file.folder.appending(path: "dokumen.xml")
    try plain.write(to: path, atomically: true, encoding: .utf8)
    let query = "concat('', " + asked.map { $0.query + ", ' '" }.joined(separator: ", ") + ")"
    let answer = try run("xmllint", ["--xpath", query, path.path])
    let counts = answer.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(counts.count == asked.count, "\(name): xmllint says \(answer)")
    return zip(asked, counts).compactMap { asked, count in
      let applies = request.meets(asked.element.condition)
      if (count > 0) == applies { return nil }
      let state = applies ? "missing" : "there"
      return "\(asked.element.name) (\(asked.element.source)): \(asked.path) is \(state)"
    }
  }

  /// A text with the request's values in their places, or `nil` where one is empty.
  static func expand(_ text: String, _ request: SampleRequest) -> String? {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = request.value(String(rest[rest.index(after: open)..<close])) else { return nil }
      result += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// What to look for where an element does not apply: the whole text if it holds no cell, its label if the cell is
  /// empty.
  static func label(_ text: String, _ request: SampleRequest) -> String? {
    guard let open = text.firstIndex(of: "{") else { return text }
    if expand(text, request) != nil { return nil }
    let label = text[..<open].trimmingCharacters(in: .whitespaces)
    return label.count > 2 ? label : nil
  }
}
