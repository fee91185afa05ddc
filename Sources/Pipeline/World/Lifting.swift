import Core

/// Runs `body`, which stops at its first problem, among functions that tell all of theirs.
@discardableResult
func lifting<Result>(_ body: () throws(Problem) -> Result) throws(Problems) -> Result {
  do { return try body() } catch { throw Problems([error]) }
}
