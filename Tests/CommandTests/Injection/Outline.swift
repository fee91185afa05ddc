import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The structure of a document as libxml2 reads it: elements in order with their depth and the names of their attributes, and
/// the values of attributes that hold addresses.
final class Outline: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  /// Each element with its parent and the names of its attributes.
  private(set) var shapes: Set<String> = []
  private(set) var addresses: [String] = []
  /// All text, attributes included, white space made one.
  private(set) var text = ""
  /// Marks of payloads in single texts and values of attributes.
  private(set) var marks = Marks.Count()
  private(set) var error: String?
  private var open = ["-"]
  /// Characters since the last tag, comment or processing instruction.
  private var run = ""

  init(_ data: Data) {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    parser.shouldResolveExternalEntities = false
    if !parser.parse() {
      error = parser.parserError.map { "\($0), line \(parser.lineNumber)" } ?? "not well formed"
    }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    endRun()
    let shape = "\(name) \(attributes.keys.sorted().joined(separator: " "))"
    elements.append("\(open.count) \(shape)")
    shapes.insert("\(open[open.count - 1]) > \(shape)")
    open.append(name)
    for (key, value) in attributes {
      if ["href", "src", "action", "xlink:href", "data", "content"].contains(key) { addresses.append(value) }
      text += " " + value
      marks.add(value, isStyle: key == "style")
    }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    endRun()
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundComment comment: String) { endRun() }

  func parser(_ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?) {
    endRun()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
    run += string
  }

  private func endRun() {
    if !run.isEmpty { marks.add(run, isStyle: open.last == "style") }
    run = ""
  }
}
