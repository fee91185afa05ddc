import Core

/// The rules that make HTML in XML syntax mean the same to an HTML parser.
struct PolyglotRules {
  var hasDoctype = false
  private var isFirst = true
  private var foreignDepth = 0

  /// Whether the place is inside `svg` or `math`, where XML's own rules hold.
  var isForeign: Bool { foreignDepth > 0 }

  /// Goes past a start tag: `name` and the names of its attributes end with 0, as libxml2 has them.
  /// Allocates nothing unless something is wrong, because every page of a run is checked.
  mutating func open(
    _ name: UnsafePointer<UInt8>,
    attributes: some Sequence<UnsafePointer<UInt8>>,
    isSelfClosed: Bool,
    report: (Message, [Argument]) -> Void
  ) {
    if isFirst, !hasDoctype {
      report(Message("<!DOCTYPE html> tidak ada", en: "<!DOCTYPE html> is missing"), [])
    }
    isFirst = false
    let key = PolyglotRules.key(name)
    if foreignDepth > 0 || key == PolyglotRules.svg || key == PolyglotRules.math {
      foreignDepth += 1
      return
    }
    PolyglotRules.requireLowerCase(name, report)
    for attribute in attributes { PolyglotRules.requireLowerCase(attribute, report) }
    let isVoid = PolyglotRules.voidElements.contains(key)
    guard isVoid != isSelfClosed else { return }
    report(
      isVoid
        ? Message("<{1}> harus ditulis <{1}/>", en: "<{1}> must be written <{1}/>")
        : Message("<{1}/> harus ditulis <{1}></{1}>", en: "<{1}/> must be written <{1}></{1}>"),
      [.text(String(cString: name))]
    )
  }

  /// Goes past an end tag, or the end of a tag closed by itself.
  mutating func close() { if foreignDepth > 0 { foreignDepth -= 1 } }

  private static func requireLowerCase(_ name: UnsafePointer<UInt8>, _ report: (Message, [Argument]) -> Void)
  {
    var byte = name
    while byte.pointee != 0 {
      if (0x41...0x5A).contains(byte.pointee) {
        report(
          Message("{1} harus ditulis dengan huruf kecil", en: "{1} must be in lower case"),
          [.text(String(cString: name))]
        )
        return
      }
      byte += 1
    }
  }

  /// A name of at most eight bytes as one number; 0 for longer ones.
  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var byte = name
    while byte.pointee != 0 {
      guard key >> 56 == 0 else { return 0 }
      key = key << 8 | UInt64(byte.pointee)
      byte += 1
    }
    return key
  }

  private static func key(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  private static let svg = key("svg")
  private static let math = key("math")
  private static let voidElements: [UInt64] =
    ([
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
      "wbr",
    ] as [StaticString]).map { key($0) }
}
