package import Core
package import Register

/// The cost table of PPID-D: copies, sending, other, total.
package enum CostView {
  private static let parts: [Column] = [.copyCost, .sendingCost, .otherCost]

  /// The values; missing parts are missing, never zero.
  package static func value(_ request: Request) -> Value {
    let copies = request.integer(.copyCost)
    let sheets = request.integer(.sheets)
    let total = total(request)
    var perSheet: Int?
    if let copies, let sheets, sheets > 0, copies > 0, copies % sheets == 0 { perSheet = copies / sheets }
    return .object([
      "salinan": FactView.money(copies), "kirim": FactView.money(request.integer(.sendingCost)),
      "lain": FactView.money(request.integer(.otherCost)), "jumlah": FactView.money(total),
      "lembar": Value(sheets.map(Indonesian.grouped)), "lembar_angka": Value(sheets.map(String.init)),
      "per_lembar": FactView.money(perSheet), "terbilang": Value(total.map(Indonesian.words)),
      "gratis": .flag(total == 0), "cara_pembayaran": Value(request.text(.payment)),
    ])
  }

  /// The shape of ``value(_:)``.
  package static let shape = Shape([
    .init("salinan", "biaya penyalinan", .object(FactView.moneyShape), isOptional: true),
    .init("kirim", "biaya pengiriman", .object(FactView.moneyShape), isOptional: true),
    .init("lain", "biaya lain-lain", .object(FactView.moneyShape), isOptional: true),
    .init("jumlah", "jumlah biaya", .object(FactView.moneyShape), isOptional: true),
    .init("lembar", "jumlah lembar", .text(sample: "20"), isOptional: true),
    .init("lembar_angka", "jumlah lembar untuk XML", .text(sample: "20"), isOptional: true),
    .init("per_lembar", "biaya satu lembar", .object(FactView.moneyShape), isOptional: true),
    .init("terbilang", "jumlah biaya dengan huruf", .text(sample: "seribu lima ratus"), isOptional: true),
    .init("gratis", "ya bila jumlah biaya nol", .flag),
    .init("cara_pembayaran", "cara pembayaran", .text(sample: "Tunai"), isOptional: true),
  ])

  /// Cost columns that keep a paper from being issued: unreadable ones, or a total that is not the sum of its
  /// parts (UU-BIAYA): no applicant is sent a bill that does not add up.
  static func missing(_ request: Request) -> [Column] {
    let unreadable = (parts + [.totalCost, .sheets]).filter { request.state($0) == .unreadable }
    if !unreadable.isEmpty { return unreadable }
    guard parts.contains(where: request.has) else { return [] }
    guard let sum = sum(request) else { return [.totalCost] }
    return request.integer(.totalCost).map { $0 == sum } == false ? [.totalCost] : []
  }

  private static func total(_ request: Request) -> Int? {
    request.integer(.totalCost) ?? (parts.contains(where: request.has) ? sum(request) : nil)
  }

  private static func sum(_ request: Request) -> Int? {
    var sum = 0
    for part in parts.compactMap({ request.integer($0) }) {
      let (next, overflow) = sum.addingReportingOverflow(part)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
