package import Core
package import Register
import Standard

/// The list of due dates as people read it in a terminal: the numbers, then the requests most urgent first, then
/// what the month's end would show.
package struct DeadlineText: Sendable {
  private let list: DeadlineList
  private let files: [RegisterFile]
  private let headName: String?
  private let language: Language
  private var lines: [String] = []
  private let width: Int
  private let distanceWidth = 20

  /// The lines.
  ///
  /// - Parameters:
  ///   - files: The files of the register, for rows without a number and files that were not used.
  ///   - headName: The Kasubbag's name (`penandatangan.kasubbag`), where the settings give it.
  package static func lines(
    _ list: DeadlineList,
    files: [RegisterFile],
    headName: String? = nil,
    language: Language
  ) -> [String] {
    var text = DeadlineText(list, files, headName, language)
    text.head()
    text.open()
    text.others()
    text.monthEnd()
    text.unused()
    return text.lines
  }

  private init(_ list: DeadlineList, _ files: [RegisterFile], _ headName: String?, _ language: Language) {
    self.list = list
    self.files = files
    self.headName = headName
    self.language = language
    width = list.all.map { DeadlineText.name($0, files, language).count }.max() ?? 0
  }

  private func say(_ message: Message, _ arguments: [Argument] = []) -> String {
    message.text(language, arguments)
  }

  private mutating func head() {
    lines.append(
      say(
        Message("Tenggat pemberitahuan tertulis per {1}", en: "Due dates of written notices on {1}"),
        [.text(DueDateText.day(list.reportingDate, language))]
      )
    )
    let counts = list.counts
    guard counts.open > 0 else {
      lines += ["", say(Message("Tidak ada permohonan yang masih terbuka", en: "No open request"))]
      return
    }
    lines.append(say(Message("{1} permohonan terbuka:", en: "{1} open requests:"), [.number(counts.open)]))
    let parts: [(label: Message, count: Int)] = [
      (Message("lewat tenggat", en: "overdue"), counts.overdue),
      (Message("jatuh tempo hari ini", en: "due today"), counts.today),
      (Message("jatuh tempo dalam 1 hari kerja", en: "due in 1 working day"), counts.inOne),
      (Message("jatuh tempo dalam 2 hari kerja", en: "due in 2 working days"), counts.inTwo),
      (Message("jatuh tempo dalam 3 hari kerja", en: "due in 3 working days"), counts.inThree),
      (Message("jatuh tempo dalam 4-5 hari kerja", en: "due in 4-5 working days"), counts.inFive),
      (Message("lebih dari 5 hari kerja lagi", en: "due in more than 5 working days"), counts.later),
      (Message("tenggat tidak dapat dihitung", en: "no due date"), counts.unknown),
    ]
    let digits = String(counts.open).count
    for part in parts where part.count > 0 || part.label != parts.last?.label {
      let number = String(part.count)
      let pad = String(repeating: " ", count: digits - number.count)
      lines.append("  \(pad)\(number)  \(say(part.label))")
    }
  }

  private mutating func open() {
    var last: String?
    for item in list.items {
      let head = say(heading(item.urgency))
      if head != last {
        lines += ["", head]
        last = head
      }
      lines.append(line(item))
    }
  }

  private mutating func others() {
    let groups = [
      (
        list.undated,
        Message(
          "Sudah diputus, tanggal pemberitahuan belum tercatat",
          en: "Decided, the date of the notice is not recorded"
        )
      ),
      (
        list.unreadable,
        Message(
          "Mungkin masih terbuka: keputusan atau tanggal pemberitahuan tidak terbaca",
          en: "Perhaps open: the decision or the date of the notice is unreadable"
        )
      ),
      (
        list.future,
        Message("Tanggal diterima sesudah tanggal laporan", en: "Received after the reporting date")
      ),
    ]
    for (items, head) in groups where !items.isEmpty {
      lines += ["", say(head)]
      lines += items.map { line($0) }
    }
  }

  private mutating func monthEnd() {
    let late = list.items.filter(\.isOverdueAtMonthEnd)
    guard !list.items.isEmpty else { return }
    lines += [
      "",
      say(
        Message(
          "Bila tidak ada yang dijawab, {1} permohonan lewat tenggat pada akhir bulan ({2})",
          en: "If nothing is answered, {1} requests are overdue at the end of the month ({2})"
        ),
        [.number(late.count), .date(list.reportingDate.month.lastDay)]
      ),
    ]
    if !late.isEmpty {
      lines.append("  " + late.map { DeadlineText.name($0, files, language) }.joined(separator: ", "))
    }
  }

  /// What the list cannot know of.
  private mutating func unused() {
    let dropped = files.filter { $0.dropped != nil }
    let rows = files.filter { $0.dropped == nil }.reduce(0) { $0 + $1.unused.count }
    guard !dropped.isEmpty || rows > 0 else { return }
    lines.append("")
    for file in dropped {
      lines.append(
        say(
          Message("Tidak dibaca: {1} ({2})", en: "Not read: {1} ({2})"),
          [.text(file.name), .text(file.dropped?.rawValue ?? "")]
        )
      )
    }
    if rows > 0 {
      lines.append(
        say(
          Message(
            "{1} bagian register tidak terbaca dan tidak dimuat di sini; lihat warkat periksa",
            en: "{1} parts of the register are unreadable and not listed here; see warkat periksa"
          ),
          [.number(rows)]
        )
      )
    }
  }

  private func line(_ item: DeadlineList.Item) -> String {
    let name = DeadlineText.name(item, files, language)
    var line = "  " + name + String(repeating: " ", count: max(width - name.count, 0)) + "  "
    let due = item.due.map { DueDateText.day($0, language) } ?? "-"
    line += due + String(repeating: " ", count: max((language == .indonesian ? 18 : 14) - due.count, 0))
    line += "  " + distance(item.urgency)
    line += "  " + say(item.next.label)
    switch item.next {
    case .memo: if !item.officers.isEmpty { line += " (\(item.officers.joined(separator: ", ")))" }
    case .notice: if let headName { line += " (\(headName))" }
    }
    for note in notes(item) { line += "; " + say(note.0, note.1) }
    return line
  }

  /// What a row is called: its number, else its line, with the file where there are several.
  private static func name(
    _ item: DeadlineList.Item,
    _ files: [RegisterFile],
    _ language: Language
  ) -> String {
    if !item.number.isEmpty { return item.number }
    let line = item.place.line ?? 0
    guard files.count > 1, let file = item.place.file, files.indices.contains(file) else {
      return Message("(baris {1})", en: "(line {1})").text(language, [.number(line)])
    }
    return "(\(files[file].name):\(line))"
  }

  private func heading(_ urgency: DeadlineList.Urgency) -> Message {
    switch urgency {
    case .overdue: Message("Lewat tenggat", en: "Overdue")
    case .today: Message("Jatuh tempo hari ini", en: "Due today")
    case .ahead(1): Message("Jatuh tempo dalam 1 hari kerja", en: "Due in 1 working day")
    case .ahead(2): Message("Jatuh tempo dalam 2 hari kerja", en: "Due in 2 working days")
    case .ahead(3): Message("Jatuh tempo dalam 3 hari kerja", en: "Due in 3 working days")
    case .ahead(4), .ahead(5): Message("Jatuh tempo dalam 4-5 hari kerja", en: "Due in 4-5 working days")
    case .ahead:
      Message("Jatuh tempo lebih dari 5 hari kerja lagi", en: "Due in more than 5 working days")
    case .unknown:
      Message("Tenggat tidak dapat dihitung dari register", en: "No due date from the register")
    }
  }

  /// How far the due date is, in a column of its own.
  private func distance(_ urgency: DeadlineList.Urgency) -> String {
    let text =
      switch urgency {
      case .overdue(0): say(Message("lewat < 1 hari kerja", en: "over < 1 working day"))
      case .overdue(let days): say(Message("lewat {1}", en: "over {1}"), [.workingDays(days)])
      case .today: say(Message("hari ini", en: "today"))
      case .ahead(let days): say(Message("sisa {1}", en: "{1} left"), [.workingDays(days)])
      case .unknown: "-"
      }
    return text + String(repeating: " ", count: max(distanceWidth - text.count, 0))
  }

  private func notes(_ item: DeadlineList.Item) -> [(Message, [Argument])] {
    var notes: [(Message, [Argument])] = []
    if item.isExtended { notes.append((Message("diperpanjang", en: "extended"), [])) }
    if item.regime == .stages { notes.append((Message("jalur tahapan", en: "election stages"), [])) }
    if let year = item.uncoveredYear { notes.append((EstimateWords.reason, [.number(year)])) }
    return notes
  }
}

/// Why a due date is an estimate, in one wording for all lists.
enum EstimateWords {
  /// With the year as `{1}`.
  static let reason = Message(
    "perkiraan: kalender tidak memuat tahun {1}",
    en: "estimate: the calendar does not cover {1}"
  )

  /// The reason alone, for a column named `perkiraan`; `nil` where the date is no estimate.
  static func because(_ year: Int?, _ language: Language) -> String? {
    year.map {
      Message("kalender tidak memuat tahun {1}", en: "the calendar does not cover {1}")
        .text(language, [.number($0)])
    }
  }
}
