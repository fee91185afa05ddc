/// Requests that nobody needs any more, whose memory rows are read into again: a register of a million rows then takes
/// memory for the rows under way only, and what it takes stays near the core.
package struct SpareRequests: Sendable {
  private var requests: [Request] = []

  /// None.
  package init() {}

  /// Room for about `count` requests.
  package init(expecting count: Int) { requests.reserveCapacity(count) }

  /// Takes a request that is not kept elsewhere; the memory of one that is would be copied.
  package mutating func add(_ request: consuming Request) { requests.append(request) }

  /// One of them, or a new one.
  mutating func next() -> Request { requests.popLast() ?? Request() }
}
