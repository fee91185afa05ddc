import CLibXML2
import Core

/// How large the content models of a schema file become when libxml2 compiles them.
///
/// Its automata put every reference to a group in place and grow with the square of what may be left out, so that a page of
/// groups made of groups would keep it busy for ever. What a schema of ours needs is a tenth of the limit.
struct SchemaSize {
  /// The largest schema file, in bytes.
  static let fileLimit = 1 << 20
  /// The most elements, attributes and wildcards of one top-level definition, groups in place.
  static let limit = 2000

  /// Definitions of `group` and `attributeGroup`, by kind and name.
  private var groups: [String: xmlNodePtr] = [:]
  /// The sizes known; 0 while one is being found, so that a group in itself ends (libxml2 refuses it).
  private var sizes: [String: Int] = [:]

  /// The first definition that is too large; `nil` where none is.
  static func problem(in document: xmlDocPtr) -> MarkupProblem? {
    var size = SchemaSize()
    let definitions = elements(below: xmlDocGetRootElement(document))
    for node in definitions {
      if let key = key(of: node, attribute: "name") { size.groups[key] = node }
    }
    for node in definitions where size.of(node) > limit {
      return MarkupProblem(
        line: Int(xmlGetLineNo(node)),
        column: 0,
        message: Message(
          "definisi skema memuat lebih dari {1} unsur setelah grupnya dipasang",
          en: "a schema definition has more than {1} parts with its groups in place"
        ),
        arguments: [.number(limit)]
      )
    }
    return nil
  }

  /// libxml2 limits the depth of a document to 256, and with it the recursion here.
  private mutating func of(_ node: xmlNodePtr) -> Int {
    if let key = SchemaSize.key(of: node, attribute: "ref"), let group = groups[key] {
      if let known = sizes[key] { return known }
      sizes[key] = 0
      let size = SchemaSize.elements(below: group).reduce(0) { min($0 + of($1), SchemaSize.limit + 1) }
      sizes[key] = size
      return size
    }
    let own = ["element", "attribute", "any", "anyAttribute"].contains(SchemaSize.name(of: node)) ? 1 : 0
    return SchemaSize.elements(below: node).reduce(own) { min($0 + of($1), SchemaSize.limit + 1) }
  }

  private static func key(of node: xmlNodePtr, attribute: String) -> String? {
    let kind = name(of: node)
    guard kind == "group" || kind == "attributeGroup" else { return nil }
    var next = node.pointee.properties
    while let one = next {
      if String(cString: one.pointee.name) == attribute, let value = one.pointee.children?.pointee.content {
        return "\(kind) \(String(cString: value).split(separator: ":").last ?? "")"
      }
      next = one.pointee.next
    }
    return nil
  }

  private static func name(of node: xmlNodePtr) -> String {
    node.pointee.name.map { String(cString: $0) } ?? ""
  }

  private static func elements(below node: xmlNodePtr?) -> [xmlNodePtr] {
    var result: [xmlNodePtr] = []
    var next = node?.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { result.append(child) }
      next = child.pointee.next
    }
    return result
  }
}
