import Core
import Register
import Standard

/// The personal values of a register as the public copy is searched for them.
///
/// What tells a person by itself is looked for everywhere: numbers, addresses with a number, e-mail, names of several
/// words. A single word or the name of a place (`Data`, `Banda Aceh`) is looked for only where no other request's text
/// uses it, for then it is a common word. Nothing is looked for that stands in the fixed wording of the papers, the
/// settings and the rules: the office's own officers sign there.
struct PersonalValues: Sendable {
  /// The values that must not occur anywhere in the public copy.
  private(set) var telling = PersonalWords()

  /// The columns whose values are looked for. What a person does for a living, and remarks, are left out of the copy but
  /// are no names to be found by.
  static let columns: [Column] = [
    .applicantName, .identityNumber, .address, .phone, .email, .contact, .recipient, .officers, .supervisor,
  ]

  /// The values of `rows`.
  ///
  /// - Parameters:
  ///   - texts: The columns of free text that the copy shows.
  ///   - fixed: Wording that is not the register's.
  init(_ rows: some Sequence<JudgedRow>, texts: [Column], fixed: [[UInt8]]) {
    var weak: Set<UInt64> = []
    for row in rows {
      for (column, value) in PersonalValues.values(of: row.request) {
        telling.add(value, column: column.rawValue)
        if PersonalValues.isWeak(value, column) { weak.insert(value.hash) }
      }
    }
    telling.close()
    var common: Set<UInt64> = []
    for row in rows {
      let found = texts.flatMap { telling.matches(in: row.request.utf8($0)) }.map(\.hash)
        .filter(weak.contains)
      if found.isEmpty { continue }
      let own = Set(PersonalValues.values(of: row.request).map(\.1.hash))
      common.formUnion(found.filter { !own.contains($0) })
    }
    for bytes in fixed { common.formUnion(telling.matches(in: bytes).map(\.hash)) }
    telling.remove(common)
  }

  /// The column of a match.
  static func column(of match: PersonalMatch) -> Column? { Column(rawValue: match.column) }

  /// The values of a row. Names also without what follows their first comma (`S.H.`).
  static func values(of request: Request) -> [(Column, PersonalWords.Value)] {
    columns.flatMap { column -> [(Column, PersonalWords.Value)] in
      let text = request.utf8(column)
      if text.isEmpty { return [] }
      var parts = [text]
      switch column {
      case .applicantName, .recipient, .supervisor: parts.append(text.prefix { $0 != UInt8(ascii: ",") })
      case .officers, .contact, .phone:
        parts += text.split { ";/&,\n\r".utf8.contains($0) }
      default: break
      }
      return Array(Set(parts.flatMap { PersonalWords.value(of: $0) })).map { (column, $0) }
    }
  }

  /// The values of the applicant's name.
  static func names(of request: Request) -> [PersonalWords.Value] {
    values(of: request).filter { $0.0 == .applicantName }.map(\.1)
  }

  private static func isWeak(_ value: PersonalWords.Value, _ column: Column) -> Bool {
    if value.digits > 0 { return false }
    return switch column {
    case .recipient: true
    case .address: value.words < 4
    default: value.words == 1
    }
  }
}

/// The guard of a public bag: looks at every byte that goes into it, and refuses a file in which a personal value of the
/// register occurs.
struct BagInspection: Sendable {
  private let values: PersonalWords

  /// A guard against `values`.
  init(_ values: PersonalWords) { self.values = values }

  /// Files that the program makes of itself hold sizes and checksums: short numbers there are no telephone numbers.
  private static let digitsInOwnFiles = 9
  private static let registerFiles = ["register", "penilaian", "temuan", "tidak-terbaca"]

  /// Starts a file.
  func start(_ path: String) -> Look {
    let name = Path.name(path)
    let isOfRegister = BagInspection.registerFiles.contains { name.hasPrefix($0 + ".") }
    return Look(
      search: PersonalSearch(values, isMarkup: ["html", "xml"].contains(Path.ending(path))),
      path: path,
      leastDigits: isOfRegister && !name.hasSuffix(".json") ? 0 : BagInspection.digitsInOwnFiles
    )
  }

  /// The look at one file.
  struct Look {
    fileprivate var search: PersonalSearch<PersonalWords>
    let path: String
    let leastDigits: Int

    /// Looks at a piece.
    ///
    /// - Throws: The column of a value in it; never the value.
    mutating func look(at bytes: UnsafeRawBufferPointer) throws(Problem) {
      var column: Int?
      let least = leastDigits
      search.scan(bytes) { if $0.digits == 0 || $0.digits >= least { column = column ?? $0.column } }
      try refuse(column)
    }

    /// Ends the file.
    ///
    /// - Throws: As ``look(at:)``.
    mutating func finish() throws(Problem) {
      var column: Int?
      let least = leastDigits
      search.finish { if $0.digits == 0 || $0.digits >= least { column = column ?? $0.column } }
      try refuse(column)
    }

    private func refuse(_ column: Int?) throws(Problem) {
      guard let column else { return }
      throw Problem(
        .unusable,
        file: path,
        Message(
          "salinan publik memuat isi kolom {1}; paket tidak ditulis",
          en: "public copy holds a value of column {1}; the bag is not written"
        ),
        [.text(Column(rawValue: column)?.name ?? "")],
        remedy: Message(
          "laporkan kepada pembuat program dengan nama berkas dan kolom ini, tanpa isinya",
          en: "report file and column to the program's makers, without the value"
        )
      )
    }
  }
}
