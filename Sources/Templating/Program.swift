import Core

/// A template as the renderer runs it: a flat list of instructions over one pool of literal bytes.
struct Program: Sendable {
  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      /// Appends `pool[first..<second]`.
      case literal
      /// Appends the value of slot `first`.
      case text
      /// Appends the markup of slot `first`.
      case markup
      /// Runs the instructions up to `second` for the value of slot `first`.
      case section
      /// Runs them where the value of slot `first` is absent or empty.
      case inverted
      /// Runs routine `first`, called at site `second` (lenient templates; strict ones have their partials
      /// in place).
      case call
    }

    var operation: Operation
    var escaping: Escaping
    var first: Int32
    var second: Int32
  }

  /// Where a value comes from.
  struct Slot: Sendable {
    /// The position in the stack of open sections that holds the first part; negative where the renderer
    /// must search from the innermost outwards.
    var frame: Int32
    /// The parts of the name are `keys[firstName..<lastName]`; none for the innermost section's own value.
    var firstName: Int32
    var lastName: Int32
    /// Whether the value may be missing.
    var isOptional: Bool
    /// The place of its tag in `sites`.
    var site: Int32
  }

  /// The tag that a slot was made for, for messages.
  struct Site: Sendable {
    var file: String
    var line: Int
    var column: Int
    var name: String
  }

  /// Where the literal bytes from `start` on were written.
  struct Origin: Sendable {
    var start: Int
    var site: Site
  }

  var code: [Instruction] = []
  var pool: [UInt8] = []
  var slots: [Slot] = []
  /// The keys of the parts of names.
  var keys: [ViewKey] = []
  var sites: [Site] = []
  /// In the order of the pool, one for each line or piece of a line.
  var origins: [Origin] = []
  /// The instructions of each routine; the first is the template itself.
  var routines: [Range<Int>] = []

  /// Where a byte of the pool was written; its name is empty.
  func origin(ofLiteral offset: Int) -> Site? {
    var low = 0
    var high = origins.count
    while low < high {
      let middle = (low + high) / 2
      if origins[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let origin = origins[low - 1]
    var site = origin.site
    site.column += pool[origin.start..<offset].count { $0 & 0xC0 != 0x80 }
    return site
  }
}
