package import Core
package import Standard

/// Registration numbers named on the command line: whole (`041/PPID/X/2021`), short (`041`, where one number
/// only goes on from there with something other than a letter or digit), or a range in the order of the register
/// (`041..045`).
///
/// A whole number comes first: where the register holds a number `1..2`, that number is meant.
package struct RegistrationNumbers: Sendable {
  private var numbers: [(position: Int, text: String, folded: String)] = []
  private var whole: [String: Int] = [:]

  /// The numbers of the rows that count, with their position in `judgement.rows`.
  package init(_ judgement: Judgement) {
    for (position, row) in judgement.rows.enumerated() where !row.isDuplicate {
      guard let text = row.request.text(.number) else { continue }
      let folded = FoldedText.fold(text)
      numbers.append((position, text, folded))
      if whole[folded] == nil { whole[folded] = position }
    }
  }

  /// The positions of the rows that are meant; a range holds all rows between its ends, whatever their numbers.
  ///
  /// - Throws: A problem of usage for each number that the register does not hold, with the nearest one that it
  ///   does, for each that may mean several, and for each range whose end stands before its start.
  package func positions(_ arguments: [String]) throws(Problems) -> Set<Int> {
    var result: Set<Int> = []
    var problems: [Problem] = []
    for argument in arguments {
      do { result.formUnion(try positions(argument)) } catch { problems += error.all }
    }
    if !problems.isEmpty { throw Problems(problems) }
    return result
  }

  private func positions(_ argument: String) throws(Problems) -> ClosedRange<Int> {
    if let position = whole[FoldedText.fold(argument)] { return position...position }
    let splits = RegistrationNumbers.splits(argument)
    guard let first = splits.first else {
      let position = try lifting { () throws(Problem) -> Int in try self.position(argument) }
      return position...position
    }
    // Dots may belong to a number: the way of reading it that names two rows is meant.
    let readable = splits.filter { (try? position($0.from)) != nil && (try? position($0.to)) != nil }
    return try range(readable.count == 1 ? readable[0] : first, argument)
  }

  private func range(
    _ ends: (from: String, to: String),
    _ argument: String
  ) throws(Problems) -> ClosedRange<Int> {
    var problems: [Problem] = []
    var found: [Int] = []
    for end in [ends.from, ends.to] {
      do { found.append(try position(end)) } catch { problems.append(error) }
    }
    guard found.count == 2 else { throw Problems(problems) }
    guard found[0] <= found[1] else {
      throw Problems([
        Problem(
          .usage,
          Message(
            "rentang {1} terbalik: {3} berdiri sebelum {2} di register",
            en: "range {1} is the wrong way round: {3} stands before {2} in the register"
          ),
          [.text(argument), .text(ends.from), .text(ends.to)],
          remedy: Message("tulis {3}..{2}", en: "write {3}..{2}")
        )
      ])
    }
    return found[0]...found[1]
  }

  /// Every way to cut `text` at two dots.
  private static func splits(_ text: String) -> [(from: String, to: String)] {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    return bytes.indices.dropLast().filter { bytes[$0] == dot && bytes[$0 + 1] == dot }.map { index in
      (
        String(decoding: bytes[..<index], as: UTF8.self),
        String(decoding: bytes[(index + 2)...], as: UTF8.self)
      )
    }
  }

  /// The row of a whole or short number.
  private func position(_ text: String) throws(Problem) -> Int {
    let folded = FoldedText.fold(text)
    if let position = whole[folded] { return position }
    let candidates = folded.isEmpty ? [] : numbers.filter { RegistrationNumbers.continues(folded, $0.folded) }
    if candidates.count == 1 { return candidates[0].position }
    if candidates.count > 1 {
      let named = candidates.prefix(5).map(\.text).joined(separator: ", ")
      let rest = candidates.count > 5 ? ", ... (\(candidates.count))" : ""
      throw Problem(
        .usage,
        Message("nomor {1} dapat berarti {2}", en: "number {1} may mean {2}"),
        [.text(text), .text(named + rest)],
        remedy: Message("tulis nomornya lengkap", en: "write the whole number")
      )
    }
    throw RegistrationNumbers.unknown(text, among: numbers.map(\.text))
  }

  private static func unknown(_ number: String, among known: [String]) -> Problem {
    let near = NearMiss.suggestions(for: number, among: known, distance: 2).first
    return Problem(
      .usage,
      Message("nomor {1} tidak ada di register", en: "number {1} is not in the register"),
      [.text(number), .text(near ?? "")],
      remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
    )
  }

  /// Whether `number` begins with `short` and the word or number at its end is then over.
  private static func continues(_ short: String, _ number: String) -> Bool {
    let short = short.unicodeScalars
    var rest = Substring(number).unicodeScalars
    for scalar in short {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
    }
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      guard let properties = scalar?.properties else { return false }
      return properties.isAlphabetic || properties.numericType != nil
    }
    return !(isWord(short.last) && isWord(rest.first))
  }

  /// Checks that the register holds every number, compared as REG-GANDA compares them.
  ///
  /// - Throws: A problem of usage for each that it does not hold, with the nearest one that it does.
  package static func check(_ numbers: [String], in judgement: Judgement) throws(Problems) {
    let known = judgement.countedRows.compactMap { $0.request.text(.number) }
    let keys = Set(known.map(FoldedText.fold))
    let problems = numbers.filter { !keys.contains(FoldedText.fold($0)) }.map { unknown($0, among: known) }
    if !problems.isEmpty { throw Problems(problems) }
  }
}
