/// What a template may cost at most, so that no file of a workspace, by mistake or on purpose, keeps the program busy or fills
/// its memory. The shipped templates stay below a hundredth of each limit.
package enum TemplateLimits {
  /// The largest file, in bytes.
  package static let file = 1 << 20
  /// The largest template with its partials in place, in bytes of literal text.
  package static let text = 4 << 20
  /// The most pieces (lines of text, tags) of a template with its partials in place.
  package static let pieces = 500_000
  /// The deepest nesting of sections in one file; also bounds the depth of recursion when it is read.
  static let sections = 100
  /// The deepest nesting of sections and partials together.
  static let depth = 200
  /// The deepest nesting of elements; libxml2 has the same limit.
  static let elements = 256
  /// The most blocks that one parent tag fills.
  static let fillings = 1000
  /// Problems after which a template is read no further.
  static let problems = 100
  /// The most instructions run and list elements visited for one document; those that print are bounded by its size as well.
  static let steps = 64 << 20
}
