import Glibc

/// What every fuzz target needs: a way to say which law an input breaks, and numbers to choose by.
package enum Fuzz {
  /// Ends the program, so that the fuzzer keeps the input, unless `condition` holds.
  package static func expect(_ condition: Bool, _ law: @autoclosure () -> String) {
    if condition { return }
    let text = Array("law broken: \(law())\n".utf8)
    _ = text.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    abort()
  }

  /// Numbers that depend on the input alone (FNV-1a, then SplitMix64), for choosing options and cuts.
  package static func numbers(from input: [UInt8]) -> Numbers {
    Numbers(state: input.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  /// See ``numbers(from:)``.
  package struct Numbers: RandomNumberGenerator {
    var state: UInt64

    package mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
