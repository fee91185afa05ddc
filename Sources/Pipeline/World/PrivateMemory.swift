import CDefaults

/// The memory of the process, which holds the register.
package enum PrivateMemory {
  /// Lets it be written nowhere when the program crashes, and be read by no other process of the same user.
  package static func keep() { _ = warkat_keep_memory_private() }
}
