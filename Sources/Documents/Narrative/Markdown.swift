package import Core

/// The Markdown that narratives are written in (narasi): a strict, safe part of CommonMark and of GitHub's tables.
///
/// | written | becomes |
/// |---|---|
/// | `# Judul`, one to three levels | a heading below that of the part |
/// | lines up to an empty one | a paragraph; two spaces or `\` at the end of a line break it |
/// | `- butir`, `1. butir`, indented ones inside | a list |
/// | `**tebal**`, `*miring*` | bold, italic |
/// | `[teks](alamat)`, `<https://...>` | text with its address: links are of no use on paper |
/// | `\| a \| b \|` over `\|---\|---:\|` | a table |
/// | `<!-- ... -->` on lines of its own | nothing |
///
/// HTML is text like any other. Pictures, quotes, code, rules, footnotes and whatever does not close are problems with
/// their line: a report must not go out looking otherwise than its author thinks.
package struct Markdown: Sendable, Hashable {
  /// What it says, in order.
  var blocks: [Block]

  /// A piece of the text.
  indirect enum Block: Sendable, Hashable {
    /// A heading; 1 is the highest level of the text.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    /// `start` is the first number, `nil` for bullets. Paragraphs of a tight list have no space around them.
    case list(start: Int?, isTight: Bool, items: [[Block]])
    case table(head: [[Inline]], alignments: [Alignment], rows: [[[Inline]]])
  }

  /// Words inside a block.
  indirect enum Inline: Sendable, Hashable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    /// A link: its words, and where it leads.
    case link([Inline], address: String)
    case lineBreak
  }

  /// How the cells of a column stand.
  enum Alignment: Sendable, Hashable {
    case start
    case middle
    case end
  }

  /// Reads a text.
  ///
  /// - Throws: A problem for each line that is not understood.
  package init(_ text: String, file: String) throws(Problems) {
    var reader = MarkdownReader(text, file: file)
    blocks = reader.read()
    if !reader.problems.isEmpty {
      var told: Set<Problem> = []
      let problems = reader.problems.filter { told.insert($0).inserted }
      throw Problems(problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
    }
  }

  /// Whether it says nothing, as a file of guiding questions does.
  package var isEmpty: Bool { blocks.isEmpty }

  /// As HTML for a template; the highest heading is `h3`, since the part itself has an `h2`.
  package var html: String {
    var writer = MarkdownHTML()
    writer.write(blocks, isTight: false)
    return writer.result
  }
}
