package import Core

/// Checks a document of any length against a schema as it arrives; memory does not grow with its length.
///
/// For one thread at a time.
package final class StreamingValidator {
  private let validator: SchemaValidator
  private var isFinished = false

  /// - Throws: where memory is exhausted.
  package init(_ schema: XMLSchema) throws(Problem) {
    guard let validator = SchemaValidator(schema.pointer, owner: schema), validator.begin() else {
      throw Problem(.unusable, MarkupProblem.outOfMemory.message)
    }
    self.validator = validator
  }

  /// Whether something is wrong already, so that a writer can stop early.
  package var hasProblems: Bool { validator.hasProblems }

  /// Reads the next bytes, cut anywhere; they are not kept.
  package func feed(_ chunk: UnsafeRawBufferPointer) {
    guard !isFinished, !chunk.isEmpty else { return }
    validator.parse(chunk, isLast: false)
  }

  /// Ends the document: what is wrong with it, at most 100 problems; empty where it is valid.
  package func finish() -> [MarkupProblem] {
    guard !isFinished else { return [] }
    isFinished = true
    validator.parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    return validator.finish()
  }
}
