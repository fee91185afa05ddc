import Foundation

/// A page as its reader sees it, from markup that is well-formed.
struct PageText: Sendable {
  /// A line for each block.
  var lines: String
  /// One line.
  var flat: String

  init(html: String) {
    var text = html
    if let body = text.range(of: "<body") { text = String(text[body.lowerBound...]) }
    for (pattern, replacement) in [
      ("<script[\\s\\S]*?</script>", ""), ("<style[\\s\\S]*?</style>", ""),
      ("<span class=\"isian[^>]*>([^<]*</span>)?", " ____ "), ("<span class=\"butir\">", "; "),
      ("<br/>|</?(p|tr|h1|h2|h3|li|div|section|table|caption|article)( [^>]*)?>", "\n"),
      ("</th>", ": "), ("</(td|option|label)>", " "), ("<[^>]*>", ""),
    ] {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    for (entity, character) in [
      ("&#160;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#8594;", "→"),
      ("&amp;", "&"),
    ] { text = text.replacingOccurrences(of: entity, with: character) }
    // The mark between two items, not before the first.
    text = text.replacingOccurrences(of: ": ; ", with: ": ").replacingOccurrences(of: " ; ", with: "; ")
    self.init(text: text)
  }

  /// Text that is none of markup any more.
  init(text: String) {
    let blocks = text.components(separatedBy: "\n").map { PageText.squeezed($0) }
    lines = "\n" + blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    flat = PageText.squeezed(text)
  }

  /// Whether a line starts with the words, or one that is a sentence holds them.
  func hasLine(_ words: String) -> Bool {
    words.hasSuffix(":") ? lines.contains("\n" + words) : flat.contains(words)
  }

  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
