/// A value of a YAML file, with its place.
struct YAMLNode: Sendable {
  /// What stands there.
  enum Content: Sendable {
    /// `isPlain`: without quotes, and not as a block of lines.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    /// Keys in the order written; those that are texts are there once.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  /// What stands there.
  var content: Content
  /// Where it begins, from 1.
  var line: Int
  var column: Int

  /// The text; numbers and dates are texts too.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The items of a list.
  var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The keys and values of a mapping.
  var mapping: [(key: YAMLNode, value: YAMLNode)]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }

  /// `key:` with nothing behind it, or `~`.
  var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

/// Why a text is refused as YAML. Lines and columns count from 1.
enum YAMLFault: Error {
  /// It is malformed, in the words of the parser.
  case malformed(String, line: Int, column: Int)
  /// An anchor or an alias: aliases make a small file expand without bound.
  case anchor(line: Int, column: Int)
  /// A key that its mapping has already.
  case doubledKey(String, line: Int, column: Int)
  /// A mapping with too many keys, and where it begins.
  case tooManyKeys(line: Int, column: Int)
  /// Lists and mappings within one another without end.
  case tooDeep(line: Int, column: Int)
  /// Bytes that are no text of YAML.
  case notText
  /// There was no memory.
  case unreadable
}
