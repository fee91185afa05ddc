/// A list whose elements are made one by one, each time a section comes to it: a table of a hundred thousand lines then
/// needs the memory of one line.
package struct LazyList: Sendable {
  /// How many elements there are.
  package let count: Int
  private let make: @Sendable (Int) -> Value

  /// A list.
  ///
  /// - Parameter make: The element at a place from 0; the same every time.
  package init(count: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
  }

  /// The element at a place from 0.
  package subscript(index: Int) -> Value { make(index) }

  /// All elements, made at once.
  package var elements: [Value] { (0..<count).map(make) }
}

extension LazyList: Hashable {
  package static func == (left: LazyList, right: LazyList) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
