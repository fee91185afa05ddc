package import Core
import Register
package import Standard

/// How a due date was counted, day by day, as people read it in a terminal (`tenggat --jelaskan`).
package enum DueDateText {
  /// The lines.
  ///
  /// - Parameter files: The names of the registers, by position.
  package static func lines(_ explanation: DueDateExplanation, files: [String], language: Language)
    -> [String]
  {
    var text = DueDateLines(explanation, language)
    text.head(files)
    guard let received = explanation.received else {
      text.add(
        Message(
          "Tanggal diterima kosong atau tidak terbaca: tenggat tidak dapat dihitung",
          en: "Day of receipt is empty or unreadable: no due date"
        )
      )
      return text.lines
    }
    text.fact(
      Message("Diterima", en: "Received"),
      day(received.date, language) + (received.secondOfDay.map { " \(Indonesian.clock(Int($0)))" } ?? "")
    )
    text.standard()
    text.fact(Message("Jalur", en: "Regime"), text.regime)
    text.start()
    text.days()
    text.outcome()
    return text.lines
  }

  package static func day(_ date: LocalDate, _ language: Language) -> String {
    language == .indonesian
      ? "\(Indonesian.weekday(date)), \(date.iso)" : "\(english[date.weekday - 1]) \(date.iso)"
  }

  private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Why a day is skipped, or counted against the rule, with the decree; empty for an ordinary working day.
  static func reason(_ reason: DayReason?, _ language: Language) -> String {
    switch reason {
    case nil: ""
    case .weekend: Message("akhir pekan", en: "weekend").text(language)
    case .holiday(let entry), .replacement(let entry): row(entry, language)
    case .workedLeave(let entry):
      row(entry, language) + Message(", kantor tetap bekerja", en: ", the office works").text(language)
    case .revoked(let entry): row(entry, language) + Message(", dihitung", en: ", counted").text(language)
    }
  }

  /// A row of a calendar file: `libur nasional: Maulid Nabi Muhammad SAW (SKB 712/2021)`.
  static func row(_ entry: CalendarEntry, _ language: Language) -> String {
    let decree = entry.decree.isEmpty ? "" : " (\(entry.decree))"
    let region = entry.region.map { " [\($0)]" } ?? ""
    return "\(entry.kind.label.text(language)): \(entry.name)\(region)\(decree)"
  }
}

/// Lines under construction.
struct DueDateLines {
  let explanation: DueDateExplanation
  let language: Language
  var lines: [String] = []

  init(_ explanation: DueDateExplanation, _ language: Language) {
    self.explanation = explanation
    self.language = language
  }

  func say(_ message: Message, _ arguments: [Argument] = []) -> String { message.text(language, arguments) }

  mutating func add(_ message: Message, _ arguments: [Argument] = []) {
    lines.append("  " + say(message, arguments))
  }

  mutating func fact(_ label: Message, _ value: String) {
    let name = label.text(language)
    lines.append("  \(name)\(String(repeating: " ", count: max(18 - name.count, 1)))\(value)")
  }

  mutating func head(_ files: [String]) {
    let file = explanation.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil } ?? ""
    lines.append(
      say(
        Message(
          "Hitungan tenggat nomor {1} ({2}, baris {3})",
          en: "Count of the due date of number {1} ({2}, line {3})"
        ),
        [
          .text(explanation.number ?? "-"), .text(file), .number(explanation.place.line ?? 0),
        ]
      )
    )
  }

  mutating func standard() {
    let standard = explanation.standard
    let isOlder = explanation.received.map { $0.date < standard.validFrom } ?? false
    fact(
      Message("SOP", en: "SOP"),
      say(
        Message("{1}, nomor {2}, berlaku sejak {3}", en: "{1}, number {2}, in force since {3}"),
        [.text(standard.name), .text(standard.number), .date(standard.validFrom)]
      ) + (isOlder ? say(Message(", versi paling awal yang ada", en: ", the earliest version there is")) : "")
    )
  }

  var regime: String {
    let limits = Message("{1} + {2} hari kerja", en: "{1} + {2} working days")
      .text(language, [.number(explanation.limit), .number(explanation.extensionLimit)])
    let reason: (Message, String) =
      switch explanation.regimeReason {
      case .noStages:
        (Message("pengaturan tidak memuat tahapan pemilu", en: "the settings list no election stages"), "")
      case .outsideStages:
        (Message("diterima di luar tahapan pemilu", en: "received outside election stages"), "")
      case .insideStage(let stage):
        (Message("diterima dalam tahapan {1}", en: "received in election stage {1}"), stage.name)
      case .otherCategory(let stage):
        (
          Message(
            "dalam tahapan {1}, tetapi bukan informasi tahapan pemilu",
            en: "in election stage {1}, but not about election stages"
          ), stage.name
        )
      case .emptyCategory(let stage):
        (
          Message(
            "dalam tahapan {1}, kategori informasi kosong",
            en: "in election stage {1}, category of information empty"
          ), stage.name
        )
      case .unknownCategory(let stage):
        (
          Message(
            "dalam tahapan {1}, kategori informasi tidak terbaca",
            en: "in election stage {1}, category of information unreadable"
          ), stage.name
        )
      }
    return "\(explanation.regime.rawValue), \(limits) (\(reason.0.text(language, [.text(reason.1)])))"
  }

  /// The rule that starts the clock, and what it came to.
  mutating func start() {
    let rule =
      switch (explanation.clockRule, explanation.clockStart) {
      case (.received, _):
        Message(
          "hari kerja pertama sesudah tanggal diterima",
          en: "the first working day after the day of receipt"
        )
      case (.complete, .complete):
        Message(
          "hari kerja pertama sesudah tanggal lengkap",
          en: "the first working day after the day declared complete"
        )
      case (.complete, .received):
        Message(
          "hari kerja pertama sesudah tanggal diterima, karena tanggal lengkap tidak ada, tidak terbaca, atau "
            + "mendahuluinya",
          en: "the first working day after the day of receipt, for the day declared complete is missing, "
            + "unreadable or before it"
        )
      }
    fact(Message("Mulai dihitung", en: "Counted from"), say(rule))
    if explanation.clockStart == .complete, let start = explanation.orderStart {
      fact(Message("Lengkap", en: "Complete"), DueDateText.day(start, language))
    }
    if let start = explanation.start, start != explanation.orderStart {
      fact(
        Message("Digeser", en: "Moved"),
        say(
          Message(
            "tanggal mulai jatuh pada hari libur, dihitung sesudah {1}",
            en: "the start falls on a day off, counted after {1}"
          ),
          [.text(DueDateText.day(start, language))]
        )
      )
    }
    if let first = explanation.firstCounted {
      fact(Message("Hari ke-1", en: "Day 1"), DueDateText.day(first, language))
    }
  }

  /// The count, a line per calendar day, because a dispute is about single days.
  mutating func days() {
    lines.append("")
    for day in explanation.days {
      let number = day.number.map { "\($0)" } ?? "-"
      let why = DueDateText.reason(day.reason, language)
      let date = DueDateText.day(day.date, language)
      let pad = String(repeating: " ", count: max(18 - date.count, 0))
      var line = "  \(String(repeating: " ", count: max(4 - number.count, 0)))\(number) \(date)"
      if !why.isEmpty { line += "\(pad)  \(why)" }
      lines.append(line)
    }
    if !explanation.days.isEmpty { lines.append("") }
  }

  mutating func outcome() {
    if let first = explanation.firstDue {
      fact(Message("Tenggat awal", en: "First due"), DueDateText.day(first, language))
    }
    fact(Message("Perpanjangan", en: "Extension"), extended)
    var due =
      explanation.due.map { DueDateText.day($0, language) }
      ?? say(Message("tidak dapat ditentukan", en: "cannot be told"))
    if !explanation.uncoveredYears.isEmpty { due += say(Message(" (perkiraan)", en: " (estimate)")) }
    fact(Message("Tenggat", en: "Due"), due)
    if !explanation.uncoveredYears.isEmpty {
      fact(
        Message("Perkiraan", en: "Estimate"),
        say(
          Message(
            "kalender tidak memuat tahun {1}; hari pada tahun itu dihitung Senin-Jumat tanpa libur",
            en: "the calendar does not cover {1}; its days count Monday to Friday without holidays"
          ),
          [.text(explanation.uncoveredYears.map { String($0) }.joined(separator: ", "))]
        )
      )
    }
    if let known = explanation.knownUntil {
      fact(
        Message("Catatan", en: "Note"),
        say(
          Message(
            "kalender diketahui sampai {1}; libur sesudahnya mungkin belum tercatat",
            en: "the calendar is complete up to {1}; later days off may be missing"
          ),
          [.date(known)]
        )
      )
    }
    if let answered = explanation.answered {
      fact(Message("Pemberitahuan", en: "Notice"), DueDateText.day(answered, language))
    }
    fact(Message("Hasil", en: "Result"), result)
  }
}
