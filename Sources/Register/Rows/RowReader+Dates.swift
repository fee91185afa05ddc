import Core

extension RowReader {
  /// Reads a date or a moment.
  @inline(__always)
  func readStamp(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    guard let plain = PlainStamp(cell, &draft.month) else {
      return readOtherStamp(cell, range, field, &draft)
    }
    let midnight = Int64(plain.day.dayNumber) &* 86400
    let second = field.kind == .moment ? Int64(plain.second) : 0
    draft.fill(field.column, range, midnight &+ second)
    if second != 0 { draft.request.timed |= ColumnSet(field.column).rawValue }
  }

  /// The same for what is not written plainly.
  @inline(never)
  private func readOtherStamp(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    let column = field.column
    guard var stamp = Stamp(cell, synonyms) else { return refuseDate(cell, field, &draft) }
    let isTimeAlone = stamp.day == nil
    if isTimeAlone {
      guard let day = day(forTimeIn: column, draft) else {
        return refuseDate(cell, field, &draft)
      }
      stamp.day = day
    }
    guard let day = stamp.day else { return }
    if stamp.isOpen { draft.dayMonth.open |= 1 << UInt64(column.rawValue) }
    if stamp.isSerial { noteSerial(field, &draft) }
    if stamp.hasWrongWeekday {
      draft.report(
        .regWeekday,
        column: column.name,
        index: field.index,
        Message("nama hari tidak cocok dengan tanggal {1}", en: "weekday does not fit the date {1}"),
        [.date(day)]
      )
    }
    let midnight = Int64(day.dayNumber) * 86400
    // 00:00 without a zone is a date that a spreadsheet padded, unless the time stands alone.
    guard field.kind == .moment, let second = stamp.second,
      isTimeAlone || second != 0 || stamp.zone != .office
    else {
      draft.fill(column, range, midnight)
      return
    }
    let ahead = stamp.minutesAhead(of: zone)
    if ahead != 0, case .mark = stamp.zone { noteZone(field, &draft) }
    draft.fill(column, range, midnight + Int64(second) - Int64(ahead) * 60)
    draft.request.timed |= 1 << UInt64(column.rawValue)
  }

  /// Reads `jam_diterima` and settles it with `diterima`, which was read before.
  func readReceivedTime(
    _ cell: Bytes,
    _ range: Range<Int>,
    _ field: HeaderPlan.Field,
    _ draft: inout RowDraft
  ) {
    guard let stamp = Stamp(timeAlone: cell), let second = stamp.second else {
      return refuseDate(cell, field, &draft)
    }
    let ahead = stamp.minutesAhead(of: zone)
    if ahead != 0, case .mark = stamp.zone { noteZone(field, &draft) }
    let local = Int64(second) - Int64(ahead) * 60
    draft.fill(field.column, range, (local + 86400) % 86400)
    draft.request.timed |= 1 << UInt64(field.column.rawValue)
    guard let received = draft.number(.received) else { return }
    let bit = ColumnSet(.received).rawValue
    if draft.request.timed & bit == 0 {
      draft.slots[Column.received.rawValue].number += local
      draft.request.timed |= bit
    } else if (received - local) % 86400 != 0 {
      draft.report(
        .regTime,
        column: field.column.name,
        index: field.index,
        Message(
          "jam berbeda dari jam dalam diterima, yang dipakai",
          en: "time differs from the time in diterima, which is used"
        )
      )
    }
  }

  /// The day that a time alone belongs to (register.md 3.3), where the row has it.
  private func day(forTimeIn column: Column, _ draft: borrowing RowDraft) -> LocalDate? {
    let second: Int64? =
      switch column {
      case .formStart, .formEnd, .informingStart, .informingEnd, .exemptStart, .exemptEnd:
        draft.number(.received)
      case .handoverStart, .handoverEnd: draft.number(.noticeDate)
      default: nil
      }
    return second.map { LocalDate(dayNumber: Request.day(ofSecond: $0)) }
  }

  private func refuseDate(_ cell: Bytes, _ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    draft.set(field.column, .unreadable)
    let isTime = field.kind == .time
    if let damage = DateDamage(cell) {
      if case .monthFirst = damage, !isTime {
        draft.dayMonth.monthFirst |= 1 << UInt64(field.column.rawValue)
      }
      let (message, arguments) = damage.message(isTime: isTime)
      draft.report(
        .regDate,
        column: field.column.name,
        index: field.index,
        message,
        arguments,
        remedy: damage.remedy(isTime: isTime)
      )
      return
    }
    draft.report(
      .regDate,
      column: field.column.name,
      index: field.index,
      isTime
        ? Message("jam tidak terbaca", en: "time cannot be read")
        : Message(
          "tanggal tidak terbaca atau tidak ada dalam kalender",
          en: "date cannot be read or is not in the calendar"
        ),
      remedy: isTime
        ? Message("tulis seperti 09:12", en: "write it like 09:12")
        : Message(
          "tulis seperti 2021-10-04 atau 2021-10-04 09:12",
          en: "write it like 2021-10-04 or 2021-10-04 09:12"
        )
    )
  }

  private func noteSerial(_ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    draft.report(
      .regSerialDate,
      column: field.column.name,
      index: field.index,
      Message("angka seri Excel dibaca sebagai tanggal", en: "Excel serial number read as a date"),
      remedy: Message(
        "beri format Tanggal (yyyy-mm-dd) pada kolom itu (Ctrl+1), lalu ekspor ulang; di LibreOffice simpan dengan \"Simpan isi sel seperti ditampilkan\"",
        en:
          "give the column the format Date (yyyy-mm-dd) (Ctrl+1) and export again; in LibreOffice save with \"Save cell content as shown\""
      )
    )
  }

  private func noteZone(_ field: HeaderPlan.Field, _ draft: inout RowDraft) {
    draft.report(
      .regZone,
      column: field.column.name,
      index: field.index,
      Message("jam diubah ke zona kantor ({1})", en: "time converted to the office's zone ({1})"),
      [.text(zone.mark)]
    )
  }
}
