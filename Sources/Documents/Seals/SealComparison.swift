/// What differs between the sealed figures of a month and those that a register gives now.
///
/// A request with a step still under way (`belum`) when the month was sealed goes on as a matter of course; what it
/// counts in the mutu baku table is no difference then, but progress. Everything else is a difference.
package struct SealComparison: Sendable, Hashable {
  /// A figure that differs.
  package struct Change: Sendable, Hashable {
    /// The figure's key, name and detail.
    var key: String
    var name: String
    var detail: String?
    /// What it was when sealed, and what it is now.
    var before: Int
    var after: Int
    /// Requests behind it now that were not, in register order.
    var came: [String]
    /// Requests behind it then that are not now.
    var gone: [String]

    /// What requests that were under way add to the figure, or take from it.
    var progress: Int { after - before - came.count + gone.count }
  }

  /// What became of a request that stands behind a figure that differs.
  package enum Fate: String, Sendable, Hashable, CaseIterable {
    /// It stood behind no figure of the month.
    case came = "masuk"
    /// It stands behind no figure of the month now.
    case gone = "keluar"
    /// It stands behind others.
    case changed = "berubah"
  }

  /// A request that stands behind other figures than it did.
  package struct Request: Sendable, Hashable {
    var number: String
    var fate: Fate
    /// Keys of the figures that it stood behind and does not now.
    var before: [String]
    /// Keys of the figures that it stands behind now and did not.
    var after: [String]
  }

  /// Figures that differ, in the order of the report.
  package private(set) var changes: [Change] = []
  /// Requests behind them, those of the seal first.
  package private(set) var requests: [Request] = []

  /// Whether every figure is as sealed.
  package var isSame: Bool { changes.isEmpty }

  /// Requests of a fate.
  package func count(_ fate: Fate) -> Int { requests.count { $0.fate == fate } }

  /// Compares figures of one month.
  package init(_ sealed: SealedFigures, _ current: SealedFigures) {
    let underWay = Set(sealed.figures.lazy.filter { $0.name == "langkah_belum" }.flatMap(\.requests))
    let now = Dictionary(current.figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let then = Dictionary(sealed.figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var before: [String: [String]] = [:]
    var after: [String: [String]] = [:]
    let all = sealed.figures + current.figures.filter { then[$0.key] == nil }
    for figure in all.sorted(by: { SealComparison.key($0.key, comesBefore: $1.key) }) {
      let settled = figure.name.hasPrefix("langkah_") ? underWay : []
      let old = (then[figure.key]?.requests ?? []).filter { !settled.contains($0) }
      let new = (now[figure.key]?.requests ?? []).filter { !settled.contains($0) }
      let (oldSet, newSet) = (Set(old), Set(new))
      let came = new.filter { !oldSet.contains($0) }
      let gone = old.filter { !newSet.contains($0) }
      for request in gone { before[request, default: []].append(figure.key) }
      for request in came { after[request, default: []].append(figure.key) }
      if came.isEmpty, gone.isEmpty { continue }
      changes.append(
        Change(
          key: figure.key,
          name: figure.name,
          detail: figure.detail,
          before: then[figure.key]?.requests.count ?? 0,
          after: now[figure.key]?.requests.count ?? 0,
          came: came,
          gone: gone
        )
      )
    }
    let (stood, stand) = (Set(sealed.requests), Set(current.requests))
    let order = sealed.requests + current.requests.filter { !stood.contains($0) }
    requests = order.filter { before[$0] != nil || after[$0] != nil }.map { number in
      Request(
        number: number,
        fate: !stood.contains(number) ? .came : !stand.contains(number) ? .gone : .changed,
        before: before[number] ?? [],
        after: after[number] ?? []
      )
    }
  }

  /// The order of keys in the report: `4.4.9` before `4.4.10`, `2.1.z` before `2.1.aa`.
  static func key(_ left: String, comesBefore right: String) -> Bool {
    func parts(_ key: String) -> [(Int, String)] {
      key.split(separator: ".").map { part in (Int(part) ?? part.count, Int(part) == nil ? String(part) : "")
      }
    }
    return parts(left).lexicographicallyPrecedes(parts(right)) { $0 < $1 }
  }
}
