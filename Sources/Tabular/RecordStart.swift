/// Guesses where records begin in the middle of a file, so that parts of it can be read at the same time.
///
/// Whether a line end stands inside quotes only the bytes before it tell. A guess may be wrong; the reader of the
/// part before it finds out, for it does not end there.
package enum RecordStart {
  /// The bytes that a guess looks at.
  package static let windowLength = 1 << 14

  /// How many line ends are looked at before the first one is taken.
  private static let candidates = 24

  /// The offset in `window` of a likely start of a record, the first behind a line end; `nil` where there is no line
  /// end.
  ///
  /// - Parameter width: The number of cells that records of the file have.
  package static func guess(in window: [UInt8], delimiter: UInt8, width: Int) -> Int? {
    window.withUnsafeBufferPointer { bytes in
      var first: Int?
      var tried = 0
      var index = 0
      while tried < candidates, let start = lineStart(bytes, from: index) {
        if first == nil { first = start }
        if cells(bytes, from: start, delimiter) == width { return start }
        index = start
        tried += 1
      }
      return first
    }
  }

  /// The place behind the next line end; never between CR and LF.
  private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == lineFeed || bytes[index] == carriageReturn && bytes[index + 1] != lineFeed {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// The cells of the record at `start`; 0 where it does not end in the window.
  private static func cells(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ delimiter: UInt8) -> Int {
    var scanner = RecordScanner(delimiter: delimiter)
    var record = Record()
    var position = start
    return scanner.scan(bytes, from: &position, into: &record) == .record ? record.count : 0
  }
}
