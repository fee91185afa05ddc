package import Core
import Register
import Standard

/// The list of due dates as people read it in a terminal.
package enum DeadlineText {
  /// One line per open request, most urgent first, with a head per group; ends with the month's outlook.
  package static func lines(_ list: DeadlineList, files: [String], language: Language) -> [String] {
    func say(_ message: Message, _ arguments: [Argument] = []) -> String { message.text(language, arguments) }
    var lines = [
      say(
        Message("Tenggat pemberitahuan tertulis per {1}", en: "Due dates of written notices on {1}"),
        [.date(list.reportingDate)]
      )
    ]
    guard !list.items.isEmpty else {
      return lines + ["", say(Message("Tidak ada permohonan yang masih terbuka", en: "No open request"))]
    }
    let width = list.items.map { $0.number.count }.max() ?? 0
    var last: String?
    for item in list.items {
      let head = say(heading(item.urgency).0, heading(item.urgency).1)
      if head != last {
        lines += ["", head]
        last = head
      }
      let number = item.number.isEmpty ? place(item, files) : item.number
      var line = "  " + number + String(repeating: " ", count: max(width - number.count, 0))
      line += "  " + (item.due?.iso ?? "-         ")
      line += "  " + say(item.next.label)
      for note in notes(item) { line += "  (" + say(note.0, note.1) + ")" }
      lines.append(line)
    }
    let ahead = list.items.count { $0.isOverdueAtMonthEnd }
    lines += [
      "",
      say(
        Message(
          "Bila tidak ada yang dijawab, {1} permohonan lewat tenggat pada akhir bulan ({2})",
          en: "If nothing is answered, {1} requests are overdue at the end of the month ({2})"
        ),
        [.number(ahead), .date(list.reportingDate.month.lastDay)]
      ),
    ]
    return lines
  }

  private static func place(_ item: DeadlineList.Item, _ files: [String]) -> String {
    let file = item.place.file.flatMap { files.indices.contains($0) ? files[$0] : nil } ?? ""
    return "\(file):\(item.place.line ?? 0)"
  }

  private static func heading(_ urgency: DeadlineList.Urgency) -> (Message, [Argument]) {
    switch urgency {
    case .overdue(let days): (Message("Lewat {1}", en: "Overdue by {1}"), [.workingDays(days)])
    case .today: (Message("Jatuh tempo hari ini", en: "Due today"), [])
    case .ahead(let days): (Message("Dalam {1}", en: "In {1}"), [.workingDays(days)])
    case .unknown:
      (Message("Tenggat tidak dapat dihitung dari register", en: "No due date from the register"), [])
    }
  }

  private static func notes(_ item: DeadlineList.Item) -> [(Message, [Argument])] {
    var notes: [(Message, [Argument])] = []
    if item.isExtended { notes.append((Message("diperpanjang", en: "extended"), [])) }
    if item.regime == .stages { notes.append((Message("jalur tahapan", en: "election stages"), [])) }
    if let year = item.uncoveredYear {
      notes.append(
        (
          Message(
            "perkiraan: kalender tidak memuat tahun {1}",
            en: "estimate: the calendar does not cover {1}"
          ),
          [.number(year)]
        )
      )
    }
    return notes
  }
}
