package import Core
package import Standard

/// Two calendars side by side, and what the other would do to a register, as people read it in a terminal.
package struct CalendarComparisonText: Sendable {
  private let current: WorkingCalendar
  private let other: WorkingCalendar
  private let language: Language
  private var lines: [String] = []

  /// The lines.
  ///
  /// - Parameters:
  ///   - impact: What the other calendar would do to a register; `nil` where none is given.
  ///   - date: The reporting date of `impact`.
  ///   - files: The names of the registers, by position.
  package static func lines(
    _ comparison: CalendarComparison,
    from current: WorkingCalendar,
    to other: WorkingCalendar,
    impact: CalendarImpact?,
    per date: LocalDate,
    files: [String],
    language: Language
  ) -> [String] {
    var text = CalendarComparisonText(current: current, other: other, language: language)
    text.sources()
    text.days(comparison)
    if let impact { text.requests(impact, per: date, files) }
    return text.lines
  }

  private init(current: WorkingCalendar, other: WorkingCalendar, language: Language) {
    self.current = current
    self.other = other
    self.language = language
  }

  private func say(_ message: Message, _ arguments: [Argument] = []) -> String {
    message.text(language, arguments)
  }

  private mutating func sources() {
    func names(_ calendar: WorkingCalendar) -> Argument {
      .text(calendar.files.map(\.name).joined(separator: ", "))
    }
    lines = [
      say(Message("Kalender sekarang:   {1}", en: "Calendar in use: {1}"), [names(current)]),
      say(Message("Kalender pembanding: {1}", en: "Other calendar:  {1}"), [names(other)]),
    ]
  }

  private mutating func days(_ comparison: CalendarComparison) {
    lines.append("")
    if comparison.changes.isEmpty {
      lines.append(say(Message("Tidak ada hari yang berbeda", en: "No day differs")))
    } else {
      lines.append(
        say(
          Message(
            "{1} hari berbeda, {2} di antaranya mengubah hitungan hari kerja (*)",
            en: "{1} days differ, {2} of them change the count of working days (*)"
          ),
          [.number(comparison.changes.count), .number(comparison.changes.count(where: \.movesDueDates))]
        )
      )
    }
    for change in comparison.changes {
      let mark = change.movesDueDates ? "*" : " "
      let date = DueDateText.day(change.date, language)
      let pad = String(repeating: " ", count: max(18 - date.count, 0))
      lines.append("\(mark) \(date)\(pad)  \(say(words(change.kind)))\(effect(change))")
      for entry in change.before { lines.append("    - \(DueDateText.row(entry, language))") }
      for entry in change.after { lines.append("    + \(DueDateText.row(entry, language))") }
    }
    years(
      comparison.yearsLost,
      Message("Kalender pembanding tidak memuat tahun {1}", en: "The other calendar does not cover {1}")
    )
    years(
      comparison.yearsGained,
      Message("Hanya kalender pembanding memuat tahun {1}", en: "Only the other calendar covers {1}")
    )
  }

  private mutating func years(_ years: [Int], _ message: Message) {
    if !years.isEmpty { lines.append(say(message, [.text(CalendarText.ranges(years))])) }
  }

  private func words(_ kind: CalendarComparison.Kind) -> Message {
    switch kind {
    case .added: Message("ditambah", en: "added")
    case .removed: Message("dihapus", en: "removed")
    case .kind: Message("jenis berubah", en: "kind changed")
    case .name: Message("nama berubah", en: "renamed")
    case .decree: Message("dasar atau daerah berubah", en: "decree or region changed")
    }
  }

  private func effect(_ change: CalendarComparison.Change) -> String {
    guard change.movesDueDates else { return "" }
    return say(
      change.isWorked
        ? Message(", menjadi hari kerja", en: ", becomes a working day")
        : Message(", menjadi hari libur", en: ", becomes a day off")
    )
  }

  private mutating func requests(_ impact: CalendarImpact, per date: LocalDate, _ files: [String]) {
    let isEarlier: (CalendarImpact.Item) -> Bool = { ($0.moved ?? 0) < 0 }
    lines += [
      "",
      say(
        Message(
          "Permohonan tanpa pemberitahuan per {1} yang tenggatnya bergeser: {2}",
          en: "Requests without a notice on {1} whose due date moves: {2}"
        ),
        [.date(date), .number(impact.open.count)]
      ),
    ]
    list(
      impact.open.filter(isEarlier),
      Message("LEBIH CEPAT ({1}), perhatikan lebih dahulu:", en: "EARLIER ({1}), look at these first:"),
      files
    )
    list(impact.open.filter { !isEarlier($0) }, Message("Lebih lambat ({1}):", en: "Later ({1}):"), files)
    lines += [
      "",
      say(
        Message(
          "Permohonan yang sudah dijawab dan hasilnya berubah: {1}",
          en: "Answered requests whose result changes: {1}"
        ),
        [.number(impact.answered.count)]
      ),
    ]
    list(
      impact.answered.filter { $0.after.verdict == .violated },
      Message("menjadi terlambat ({1}):", en: "become late ({1}):"),
      files
    )
    list(
      impact.answered.filter { $0.before.verdict == .violated && $0.after.verdict == .met },
      Message("tidak lagi terlambat ({1}):", en: "late no more ({1}):"),
      files
    )
    list(
      impact.answered.filter { $0.after.verdict == .notAssessable || $0.before.verdict == .notAssessable }
        .filter { $0.after.verdict != .violated },
      Message(
        "menjadi dapat atau tidak dapat dinilai ({1}):",
        en: "become assessable or stop being so ({1}):"
      ),
      files
    )
    if impact.otherMoves > 0 {
      lines.append(
        say(
          Message(
            "{1} permohonan lain yang sudah dijawab bergeser tenggatnya dengan hasil yang sama",
            en: "{1} other answered requests have another due date and the same result"
          ),
          [.number(impact.otherMoves)]
        )
      )
    }
    lines += [
      "",
      say(
        Message(
          "Tenggat yang menjadi atau berhenti menjadi perkiraan: {1}",
          en: "Due dates that become or stop being estimates: {1}"
        ),
        [.number(impact.estimates.count)]
      ),
    ]
    list(
      impact.estimates.filter { $0.after.uncoveredYear != nil },
      Message("menjadi perkiraan ({1}):", en: "become estimates ({1}):"),
      files
    )
    list(
      impact.estimates.filter { $0.after.uncoveredYear == nil },
      Message("bukan perkiraan lagi ({1}):", en: "estimates no more ({1}):"),
      files
    )
  }

  private mutating func list(_ items: [CalendarImpact.Item], _ head: Message, _ files: [String]) {
    guard !items.isEmpty else { return }
    lines.append("  " + say(head, [.number(items.count)]))
    lines += items.map { line($0, files) }
  }

  private func line(_ item: CalendarImpact.Item, _ files: [String]) -> String {
    let file = item.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil } ?? ""
    let name = item.number.isEmpty ? "\(file):\(item.place.line ?? 0)" : item.number
    var parts = [
      say(
        Message("diterima {1}", en: "received {1}"),
        [.text(item.received?.iso ?? "-")]
      ) + (item.regime == .stages ? say(Message(" (jalur tahapan)", en: " (election stages)")) : ""),
      moved(item),
    ]
    if item.before.isExtended != item.after.isExtended {
      parts.append(
        say(
          item.after.isExtended
            ? Message("perpanjangan menjadi sah", en: "the extension becomes valid")
            : Message("perpanjangan menjadi tidak sah", en: "the extension becomes invalid")
        )
      )
    }
    if let answered = item.answered {
      parts.append(say(Message("dijawab {1}", en: "answered {1}"), [.date(answered)]))
    }
    if item.after.verdict == .violated, item.changesResult || item.after != item.before {
      parts.append(
        say(Message("terlambat {1}", en: "late by {1}"), [.workingDays(item.after.workingDaysLate)])
      )
    }
    if let year = item.after.uncoveredYear { parts.append(say(EstimateWords.reason, [.number(year)])) }
    switch item.state {
    case .undated:
      parts.append(
        say(Message("sudah diputus, tanpa tanggal pemberitahuan", en: "decided, the notice has no date"))
      )
    case .unreadable:
      parts.append(
        say(Message("keputusan atau pemberitahuan tidak terbaca", en: "decision or notice unreadable"))
      )
    case .future:
      parts.append(say(Message("diterima sesudah tanggal laporan", en: "received after the reporting date")))
    case .open, nil: break
    }
    if let next = item.next {
      let officers =
        next == .memo && !item.officers.isEmpty ? " (\(item.officers.joined(separator: ", ")))" : ""
      parts.append(say(next.label) + officers)
    }
    return "    \(name)  " + parts.joined(separator: "; ")
  }

  private func moved(_ item: CalendarImpact.Item) -> String {
    guard let old = item.before.due, let new = item.after.due, let days = item.moved else {
      return say(Message("tenggat tidak dapat ditentukan", en: "no due date"))
    }
    if days == 0 { return say(Message("tenggat tetap {1}", en: "due date stays {1}"), [.date(old)]) }
    return say(
      days < 0
        ? Message("tenggat {1} -> {2}, maju {3} hari", en: "due {1} -> {2}, {3} days earlier")
        : Message("tenggat {1} -> {2}, mundur {3} hari", en: "due {1} -> {2}, {3} days later"),
      [.date(old), .date(new), .number(abs(days))]
    )
  }
}
