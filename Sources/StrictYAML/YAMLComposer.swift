import CLibYAML

/// Makes nodes of the events of libyaml, and refuses what settings have no use for as soon as it comes.
struct YAMLComposer {
  /// The most keys of one mapping.
  let keyLimit: Int
  /// The most lists and mappings within one another; the deepest of the SOP are four.
  static let depthLimit = 64

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The only document of a text, `nil` where there is none.
  ///
  /// - Throws: ``YAMLFault`` at the first fault in the order of the text.
  static func root(of text: String, keyLimit: Int) throws(YAMLFault) -> YAMLNode? {
    // The parser points at itself and at the text, so that both stay where they are until it is deleted.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { throw .unreadable }
    defer { yaml_parser_delete(parser) }
    let result = Array(text.utf8).withUnsafeBufferPointer { bytes -> Result<YAMLNode?, YAMLFault> in
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      let composer = YAMLComposer(keyLimit: keyLimit, parser: parser)
      do throws(YAMLFault) { return .success(try composer.document()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  private func document() throws(YAMLFault) -> YAMLNode? {
    // The begin of the stream.
    _ = try next()
    guard case .documentStart = try next() else { return nil }
    let root = try node(try next(), depth: 0)
    _ = try next()
    if case .documentStart(let line, let column) = try next() {
      throw .malformed("expected a single document in the stream", line: line, column: column)
    }
    return root
  }

  /// What libyaml reports, one after another, with what is needed of it.
  private enum Event {
    case documentStart(line: Int, column: Int)
    case scalar(String, isPlain: Bool, line: Int, column: Int)
    case sequenceStart(line: Int, column: Int)
    case mappingStart(line: Int, column: Int)
    /// The end of a list or a mapping.
    case end
    /// The begin of the stream, the end of a document or of the stream.
    case other
  }

  private func next() throws(YAMLFault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    let line = event.start_mark.line + 1
    let column = event.start_mark.column + 1
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart(line: line, column: column)
    case YAML_ALIAS_EVENT: throw .anchor(line: line, column: column)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      if scalar.anchor != nil { throw .anchor(line: line, column: column) }
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      return .scalar(
        text,
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE || scalar.style == YAML_ANY_SCALAR_STYLE,
        line: line,
        column: column
      )
    case YAML_SEQUENCE_START_EVENT:
      if event.data.sequence_start.anchor != nil { throw .anchor(line: line, column: column) }
      return .sequenceStart(line: line, column: column)
    case YAML_MAPPING_START_EVENT:
      if event.data.mapping_start.anchor != nil { throw .anchor(line: line, column: column) }
      return .mappingStart(line: line, column: column)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    default: return .other
    }
  }

  /// The node that begins with an event, within `depth` lists and mappings.
  private func node(_ first: Event, depth: Int) throws(YAMLFault) -> YAMLNode {
    switch first {
    case .sequenceStart(let line, let column), .mappingStart(let line, let column):
      guard depth < YAMLComposer.depthLimit else { throw .tooDeep(line: line, column: column) }
    default: break
    }
    switch first {
    case .scalar(let text, let isPlain, let line, let column):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), line: line, column: column)
    case .sequenceStart(let line, let column):
      var items: [YAMLNode] = []
      while true {
        let event = try next()
        if case .end = event { break }
        items.append(try node(event, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(items), line: line, column: column)
    case .mappingStart(let line, let column):
      let pairs = try pairs(line, column, depth: depth + 1)
      return YAMLNode(content: .mapping(pairs), line: line, column: column)
    case .documentStart, .end, .other:
      // The parser gives no such event where a node must stand.
      throw .unreadable
    }
  }

  private func pairs(
    _ line: Int,
    _ column: Int,
    depth: Int
  ) throws(YAMLFault) -> [(key: YAMLNode, value: YAMLNode)] {
    var pairs: [(key: YAMLNode, value: YAMLNode)] = []
    var names: Set<String> = []
    while true {
      let event = try next()
      if case .end = event { return pairs }
      let key = try node(event, depth: depth)
      if let name = key.text, !names.insert(name).inserted {
        throw .doubledKey(name, line: key.line, column: key.column)
      }
      guard pairs.count < keyLimit else { throw .tooManyKeys(line: line, column: column) }
      pairs.append((key, try node(try next(), depth: depth)))
    }
  }

  /// Why the parser stopped.
  private func fault() -> YAMLFault {
    switch parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      let mark = parser.pointee.problem_mark
      return .malformed(
        parser.pointee.problem.map { String(cString: $0) } ?? "",
        line: mark.line + 1,
        column: mark.column + 1
      )
    case YAML_READER_ERROR: return .notText
    default: return .unreadable
    }
  }
}
