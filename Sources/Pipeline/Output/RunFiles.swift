import Core

/// The files of one run by their paths, with what the manifest says of each. A file takes some 80 bytes and its texts, for
/// there may be hundreds of thousands.
struct RunFiles: Sendable {
  /// A file: what has a fixed length.
  private struct Record {
    /// A path that is kept, of a file that is not finished yet.
    init(path: TextStore.Place) { self.path = path }

    var path: TextStore.Place
    var number = TextStore.Place.none
    var title = TextStore.Place.none
    var date: Int32 = RunFiles.none
    /// The name beside its target; none for one that stands in its place already.
    var staged: Int32 = RunFiles.none
    /// The kind's place in ``RunFiles/kinds``; none for one that is not finished.
    var kind: Int32 = RunFiles.none
    var size = 0
    var digest = Digest256()
  }

  private static let none = Int32.min

  /// Records in lists of equal length, none of which is copied or half empty where more come.
  private var parts: [[Record]] = []
  private var texts = TextStore()
  private var kinds: [String] = []
  /// Places of records by the hash of their path, each in the first free slot from there; a power of two, and at least
  /// every fourth is free.
  private var slots = [Int32](repeating: RunFiles.none, count: 64)
  /// Files that are finished or begun.
  private(set) var count = 0

  private static let partLength = 1024

  // MARK: Adding

  /// Keeps a path for one file.
  ///
  /// - Returns: The file's place, or `nil` where another has the path.
  mutating func reserve(_ path: OutputPath) -> Int32? {
    if 4 * (count + 1) > 3 * slots.count { growSlots() }
    let slot = slot(of: path)
    guard slots[slot] == RunFiles.none else { return nil }
    let place = append(Record(path: texts.add(path.text)))
    slots[slot] = place
    return place
  }

  /// Says what the manifest tells of a file whose path is kept.
  ///
  /// - Parameter staged: The name beside its target; `nil` for one that stands in its place already.
  mutating func finish(_ place: Int32, _ entry: Manifest.Entry, staged: Int32?) {
    fill(place, entry)
    self[place].staged = staged ?? RunFiles.none
  }

  /// Says how the index lists a file.
  mutating func describe(_ path: OutputPath, title: String, date: LocalDate?) {
    guard let place = place(of: path) else { return }
    self[place].title = texts.add(title)
    self[place].date = date?.dayNumber ?? RunFiles.none
  }

  /// Adds a file of an earlier run, which is not found by its path.
  mutating func append(earlier entry: Manifest.Entry) {
    let place = append(Record(path: texts.add(entry.path)))
    fill(place, entry)
  }

  /// Nothing is staged any more.
  mutating func settle() { for place in 0..<Int32(count) { self[place].staged = RunFiles.none } }

  private mutating func append(_ record: Record) -> Int32 {
    if count % RunFiles.partLength == 0 {
      parts.append([])
      parts[parts.count - 1].reserveCapacity(RunFiles.partLength)
    }
    parts[parts.count - 1].append(record)
    count += 1
    return Int32(count - 1)
  }

  private mutating func fill(_ place: Int32, _ entry: Manifest.Entry) {
    let kind = kinds.firstIndex(of: entry.kind) ?? kinds.count
    if kind == kinds.count { kinds.append(entry.kind) }
    self[place].kind = Int32(kind)
    self[place].size = entry.size
    self[place].digest = entry.sha256
    if let number = entry.number { self[place].number = texts.add(number) }
    if let title = entry.title { self[place].title = texts.add(title) }
    if let date = entry.date { self[place].date = date.dayNumber }
  }

  private subscript(place: Int32) -> Record {
    get { parts[Int(place) / RunFiles.partLength][Int(place) % RunFiles.partLength] }
    _modify { yield &parts[Int(place) / RunFiles.partLength][Int(place) % RunFiles.partLength] }
  }

  // MARK: Looking up

  /// Whether this run has a file of that path, finished or not.
  func has(_ path: OutputPath) -> Bool { place(of: path) != nil }

  /// Places of the finished files, by path.
  var places: [Int32] {
    (0..<Int32(count)).filter { self[$0].kind != RunFiles.none }.sorted {
      texts.precedes(self[$0].path, self[$1].path)
    }
  }

  /// What the manifest says of a finished file.
  func entry(_ place: Int32) -> Manifest.Entry {
    let record = self[place]
    var entry = Manifest.Entry(
      kind: kinds[Int(record.kind)],
      number: texts[record.number],
      path: path(place),
      size: record.size,
      sha256: record.digest
    )
    entry.title = texts[record.title]
    entry.date = record.date == RunFiles.none ? nil : LocalDate(dayNumber: record.date)
    return entry
  }

  /// The path of a file.
  func path(_ place: Int32) -> String { texts[self[place].path] ?? "" }

  /// The name of a file beside its target, where it is staged.
  func staged(_ place: Int32) -> Int32? {
    let name = self[place].staged
    return name == RunFiles.none ? nil : name
  }

  private func place(of path: OutputPath) -> Int32? {
    let place = slots[slot(of: path)]
    return place == RunFiles.none ? nil : place
  }

  /// The slot of a path, or the free one where it belongs. Registration numbers come from strangers, so that the hash is
  /// one that cannot be foreseen.
  private func slot(of path: OutputPath) -> Int {
    let path = Array(path.text.utf8)
    var slot = firstSlot(of: path[...])
    while slots[slot] != RunFiles.none, texts.bytes(self[slots[slot]].path) != path[...] {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func firstSlot(of path: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    path.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize() & (slots.count - 1)
  }

  private mutating func growSlots() {
    let places = slots.filter { $0 != RunFiles.none }
    slots = [Int32](repeating: RunFiles.none, count: 2 * slots.count)
    for place in places {
      var slot = firstSlot(of: texts.bytes(self[place].path))
      while slots[slot] != RunFiles.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = place
    }
  }
}
