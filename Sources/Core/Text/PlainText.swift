extension String {
  /// Whether there is nothing in it but printable ASCII, so that any page, table or terminal can hold it as it stands. Asked
  /// for every text of every finding that is told.
  package var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte &- 0x20 >= 0x5F { return false }
      return true
    } ?? utf8.allSatisfy { $0 &- 0x20 < 0x5F }
  }
}
