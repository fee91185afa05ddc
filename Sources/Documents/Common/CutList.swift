import Core

/// A list of a document, its first elements where it is longer than the document may hold.
struct CutList<Element: Sendable>: Sendable {
  /// What is listed.
  var listed: [Element]
  /// How many there are, listed or not.
  var count: Int

  /// How many it may list.
  var limit: Int

  /// The first `limit` of some elements.
  init(_ all: [Element], atMost limit: Int = .max) {
    self.init(listed: all.count <= limit ? all : Array(all.prefix(limit)), count: all.count, limit: limit)
  }

  /// One element for each of some things, made for those only that are listed.
  init<Things: Collection>(of things: Things, atMost limit: Int, _ make: (Things.Element) -> Element) {
    self.init(listed: things.prefix(limit).map(make), count: things.count, limit: limit)
  }

  /// What is listed, of so many.
  init(listed: [Element], count: Int, limit: Int) {
    self.listed = listed
    self.count = count
    self.limit = limit
  }

  var isEmpty: Bool { count == 0 }

  /// How many are not listed.
  var omitted: Int { max(count - listed.count, 0) }

  /// How many must be listed.
  var expected: Int { min(count, limit) }

  /// What the document says about the cut; `nil` where the list is whole.
  var cut: Cut? { count > listed.count ? Cut(listed: listed.count, count: count) : nil }
}

/// How a list is cut, as a document says it in the list's place.
struct Cut: Sendable, Hashable {
  var listed: Int
  var count: Int

  /// How many are not listed.
  var omitted: Int { count - listed }

  static let sheet = Sheet<Cut>([
    .text("dimuat", "banyaknya yang dimuat dalam daftar", sample: "20.000") {
      Indonesian.grouped($0.listed)
    },
    .text("dari", "banyaknya semua", sample: "61.000") { Indonesian.grouped($0.count) },
    .text("selebihnya", "banyaknya yang tidak dimuat", sample: "41.000") { Indonesian.grouped($0.omitted) },
    .number("tidak_dimuat", "yang sama untuk XML", sample: 41_000) { $0.omitted },
  ])
}

extension Sheet.Field {
  /// How the list of a name is cut, under that name with `_dipotong`; missing where the list is whole.
  static func cut(_ list: String, _ get: @escaping @Sendable (Model) -> Cut?) -> Self {
    .maybeObject("\(list)_dipotong", "ada bila daftar \(list) dipotong", Cut.sheet, get)
  }
}
