// Eight bytes at a time: the arithmetic behind the fast loops.

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let quote = UInt8(ascii: "\"")

let lineFeeds = everyByte(lineFeed)
let carriageReturns = everyByte(carriageReturn)

/// The high bit of every byte.
let highBits: UInt64 = 0x8080_8080_8080_8080

/// A word of eight times `byte`.
@inline(__always) func everyByte(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bit of each byte that is zero. Bytes above the first zero one may be marked wrongly (0x01), so
/// that only the lowest mark, and whether there is one, can be trusted.
@inline(__always) func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & highBits
}

/// Eight bytes, the first one lowest. The caller makes sure that eight bytes can be read.
@inline(__always) func loadWord(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
}

/// Writes eight bytes, the lowest one first. The caller makes sure that there is room for eight bytes.
@inline(__always) func storeWord(_ word: UInt64, _ pointer: UnsafeMutablePointer<UInt8>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: word.littleEndian, as: UInt64.self)
}
