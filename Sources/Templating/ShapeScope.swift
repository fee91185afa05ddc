import Core

/// What the names of a template mean at one place: the stack of shapes that the enclosing sections opened.
struct ShapeScope {
  /// Where a value comes from: names from a root, which is the document or one element of a list.
  struct Path: Hashable {
    var root: Int
    var parts: [String]

    func appending(_ more: [String]) -> Path { Path(root: root, parts: parts + more) }
  }

  /// What `{{.}}` is and which names are in sight, for one open section.
  struct Frame {
    /// `nil` for a flag, which can neither be printed nor searched.
    var kind: Shape.Kind?
    var path: Path
    /// The dotted name from the document, for listings.
    var display: String
  }

  /// A name that was found.
  struct Found {
    /// The position of the frame that holds the name's first part.
    var frame: Int
    var kind: Shape.Kind?
    var path: Path
    var display: String
    /// The values on the way, by path, that may be missing.
    var optional: [Path]
    /// Whether the value, or one on the way to it, may be missing.
    var isOptional: Bool { !optional.isEmpty }
  }

  /// Why a name cannot be used.
  enum Failure: Error {
    /// No shape in sight has it; `names` are those that could have been meant.
    case unknown(part: String, owner: String, names: [String])
    /// A part on the way is no object.
    case notAnObject(String)
  }

  private(set) var frames: [Frame]
  /// Values that an open section has found to be there.
  private var tested: [Path] = []
  private var roots = 1

  init(_ shape: Shape) {
    frames = [Frame(kind: .object(shape), path: Path(root: 0, parts: []), display: "")]
  }

  /// Looks up a name as the renderer will: its first part from the innermost section outwards, the others
  /// in what the first part found.
  func find(_ name: DottedName) throws(Failure) -> Found {
    let top = frames.count - 1
    guard let first = name.parts.first else {
      let frame = frames[top]
      return Found(
        frame: top,
        kind: frame.kind,
        path: frame.path,
        display: frame.display,
        optional: []
      )
    }
    for index in frames.indices.reversed() {
      guard case .object(let shape)? = frames[index].kind, shape[first] != nil else { continue }
      return try walk(name.parts, in: shape, from: index)
    }
    throw .unknown(part: first, owner: "", names: namesInSight)
  }

  private func walk(_ parts: [String], in root: Shape, from frame: Int) throws(Failure) -> Found {
    var shape = root
    var path = frames[frame].path
    var display = frames[frame].display
    var optional: [Path] = []
    for (index, part) in parts.enumerated() {
      guard let variable = shape[part] else {
        let owner = parts[..<index].joined(separator: ".")
        throw .unknown(part: part, owner: owner, names: shape.variables.map { "\(owner).\($0.name)" })
      }
      path.parts.append(part)
      display += display.isEmpty ? part : ".\(part)"
      if variable.isOptional { optional.append(path) }
      if index == parts.count - 1 {
        return Found(
          frame: frame,
          kind: variable.kind,
          path: path,
          display: display,
          optional: optional
        )
      }
      guard case .object(let next) = variable.kind else {
        throw .notAnObject(parts[...index].joined(separator: "."))
      }
      shape = next
    }
    throw .notAnObject("")
  }

  /// Of the values in `found` that may be missing, the first that no open section has tested.
  func untested(_ found: Found) -> Path? {
    found.optional.first { path in
      !tested.contains { $0.root == path.root && $0.parts.starts(with: path.parts) }
    }
  }

  /// Opens a section on `found`.
  mutating func open(_ found: Found) {
    var frame = Frame(kind: found.kind, path: found.path, display: found.display)
    switch found.kind {
    case .list(let shape):
      frame.kind = .object(shape)
      frame.path = newRoot()
    case .texts(let sample):
      frame.kind = .text(sample: sample)
      frame.path = newRoot()
    case .flag: frame.kind = nil
    default: break
    }
    frames.append(frame)
    tested.append(found.path)
  }

  /// Closes the innermost section.
  mutating func close() {
    frames.removeLast()
    tested.removeLast()
  }

  private mutating func newRoot() -> Path {
    roots += 1
    return Path(root: roots, parts: [])
  }

  /// All names that could be written here, innermost first, and those one level down, so that `nama`
  /// suggests `pemohon.nama`.
  private var namesInSight: [String] {
    var result: [String] = []
    for frame in frames.reversed() {
      guard case .object(let shape)? = frame.kind else { continue }
      for variable in shape.variables {
        result.append(variable.name)
        guard case .object(let inner) = variable.kind else { continue }
        result += inner.variables.map { "\(variable.name).\($0.name)" }
      }
    }
    return result
  }
}

extension ShapeScope.Failure {
  /// The known name nearest to what was written: a letter or two away, or the same word one level down.
  func suggestion(for name: DottedName) -> String? {
    guard case .unknown(let part, let owner, let names) = self else { return nil }
    let written = owner.isEmpty ? name.text : "\(owner).\(part)"
    let close = NearMiss.suggestions(for: written, among: names, distance: written.utf8.count < 5 ? 1 : 2)
    if let best = close.first { return best }
    let heads = NearMiss.suggestions(for: part, among: names, distance: part.utf8.count < 5 ? 1 : 2)
    if let best = heads.first { return best }
    let last = name.parts.last ?? part
    return names.first { $0.hasSuffix(".\(last)") }
  }
}
