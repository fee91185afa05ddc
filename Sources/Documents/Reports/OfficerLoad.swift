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

  /// Officers by name, requests without one last. A request served by two counts for both.
  static func all(_ figures: MonthFigures, _ book: ReportBook) -> [OfficerLoad] {
    var loads: [String: OfficerLoad] = [:]
    var none = OfficerLoad()
    func add(
      _ positions: [Int],
      _ count: WritableKeyPath<OfficerLoad, Int>,
      _ list: WritableKeyPath<OfficerLoad, [Int]>
    ) {
      for position in positions {
        let officers = OfficerName.distinct(book.row(position).request.officers)
        if officers.isEmpty {
          none[keyPath: count] += 1
          none[keyPath: list].append(position)
        }
        for officer in officers {
          loads[officer.key, default: OfficerLoad(name: officer.name)][keyPath: count] += 1
          loads[officer.key]?[keyPath: list].append(position)
        }
      }
    }
    add(figures.receivedPositions, \.received, \.receivedPositions)
    add(figures.answeredPositions, \.answered, \.answeredPositions)
    add(figures.openPositions, \.open, \.openPositions)
    var result = loads.sorted { $0.key < $1.key }.map(\.value)
    if none.received + none.answered + none.open > 0 { result.append(none) }
    for index in result.indices { result[index].place = index + 1 }
    return result
  }
}

/// An officer's name, compared as registration numbers are.
struct OfficerName: Hashable, Sendable {
  /// The name as written.
  var name: String
  /// What names are compared by.
  var key: String

  init(_ name: String) {
    self.name = name
    key = FoldedText.fold(name)
  }

  static func == (left: OfficerName, right: OfficerName) -> Bool { left.key == right.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The officers of a request, each once, in the order written.
  static func distinct(_ names: [String]) -> [OfficerName] {
    var result: [OfficerName] = []
    for name in names.lazy.map(OfficerName.init) where !result.contains(name) { result.append(name) }
    return result
  }
}
