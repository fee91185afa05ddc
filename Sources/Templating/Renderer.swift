import Core

/// Runs a ``Program`` over the values of one document.
///
/// Reads the program through pointers, valid while ``run(_:isStrict:root:ceiling:into:)`` lasts: counting
/// references to its tables took a third of the time of a page.
struct Renderer {
  private let code: UnsafeBufferPointer<Program.Instruction>
  private let pool: UnsafeBufferPointer<UInt8>
  private let slots: UnsafeBufferPointer<Program.Slot>
  private let keys: UnsafeBufferPointer<ViewKey>
  private let program: Program
  private let isStrict: Bool
  private let ceiling: Int
  /// The values of the open sections, outermost first.
  private var stack: [Value]
  private var calls = 0
  /// Instructions run and elements visited.
  private var steps = 0
  /// The output byte whose origin is sought.
  private var watched = Int.max
  private var origin: Program.Site?
  private var marks: [ListMark] = []

  private init(
    code: UnsafeBufferPointer<Program.Instruction>,
    pool: UnsafeBufferPointer<UInt8>,
    slots: UnsafeBufferPointer<Program.Slot>,
    keys: UnsafeBufferPointer<ViewKey>,
    program: Program,
    isStrict: Bool,
    ceiling: Int,
    stack: [Value]
  ) {
    self.code = code
    self.pool = pool
    self.slots = slots
    self.keys = keys
    self.program = program
    self.isStrict = isStrict
    self.ceiling = ceiling
    self.stack = stack
  }

  /// Partials that call partials, at most.
  static let deepestCall = 64

  /// Appends what `program` prints for `root`; returns where the elements of marked lists stand.
  static func run(
    _ program: Program,
    isStrict: Bool,
    root: Value,
    ceiling: Int,
    into buffer: inout [UInt8]
  ) throws(Problem) -> [ListMark] {
    var marks: [ListMark] = []
    try with(program, isStrict: isStrict, root: root, ceiling: ceiling) { renderer throws(Problem) in
      try renderer.run(program.routines[0], into: &buffer)
      marks = renderer.marks
    }
    return marks
  }

  /// The tag or literal text that prints the byte `offset` of what `program` prints for `root`.
  static func origin(
    of offset: Int,
    in program: Program,
    isStrict: Bool,
    root: Value
  ) throws(Problem) -> Program.Site? {
    var origin: Program.Site?
    try with(program, isStrict: isStrict, root: root, ceiling: Template.sizeLimit) {
      renderer throws(Problem) in
      var buffer: [UInt8] = []
      renderer.watched = offset
      try renderer.run(program.routines[0], into: &buffer)
      origin = renderer.origin
    }
    return origin
  }

  private static func with(
    _ program: Program,
    isStrict: Bool,
    root: Value,
    ceiling: Int,
    _ body: (inout Renderer) throws(Problem) -> Void
  ) throws(Problem) {
    try program.code.withUnsafeBufferPointer { code throws(Problem) in
      try program.pool.withUnsafeBufferPointer { pool throws(Problem) in
        try program.slots.withUnsafeBufferPointer { slots throws(Problem) in
          try program.keys.withUnsafeBufferPointer { keys throws(Problem) in
            var renderer = Renderer(
              code: code,
              pool: pool,
              slots: slots,
              keys: keys,
              program: program,
              isStrict: isStrict,
              ceiling: ceiling,
              stack: [root]
            )
            try body(&renderer)
          }
        }
      }
    }
  }

  private mutating func run(_ range: Range<Int>, into buffer: inout [UInt8]) throws(Problem) {
    var position = range.lowerBound
    while position < range.upperBound {
      let instruction = code[position]
      position += 1
      steps += 1
      let first = Int(instruction.first)
      let second = Int(instruction.second)
      switch instruction.operation {
      case .literal:
        let start = buffer.count
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: pool[first..<second]))
        if buffer.count > watched { note(program.origin(ofLiteral: first + watched - start)) }
      case .text, .markup:
        try emit(instruction, into: &buffer)
        if buffer.count > watched { note(program.sites[Int(slots[first].site)]) }
      case .section:
        try section(first, position..<second, into: &buffer)
        position = second
      case .inverted:
        if try value(first)?.isTruthy != true { try run(position..<second, into: &buffer) }
        position = second
      case .call:
        guard calls < Renderer.deepestCall else {
          throw problem(
            site: second,
            Message("{1} memanggil diri lebih dari 64 kali", en: "{1} calls itself more than 64 times")
          )
        }
        guard steps <= TemplateLimits.steps else { throw tooLong(program.sites[second]) }
        calls += 1
        try run(program.routines[first], into: &buffer)
        calls -= 1
      }
      if buffer.count > ceiling { throw tooLarge(instruction) }
    }
  }

  private mutating func section(
    _ slot: Int,
    _ body: Range<Int>,
    into buffer: inout [UInt8]
  ) throws(Problem) {
    guard let value = try value(slot), value.isTruthy else { return }
    guard steps <= TemplateLimits.steps else { throw tooLong(program.sites[Int(slots[slot].site)]) }
    switch value {
    case .list(let elements):
      steps += elements.count
      if body.isEmpty { return }
      for element in elements { try run(body, on: element, into: &buffer) }
    case .lazy(let elements):
      steps += elements.count
      if body.isEmpty { return }
      for index in 0..<elements.count { try run(body, on: elements[index], into: &buffer) }
    case .marked(let id, let elements):
      steps += elements.count
      var mark = ListMark(id: id, start: buffer.count)
      for element in elements {
        try run(body, on: element, into: &buffer)
        mark.ends.append(buffer.count)
      }
      marks.append(mark)
    default: try run(body, on: value, into: &buffer)
    }
  }

  private mutating func run(
    _ body: Range<Int>,
    on value: Value,
    into buffer: inout [UInt8]
  ) throws(Problem) {
    stack.append(value)
    try run(body, into: &buffer)
    stack.removeLast()
  }

  private func emit(_ instruction: Program.Instruction, into buffer: inout [UInt8]) throws(Problem) {
    let slot = Int(instruction.first)
    let value = try value(slot)
    switch (value, instruction.operation) {
    case (.text(let text)?, .text): instruction.escaping.append(text, to: &buffer)
    case (.markup(let markup)?, .markup): buffer.append(contentsOf: markup.utf8)
    case (.missing?, _) where isStrict, (nil, _) where isStrict:
      throw problem(
        site: Int(slots[slot].site),
        Message("{1} kosong, padahal dicetak di sini", en: "{1} is empty but printed here")
      )
    case (_, _) where isStrict:
      throw problem(
        site: Int(slots[slot].site),
        Message(
          "{1} bukan nilai yang dijanjikan dokumen",
          en: "{1} is not the kind of value that was promised"
        )
      )
    case (.markup(let markup)?, _): instruction.escaping.append(markup, to: &buffer)
    case (.flag(let flag)?, _): buffer.append(contentsOf: (flag ? "true" : "false").utf8)
    default: break
    }
  }

  /// The value of a slot; `nil` where nothing defines it, which in a strict template only what may be
  /// missing is allowed to be.
  private func value(_ index: Int) throws(Problem) -> Value? {
    let slot = slots[index]
    guard slot.firstName < slot.lastName else { return stack.last }
    let first = keys[Int(slot.firstName)]
    var found: Value?
    if slot.frame >= 0 {
      found = member(first, of: stack[Int(slot.frame)])
    } else {
      for frame in stack.indices.reversed() {
        found = member(first, of: stack[frame])
        if found != nil { break }
      }
    }
    for name in slot.firstName + 1..<slot.lastName {
      guard let owner = found else { break }
      if case .missing = owner { return .missing }
      found = member(keys[Int(name)], of: owner)
    }
    if found == nil, isStrict, !slot.isOptional {
      throw problem(
        site: Int(slot.site),
        Message("dokumen tidak menyediakan {1}", en: "the document does not provide {1}")
      )
    }
    return found
  }

  @inline(__always) private func member(_ key: ViewKey, of value: Value) -> Value? {
    guard case .object(let object) = value else { return nil }
    return object[key]
  }

  /// The first piece that reaches the watched byte holds it.
  private mutating func note(_ site: Program.Site?) {
    origin = site
    watched = Int.max
  }

  /// The document has outgrown its limit at an instruction; a section stands for what it repeats.
  private func tooLarge(_ instruction: Program.Instruction) -> Problem {
    let first = Int(instruction.first)
    let site =
      switch instruction.operation {
      case .literal: program.origin(ofLiteral: first)
      case .call: program.sites[Int(instruction.second)]
      default: program.sites[Int(slots[first].site)]
      }
    var problem = problem(
      site: site,
      Message("dokumen lebih besar daripada 64 MiB", en: "the document is larger than 64 MiB")
    )
    problem.isTooLarge = true
    return problem
  }

  /// The document has run more instructions than ``TemplateLimits/steps``, or visited more elements.
  private func tooLong(_ site: Program.Site) -> Problem {
    var problem = problem(
      site: site,
      Message(
        "templat mengulang isinya lebih dari 64 juta kali, terakhir untuk {1}",
        en: "the template repeats its content more than 64 million times, lastly for {1}"
      )
    )
    problem.isTooLarge = true
    return problem
  }

  private func problem(site: Int, _ message: Message) -> Problem {
    problem(site: program.sites[site], message)
  }

  private func problem(site: Program.Site?, _ message: Message) -> Problem {
    Problem(
      .unusable,
      file: site?.file,
      line: site?.line,
      column: site?.column,
      message,
      [.text(site?.name ?? "")]
    )
  }
}
