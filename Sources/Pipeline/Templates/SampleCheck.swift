import Core
import Documents
import Markup
import Templating

/// Fills a template with samples and looks at the result as markup, so that a broken template is found before
/// the first document.
enum SampleCheck {
  /// The problems of a template, placed in the template itself.
  ///
  /// The sample must be well formed and, for XML, valid. The fullest view, which has what excludes each other in a real
  /// document, and the emptiest, which leaves out what belongs together, must be well formed.
  static func problems(
    _ template: Template,
    _ kind: DocumentKind,
    isXML: Bool,
    schema: XMLSchema
  ) -> [Problem] {
    let (sample, fullest) = (kind.shape.sample, kind.shape.fullest)
    var views: [(view: ViewObject, isFull: Bool, isDocument: Bool)] = [
      (sample, true, true), (kind.shape.emptiest, false, false),
    ]
    if fullest != sample { views.append((fullest, true, false)) }
    for (view, isFull, isDocument) in views {
      var bytes: [UInt8] = []
      do {
        try template.render(view, into: &bytes)
      } catch {
        return [error]
      }
      let found: [MarkupProblem]
      if isXML {
        found = isDocument ? schema.validate(bytes) : Markup.wellFormedXML(bytes)
      } else {
        found = Markup.wellFormedHTML(bytes)
      }
      if !found.isEmpty { return found.map { problem($0, template, view, isFull: isFull) } }
    }
    return []
  }

  /// The problem at the place in the template, or in one of its parts, that made the place of the result.
  private static func problem(
    _ found: MarkupProblem,
    _ template: Template,
    _ view: ViewObject,
    isFull: Bool
  ) -> Problem {
    let origin = template.origin(line: found.line, column: found.column, in: view)
    return Problem(
      .unusable,
      file: origin?.file ?? template.name,
      line: origin?.line,
      column: origin?.column,
      Message(
        "{1} tidak membentuk dokumen yang benar, baris {2} hasilnya: {3}",
        en: "{1} does not make a sound document, line {2} of the result: {3}"
      ),
      [
        .message(
          isFull
            ? Message("templat dengan contoh lengkap", en: "template with the full sample")
            : Message("templat dengan isi paling sedikit", en: "template with the least content")
        ),
        .number(found.line), found.sentence,
      ]
    )
  }
}

extension MarkupProblem {
  /// The message with its values, as a value of another message.
  var sentence: Argument {
    .message(Message(message.text(.indonesian, arguments), en: message.text(.english, arguments)))
  }
}
