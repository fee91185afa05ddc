/// A name as views look it up: 64 bits made of its UTF-8, the same in every run.
///
/// Names are written in the program, some hundreds of them; that no two share a key is a test over all shapes. Looking
/// one up so costs a few comparisons of numbers, where hashing the text took an eighth of the time of a paper.
package struct ViewKey: Sendable, Hashable, Comparable {
  @usableFromInline let bits: UInt64

  /// The key of a name.
  package init(_ name: String) {
    var name = name
    bits = name.withUTF8 { bytes in
      var bits = UInt64(truncatingIfNeeded: bytes.count)
      for byte in bytes { bits = (bits ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
      return bits ^ bits &>> 29
    }
  }

  @inlinable package static func < (left: ViewKey, right: ViewKey) -> Bool { left.bits < right.bits }
}

/// Named values of a document or of one element of a list.
///
/// An object may stand upon another one, such as the values of one paper upon those of the office, which all papers share:
/// threads that copied the shared values one by one would count references to the same texts in turn.
package struct ViewObject: Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its value.
  package struct Member: Sendable, Hashable {
    /// The key of the name.
    package let key: ViewKey
    /// The name.
    package let name: String
    /// What it holds.
    package var value: Value

    /// A member.
    package init(key: ViewKey, name: String, value: Value) {
      self.key = key
      self.name = name
      self.value = value
    }
  }

  /// In the order of their keys, each once.
  private var own: [Member]
  /// What holds where ``own`` has no value; in the same order.
  private var base: [Member] = []

  /// An object without values.
  package init() { own = [] }

  /// An object of members that are in the order of their keys, each once.
  package init(ordered members: [Member]) { own = members }

  /// An object of the given values.
  package init(_ values: [String: Value]) {
    own = values.map { Member(key: ViewKey($0), name: $0, value: $1) }.sorted { $0.key < $1.key }
  }

  package init(dictionaryLiteral elements: (String, Value)...) {
    own = []
    own.reserveCapacity(elements.count)
    for (name, value) in elements { self[name] = value }
  }

  /// The value of a name; `nil` where the object does not define it.
  package subscript(name: String) -> Value? {
    get { self[ViewKey(name)] }
    set {
      let key = ViewKey(name)
      if newValue == nil { flatten() }
      let index = ViewObject.place(of: key, in: own)
      let isThere = index < own.count && own[index].key == key
      switch (newValue, isThere) {
      case (let value?, true): own[index].value = value
      case (let value?, false): own.insert(Member(key: key, name: name, value: value), at: index)
      case (nil, true): own.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// The value of a name by its key.
  package subscript(key: ViewKey) -> Value? {
    ViewObject.value(of: key, in: own) ?? (base.isEmpty ? nil : ViewObject.value(of: key, in: base))
  }

  private static func value(of key: ViewKey, in members: [Member]) -> Value? {
    let index = place(of: key, in: members)
    return index < members.count && members[index].key == key ? members[index].value : nil
  }

  /// The first member whose key does not come before `key`.
  private static func place(of key: ViewKey, in members: [Member]) -> Int {
    members.withUnsafeBufferPointer { members in
      var low = 0
      var high = members.count
      while low < high {
        let middle = (low + high) / 2
        if members[middle].key < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// All members in the order of their keys, each once.
  package var members: [Member] { base.isEmpty ? own : ViewObject.merged(base, own) }

  /// The names.
  package var names: [String] { members.map(\.name) }

  /// This object with the values of `other` added; `other` wins.
  package func merging(_ other: ViewObject) -> ViewObject {
    if own.isEmpty, base.isEmpty { return other }
    var result = ViewObject()
    if base.isEmpty {
      result.own = other.members
      result.base = own
    } else {
      result.own = ViewObject.merged(own, other.members)
      result.base = base
    }
    return result
  }

  private mutating func flatten() {
    own = members
    base = []
  }

  private static func merged(_ first: [Member], _ second: [Member]) -> [Member] {
    var merged: [Member] = []
    merged.reserveCapacity(first.count + second.count)
    var next = 0
    for member in first {
      while next < second.count, second[next].key < member.key {
        merged.append(second[next])
        next += 1
      }
      if next < second.count, second[next].key == member.key {
        merged.append(second[next])
        next += 1
      } else {
        merged.append(member)
      }
    }
    merged.append(contentsOf: second[next...])
    return merged
  }
}

extension ViewObject: Hashable {
  package static func == (left: ViewObject, right: ViewObject) -> Bool { left.members == right.members }

  package func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
