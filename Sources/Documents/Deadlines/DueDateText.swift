package import Core
import Register
package import Standard

/// How a due date was counted, day by day, as people read it in a terminal (`tenggat --jelaskan`).
package enum DueDateText {
  /// The lines.
  package static func lines(_ explanation: DueDateExplanation, language: Language) -> [String] {
    var text = Lines(language: language)
    text.head(
      Message("Hitungan tenggat nomor {1}", en: "Count of the due date of number {1}"),
      [.text(explanation.number ?? "-")]
    )
    guard let received = explanation.received else {
      text.add(
        Message(
          "Tanggal diterima tidak terbaca: tenggat tidak dapat dihitung",
          en: "Day of receipt is unreadable: no due date"
        )
      )
      return text.lines
    }
    text.fact(Message("Diterima", en: "Received"), day(received.date, language))
    text.fact(Message("Jalur", en: "Regime"), regime(explanation, language))
    if explanation.clockStart == .complete, let start = explanation.orderStart {
      text.fact(
        Message("Mulai dihitung dari", en: "Clock starts with"),
        Message("dinyatakan lengkap, {1}", en: "declared complete, {1}").text(language, [.date(start)])
      )
    }
    if let start = explanation.start, start != explanation.orderStart {
      text.fact(
        Message("Digeser ke hari kerja", en: "Moved to a working day"),
        day(start, language)
      )
    }
    if let first = explanation.firstCounted {
      text.fact(Message("Hari ke-1", en: "Day 1"), day(first, language))
    }
    text.days(explanation.days)
    text.outcome(explanation)
    return text.lines
  }

  static func day(_ date: LocalDate, _ language: Language) -> String {
    language == .indonesian
      ? "\(Indonesian.weekday(date)), \(date.iso)" : "\(english[date.weekday - 1]) \(date.iso)"
  }

  private static let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  private static func regime(_ explanation: DueDateExplanation, _ language: Language) -> String {
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
}

/// Lines under construction.
private struct Lines {
  let language: Language
  var lines: [String] = []

  mutating func head(_ message: Message, _ arguments: [Argument]) {
    lines.append(message.text(language, arguments))
  }

  mutating func add(_ message: Message, _ arguments: [Argument] = []) {
    lines.append("  " + message.text(language, arguments))
  }

  mutating func fact(_ label: Message, _ value: String) {
    let name = label.text(language)
    lines.append("  \(name)\(String(repeating: " ", count: max(24 - name.count, 1)))\(value)")
  }

  /// The count, a line per calendar day, because a dispute is about single days.
  mutating func days(_ days: [DueDateExplanation.Day]) {
    lines.append("")
    for day in days {
      let number = day.number.map { "\($0)" } ?? "-"
      let why = reason(day.reason)
      let date = DueDateText.day(day.date, language)
      lines.append("  \(pad(number)) \(date)\(why.isEmpty ? "" : "  " + why)")
    }
  }

  private func pad(_ text: String) -> String { String(repeating: " ", count: max(4 - text.count, 0)) + text }

  private func reason(_ reason: DueDateExplanation.Reason?) -> String {
    switch reason {
    case nil: ""
    case .weekend: Message("akhir pekan", en: "weekend").text(language)
    case .holiday(let entry): "\(entry.kind.label.text(language)): \(entry.name) (\(entry.decree))"
    case .replacement(let entry): "\(entry.kind.label.text(language)): \(entry.name) (\(entry.decree))"
    case .workedLeave(let entry):
      Message("cuti bersama, kantor tetap bekerja: {1}", en: "joint leave, the office works: {1}")
        .text(language, [.text(entry.name)])
    }
  }

  mutating func outcome(_ explanation: DueDateExplanation) {
    lines.append("")
    if let first = explanation.firstDue {
      fact(Message("Tenggat pertama", en: "First due"), DueDateText.day(first, language))
    }
    fact(Message("Perpanjangan", en: "Extension"), extended(explanation))
    fact(
      Message("Tenggat", en: "Due"),
      explanation.due.map { DueDateText.day($0, language) }
        ?? Message("tidak dapat ditentukan", en: "cannot be told").text(language)
    )
    if !explanation.uncoveredYears.isEmpty {
      let years = explanation.uncoveredYears.map { String($0) }.joined(separator: ", ")
      fact(
        Message("Perkiraan", en: "Estimate"),
        Message("kalender tidak memuat tahun {1}", en: "the calendar does not cover {1}")
          .text(language, [.text(years)])
      )
    }
    if let answered = explanation.answered {
      fact(Message("Pemberitahuan", en: "Notice"), DueDateText.day(answered, language))
    }
    fact(Message("Hasil", en: "Result"), result(explanation))
  }

  private func extended(_ explanation: DueDateExplanation) -> String {
    switch explanation.extensionResult {
    case .none: Message("tidak ada", en: "none").text(language)
    case .valid(let date):
      Message("sah, diberitahukan {1}", en: "valid, notified {1}").text(language, [.date(date)])
    case .tooEarly(let date):
      Message("tidak sah: {1} sebelum hitungan mulai", en: "not valid: {1} is before the count starts")
        .text(language, [.date(date)])
    case .tooLate(let date):
      Message("tidak sah: {1} setelah tenggat pertama", en: "not valid: {1} is after the first due date")
        .text(language, [.date(date)])
    case .withoutReason(let date):
      Message("tidak sah: {1} tanpa alasan", en: "not valid: {1} without a reason").text(
        language,
        [.date(date)]
      )
    case .withoutDate: Message("tidak sah: tanpa tanggal", en: "not valid: without a date").text(language)
    case .unknown: Message("tidak dapat dinilai", en: "not assessable").text(language)
    }
  }

  private func result(_ explanation: DueDateExplanation) -> String {
    switch explanation.result {
    case .notApplicable:
      Message("langkah 4 tidak berlaku", en: "step 4 does not apply").text(language)
    case .inTime: Message("tepat waktu", en: "in time").text(language)
    case .late(_, let days):
      Message("terlambat {1}", en: "late by {1}").text(language, [.workingDays(days)])
    case .open(let days):
      Message("masih terbuka, sisa {1}", en: "still open, {1} left").text(language, [.workingDays(days)])
    case .overdue(let days):
      Message("belum dijawab, lewat {1}", en: "not answered, overdue by {1}").text(
        language,
        [.workingDays(days)]
      )
    case .unknown: Message("tidak dapat dinilai", en: "not assessable").text(language)
    }
  }
}
