import Core
import Register
import Standard

/// The officers of all requests, numbered in the order of their names: tables by officer count numbers, and fold no name
/// a second time.
struct OfficerTable: Sendable {
  /// Where the officers of a position begin in ``numbers``; one more at the end.
  private var starts: [Int32] = [0]
  private var numbers: [Int32] = []
  /// By position, -1 where the register names nobody.
  private var supervisorNumbers: [Int32] = []

  /// The officers of a position, each once, in the order written.
  func officers(_ position: Int) -> ArraySlice<Int32> {
    numbers[Int(starts[position])..<Int(starts[position + 1])]
  }

  /// Who supervised the request of a position.
  func supervisor(_ position: Int) -> Int32? {
    supervisorNumbers[position] < 0 ? nil : supervisorNumbers[position]
  }

  /// Officers of no requests.
  init() {}

  /// The officers of requests, in the order of their positions.
  init(_ requests: some Sequence<Request>) {
    var known: [String: Int32] = [:]
    func number(_ name: OfficerName) -> Int32 {
      if let number = known[name.key] { return number }
      let next = Int32(known.count)
      known[name.key] = next
      return next
    }
    for request in requests {
      if !request.officers.isEmpty {
        for name in OfficerName.distinct(request.officers) { numbers.append(number(name)) }
      }
      starts.append(Int32(numbers.count))
      supervisorNumbers.append(request.text(.supervisor).map { number(OfficerName($0)) } ?? -1)
    }
    var ranks = [Int32](repeating: 0, count: known.count)
    for (rank, entry) in known.sorted(by: { $0.key < $1.key }).enumerated() {
      ranks[Int(entry.value)] = Int32(rank)
    }
    for index in numbers.indices { numbers[index] = ranks[Int(numbers[index])] }
    for index in supervisorNumbers.indices where supervisorNumbers[index] >= 0 {
      supervisorNumbers[index] = ranks[Int(supervisorNumbers[index])]
    }
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
    if names.count == 1 { return [OfficerName(names[0])] }
    var seen: Set<OfficerName> = []
    return names.lazy.map(OfficerName.init).filter { seen.insert($0).inserted }
  }
}
