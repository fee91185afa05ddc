/// Where the elements of a marked list stand in a document, so that a long document can be put together from parts:
/// bytes before the list, elements rendered elsewhere, bytes behind it.
package struct ListMark: Sendable, Hashable {
  /// The number of the list (`Value.marked`).
  package let id: Int
  /// Where the first element begins.
  package let start: Int
  /// Where each element ends.
  package internal(set) var ends: [Int] = []
}
