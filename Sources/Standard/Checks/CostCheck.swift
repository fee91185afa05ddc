import Core
import Register

/// UU-BIAYA: the total cost is the sum of its parts (UU 14/2008 Art. 22(7) g); empty parts count as 0.
enum CostCheck: RowCheck {
  static let codes: [Code] = [.lawCost]

  static let parts: [Column] = [.copyCost, .sendingCost, .otherCost]

  static func check(_ row: RowCase, _ judge: Judge, _ sink: inout FindingSink) {
    guard let total = row.request.integer(.totalCost) else { return }
    var sum = 0
    var hasPart = false
    for part in parts {
      switch row.request.state(part) {
      case .filled:
        hasPart = true
        let (value, overflow) = sum.addingReportingOverflow(row.request.integer(part) ?? 0)
        sum = overflow ? Int.max : value
      case .unreadable: return
      case .empty, .absent: break
      }
    }
    guard hasPart, sum != total else { return }
    sink.report(
      .lawCost,
      .totalCost,
      Message(
        "biaya harus sama dengan jumlah rinciannya: tertulis {1}, jumlah rincian {2}",
        en: "biaya must be the sum of its parts: written {1}, sum of parts {2}"
      ),
      [.number(total), .number(sum)]
    )
  }
}
