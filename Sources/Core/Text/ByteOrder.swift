extension String {
  /// Whether the UTF-8 of this text comes before that of `other`: the order of files and of anything else that must
  /// not depend on a language.
  package func precedesInBytes(_ other: String) -> Bool {
    let early = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        let common = min(left.count, right.count)
        for index in 0..<common where left[index] != right[index] { return left[index] < right[index] }
        return left.count < right.count
      }
    }
    return (early ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
