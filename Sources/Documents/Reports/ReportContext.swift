import Core
import Register
import Standard

/// A step of the SOP as reports name it; wording and limit come from the SOP's data file.
struct StepDescription: Sendable, Hashable {
  /// 1 to 8.
  var number: Int
  /// Uraian prosedur.
  var text: String
  /// The limit in words, such as `10 menit`; `nil` where the SOP gives none.
  var limit: String?
  /// The limit in minutes, for steps that have one.
  var limitMinutes: Int?

  /// A step.
  init(number: Int, text: String, limit: String? = nil, limitMinutes: Int? = nil) {
    self.number = number
    self.text = text
    self.limit = limit
    self.limitMinutes = limitMinutes
  }

  /// A step of the SOP's data file.
  init(_ step: ServiceStandard.Step) {
    self.init(
      number: step.number,
      text: step.text,
      limit: step.limit?.text,
      limitMinutes: step.limit.flatMap { $0.unit == .minutes ? $0.value : nil }
    )
  }

  /// The steps 1-7 of a version of the SOP.
  static func all(_ standard: ServiceStandard) -> [StepDescription] {
    standard.steps.prefix(7).map { StepDescription($0) }
  }

  /// The steps 1-7 as the versions at some positions have them: wording of the latest, and where limits differ those of
  /// each with the day on which it began (`10 menit (sejak 1 Oktober 2021); 15 menit (sejak 1 Januari 2022)`).
  static func all(_ standards: ServiceStandards, versions: Set<Int>) -> [StepDescription] {
    let used = versions.sorted().filter(standards.versions.indices.contains).map { standards.versions[$0] }
    guard let last = used.last else { return [] }
    return all(last).map { step in
      let limits = used.map { $0[step.number].limit?.text }
      guard Set(limits).count > 1 else { return step }
      var merged = step
      merged.limit = zip(used, limits).map { version, limit in
        "\(limit ?? "tanpa batas") (sejak \(Indonesian.dayMonthYear(version.validFrom)))"
      }.joined(separator: "; ")
      return merged
    }
  }

  static let sheet = Sheet<StepDescription>([
    .number("nomor", "nomor langkah", sample: 1) { $0.number },
    .text("uraian", "uraian langkah menurut SOP", sample: "Pemohon informasi datang dengan mengisi formulir")
    {
      $0.text
    },
    .maybe("batas", "batas waktu menurut SOP", sample: "10 menit") { $0.limit },
  ])
}

extension CalendarFacts {
  /// The `count`-th working day after `day`; 1 is the next working day. A calendar without working days ends
  /// the search after three years.
  func workingDay(_ count: Int, after day: LocalDate) -> LocalDate {
    var result = day
    var left = count
    for _ in 0..<1100 where left > 0 {
      result = result.adding(days: 1)
      if isWorkingDay(result) { left -= 1 }
    }
    return result
  }
}

/// A request as reports name it: by registration number, or by its place where it has none; never by name.
struct Reference: Sendable {
  /// The registration number.
  var number: String?
  /// The file's name.
  var file: String
  /// The line.
  var line: Int

  static let sheet = Sheet<Reference>([
    .maybe("nomor", "nomor register", sample: "001/PPID/X/2021") { $0.number },
    .text("berkas", "berkas register", sample: "register.csv") { $0.file },
    .number("baris", "baris dalam berkas", sample: 2) { $0.line },
  ])
}

extension ReportBook {
  /// The reference to a request.
  func reference(_ position: Int) -> Reference { reference(to: row(position).request) }

  /// The reference to a request.
  func reference(to request: Request) -> Reference {
    Reference(
      number: request.text(.number),
      file: labels.indices.contains(request.file) ? labels[request.file] : "",
      line: request.line
    )
  }

  /// References in the order given.
  func references(_ positions: [Int]) -> [Reference] { positions.map { reference($0) } }
}
