/// The calls that change the file system, with a place where a test makes the n-th of them fail.
package struct SystemCalls: Sendable {
  /// The calls, in the system's own words.
  package enum Call: String, Sendable, CaseIterable {
    case open, makeFolder, write, close, sync, rename, link, remove, lock
  }

  /// Asked before each call: 0 lets it happen, any other number is the error it fails with.
  package var failure: @Sendable (_ call: Call, _ path: String) -> Int32

  /// Calls that fail only where the system makes them fail.
  package init(failure: @escaping @Sendable (Call, String) -> Int32 = { _, _ in 0 }) {
    self.failure = failure
  }

  /// Makes a call, or fails as the test asks.
  @discardableResult
  func make<Result: SignedInteger>(
    _ call: Call,
    _ path: String,
    _ body: () -> Result
  ) throws(SystemError) -> Result {
    let number = failure(call, path)
    if number != 0 { throw SystemError(number: number) }
    return try checked(body)
  }
}
