import Core
import Register
import Standard

/// How many requests of a month an officer had (petugas).
struct OfficerLoad: Sendable {
  /// The name as first written; `nil` for requests without an officer.
  var name: String?
  /// Received in the month.
  var received = 0
  /// Answered in the month.
  var answered = 0
  /// Open at the cutoff.
  var open = 0
  /// The place in the table, from 1.
  var place = 0
  /// The requests behind the three figures.
  var receivedPositions: [Int] = []
  var answeredPositions: [Int] = []
  var openPositions: [Int] = []

  /// The figures with the requests behind them.
  var sources: [FigureSource] {
    let columns = [
      ("petugas_diterima", received, receivedPositions), ("petugas_dijawab", answered, answeredPositions),
      ("petugas_terbuka", open, openPositions),
    ]
    return columns.enumerated().map { index, column in
      FigureSource(
        key: key(index),
        name: column.0,
        detail: String(place),
        label: name,
        count: column.1,
        positions: column.2
      )
    }
  }

  private func key(_ column: Int) -> String { "6.\(place).\(FigureKey.letter(column))" }

  static let sheet = Sheet<OfficerLoad>([
    .maybe("nama", "petugas; tidak ada untuk permohonan tanpa petugas", sample: "Ana Marlina") { $0.name },
    .number("diterima", "permohonan yang diterima", sample: 8) { $0.received },
    .number("dijawab", "permohonan yang dijawab", sample: 6) { $0.answered },
    .number("terbuka", "permohonan yang masih terbuka", sample: 2) { $0.open },
    .key("sumber_diterima") { $0.received > 0 ? $0.key(0) : nil },
    .key("sumber_dijawab") { $0.answered > 0 ? $0.key(1) : nil },
    .key("sumber_terbuka") { $0.open > 0 ? $0.key(2) : nil },
  ])
}

/// The table of officers of a month (beban petugas).
struct OfficerLoads: Sendable {
  /// Officers by name, requests without one last. A request served by two counts for both.
  var list: CutList<OfficerLoad>
  /// Requests that count for an officer, listed or not, or for none: each once.
  var received = 0
  var answered = 0
  var open = 0

  /// What an officer had, before it is known whether he is listed.
  private struct Counts {
    var received: Int32 = 0
    var answered: Int32 = 0
    var open: Int32 = 0
    /// A request of his, and his place among its officers.
    var position: Int32
    var place: Int32
  }

  /// No officers.
  init() { list = CutList([]) }

  /// The officers of a month, the first `limit` by name.
  init(_ figures: MonthFigures, _ book: ReportBook, atMost limit: Int) {
    var counts: [Int32: Counts] = [:]
    var none = OfficerLoad()
    func count(_ positions: [Int], _ count: WritableKeyPath<Counts, Int32>) -> Int {
      for position in positions {
        for (place, officer) in book.officers.officers(position).enumerated() {
          let new = Counts(position: Int32(position), place: Int32(place))
          counts[officer, default: new][keyPath: count] += 1
        }
      }
      return positions.count
    }
    received = count(figures.receivedPositions, \.received)
    answered = count(figures.answeredPositions, \.answered)
    open = count(figures.openPositions, \.open)
    let listed = counts.keys.sorted().prefix(limit)
    var loads = listed.map { officer -> OfficerLoad in
      guard let own = counts[officer] else { return OfficerLoad() }
      var load = OfficerLoad()
      let names = OfficerName.distinct(book.row(Int(own.position)).request.officers)
      load.name = names[Int(own.place)].name
      (load.received, load.answered, load.open) = (Int(own.received), Int(own.answered), Int(own.open))
      return load
    }
    let places = Dictionary(uniqueKeysWithValues: listed.enumerated().map { ($1, $0) })
    func collect(
      _ positions: [Int],
      _ list: WritableKeyPath<OfficerLoad, [Int]>,
      _ count: WritableKeyPath<OfficerLoad, Int>
    ) {
      for position in positions {
        let officers = book.officers.officers(position)
        if officers.isEmpty {
          none[keyPath: list].append(position)
          none[keyPath: count] += 1
        }
        for officer in officers { places[officer].map { loads[$0][keyPath: list].append(position) } }
      }
    }
    collect(figures.receivedPositions, \.receivedPositions, \.received)
    collect(figures.answeredPositions, \.answeredPositions, \.answered)
    collect(figures.openPositions, \.openPositions, \.open)
    var total = counts.count
    if none.received + none.answered + none.open > 0 {
      loads.append(none)
      total += 1
    }
    for index in loads.indices { loads[index].place = index + 1 }
    // The line of requests without an officer is never left out.
    list = CutList(listed: loads, count: total, limit: listed.count + total - counts.count)
  }
}
