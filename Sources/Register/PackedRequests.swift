/// Requests back to back, as a register in memory needs them: some 60 bytes a request, 16 a filled cell, and the text, where
/// a ``Request`` by itself takes 1,100.
///
/// Nothing is lost but the difference between empty cells: a request comes out equal in every answer it gives.
package struct PackedRequests: Sendable {
  private struct Head: Sendable {
    var line: Int
    var record: Int
    /// As in ``Request``; the columns that are filled have a slot in ``slots``.
    var written: UInt64
    var sound: UInt64
    var timed: UInt64
    var broken: UInt64
    var file: Int32
    /// Where the slots and the text end; those of the request before it end where they begin.
    var slotEnd: Int32 = 0
    var byteEnd = 0
  }

  private var heads: [Head] = []
  private var slots: [Request.Slot] = []
  private var bytes: [UInt8] = []
  /// Few requests are refused.
  private var exemptions: [Int: [Exemption]] = [:]

  /// Packs requests.
  package init(_ requests: some Collection<Request>) {
    heads.reserveCapacity(requests.count)
    bytes.reserveCapacity(requests.reduce(0) { $0 + $1.bytes.count })
    slots.reserveCapacity(requests.reduce(0) { $0 + $1.filled.rawValue.nonzeroBitCount })
    for request in requests { append(request) }
  }

  /// How many there are.
  package var count: Int { heads.count }

  private mutating func append(_ request: Request) {
    var head = Head(
      line: request.line,
      record: request.record,
      written: request.written,
      sound: request.sound,
      timed: request.timed,
      broken: request.broken,
      file: Int32(truncatingIfNeeded: request.file)
    )
    var columns = request.filled.rawValue
    while columns != 0 {
      slots.append(request.slots[columns.trailingZeroBitCount])
      columns &= columns - 1
    }
    bytes += request.bytes
    head.slotEnd = Int32(truncatingIfNeeded: slots.count)
    head.byteEnd = bytes.count
    if !request.exemptions.isEmpty { exemptions[heads.count] = request.exemptions }
    heads.append(head)
  }

  /// Where the request of a position stands.
  package func place(_ position: Int) -> (file: Int, line: Int, record: Int) {
    let head = heads[position]
    return (Int(head.file), head.line, head.record)
  }

  /// The registration number of the request of a position.
  package func number(_ position: Int) -> String? {
    // The first column: its slot is the first, if it has one.
    let head = heads[position]
    guard ColumnSet(rawValue: head.written & head.sound).meets(ColumnSet(.number)) else { return nil }
    let slot = slots[position == 0 ? 0 : Int(heads[position - 1].slotEnd)]
    let start = position == 0 ? 0 : heads[position - 1].byteEnd
    return String(
      decoding: bytes[start + slot.range.lowerBound..<start + slot.range.upperBound],
      as: UTF8.self
    )
  }

  /// The request of a position, made anew at each call.
  package subscript(position: Int) -> Request {
    let head = heads[position]
    var request = Request(file: Int(head.file), line: head.line, record: head.record)
    var next = position == 0 ? 0 : Int(heads[position - 1].slotEnd)
    request.written = head.written
    request.sound = head.sound
    var columns = head.written & head.sound
    while columns != 0 {
      request.slots[columns.trailingZeroBitCount] = slots[next]
      next += 1
      columns &= columns - 1
    }
    let start = position == 0 ? 0 : heads[position - 1].byteEnd
    request.bytes = Array(bytes[start..<head.byteEnd])
    request.timed = head.timed
    request.broken = head.broken
    if !exemptions.isEmpty, let exemptions = exemptions[position] { request.exemptions = exemptions }
    return request
  }
}
