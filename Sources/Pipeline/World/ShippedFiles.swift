import CDefaults

/// The files that the program carries inside, so that it runs alone: templates, SOP, calendar, the sample
/// settings and a sample register. Named by their path in the repository, such as `templates/indeks.html`.
package enum ShippedFiles {
  /// All names, sorted byte by byte.
  package static var names: [String] {
    (0..<warkat_file_count()).map { String(cString: warkat_file_at($0).name) }
  }

  /// The bytes of a file, or `nil` where the program carries none of that name.
  package static func bytes(_ name: String) -> [UInt8]? {
    var low = 0
    var high = warkat_file_count()
    while low < high {
      let middle = (low + high) / 2
      let file = warkat_file_at(middle)
      let order = compare(name, file.name)
      if order == 0 { return Array(UnsafeBufferPointer(start: file.bytes, count: file.size)) }
      if order < 0 { high = middle } else { low = middle + 1 }
    }
    return nil
  }

  /// Negative, zero or positive as `name` comes before, at or after `other` byte by byte.
  private static func compare(_ name: String, _ other: UnsafePointer<CChar>) -> Int {
    var position = 0
    for byte in name.utf8 {
      let difference = Int(byte) - Int(UInt8(bitPattern: other[position]))
      if difference != 0 { return difference }
      position += 1
    }
    return 0 - Int(UInt8(bitPattern: other[position]))
  }
}
