/// The bytes of a file, read where they are wanted, so that a file of any size needs no memory of its own.
///
/// What cannot be read is the owner's to tell: it then gives fewer bytes than it was asked for, and the reading ends
/// there.
package struct ByteContent: Sendable {
  /// The number of bytes.
  package let count: Int

  /// Gives the bytes at a range within `0..<count`, from any thread.
  package let read: @Sendable (_ range: Range<Int>) -> [UInt8]

  /// Whether all bytes are in memory anyway, so that giving them as a whole costs nothing.
  package let isInMemory: Bool

  /// Bytes that `read` gives.
  package init(count: Int, read: @escaping @Sendable (_ range: Range<Int>) -> [UInt8]) {
    self.count = count
    self.read = read
    isInMemory = false
  }

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    read = { $0 == 0..<bytes.count ? bytes : Array(bytes[$0]) }
    isInMemory = true
  }

  /// All bytes.
  package var bytes: [UInt8] { read(0..<count) }
}
