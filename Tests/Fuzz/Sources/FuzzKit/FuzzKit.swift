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

  /// A file that the program ships, below the folder that `scripts/fuzz` names (`WARKAT_TEMPLATES`); empty without it.
  package static func shipped(_ path: String) -> [UInt8] {
    guard let folder = getenv("WARKAT_TEMPLATES"),
      let file = fopen("\(String(cString: folder))/\(path)", "rb")
    else {
      return []
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  /// The parts of an input between NUL bytes.
  package static func parts(of input: [UInt8], atMost count: Int) -> [[UInt8]] {
    input.split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false).map(Array.init)
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
