/// Regime, due dates and time part of step 4 (findings.md section 2).
struct OracleDeadline {
  var regime = "biasa"
  var start: Int?
  var firstDue: Int?
  var due: Int?
  /// Whether the extension is valid; `nil` where it cannot be known.
  var isExtended: Bool? = false
  var time = OracleJudge.Verdict.unknown

  init(_ words: OracleWords, _ judge: OracleJudge) {
    guard let received = words.received.known?.day else { return }
    var start = received
    if judge.settings.startsWhenComplete, let complete = words.row.date("lengkap").known, complete >= received
    {
      start = complete
    }
    self.start = start

    var days = (first: 10, more: 7)
    if judge.settings.stages.contains(where: { $0.contains(received) }) {
      let category = words.category
      if judge.settings.stagesForAll || category.known == "tahapan_pemilu" {
        regime = "tahapan"
        days = (3, 2)
      } else if category.isUnreadable {
        // Which of the two limits holds is not known: no due date, and the part is `tidak_dinilai`.
        return
      }
    }

    var counted = start
    if judge.settings.movesOffHolidays {
      while !judge.calendar.isWorked(counted) { counted += 1 }
    }
    let first = judge.calendar.after(counted, days.first)
    let last = judge.calendar.after(counted, days.first + days.more)
    firstDue = first

    let extended = words.row.date("tanggal_perpanjangan")
    let reason = words.row.text("alasan_perpanjangan")
    if let extended = extended.known {
      if extended >= start, extended <= first {
        // A reason that cannot be read, or that has no column, leaves the extension in the dark (as its date would).
        isExtended = reason.isUnreadable || reason.isAbsent ? nil : reason.known != nil
      }
    } else if !extended.isEmpty {
      isExtended = nil
    }
    due = isExtended == true ? last : first
    if isExtended == nil, extended.isUnreadable || !extended.isAbsent && reason.isUnreadable { due = nil }

    let notice = words.row.date("tanggal_pemberitahuan")
    if notice.isAbsent || notice.isUnreadable { return }
    if let notice = notice.known, notice < start { return }
    let day = notice.known ?? judge.today
    if isExtended == nil, day > first, day <= last { return }
    let limit = isExtended == true ? last : first
    time = day > limit ? .broken : notice.known == nil ? .pending : .fulfilled
  }
}
