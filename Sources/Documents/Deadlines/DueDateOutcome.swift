package import Core
package import Standard

/// What became of an extension and of the due date, in words.
extension DueDateLines {
  var extended: String {
    let first = Argument.text(explanation.firstDue?.iso ?? "-")
    return switch explanation.extensionResult {
    case .none: say(Message("tidak ada", en: "none"))
    case .valid(let date):
      say(
        Message(
          "sah: diberitahukan {1}, tidak melewati tenggat awal, dengan alasan",
          en: "valid: notified {1}, not after the first due date, with a reason"
        ),
        [.date(date)]
      )
    case .tooEarly(let date):
      say(
        Message(
          "tidak sah: bertanggal {1}, sebelum hitungan mulai {2}",
          en: "not valid: dated {1}, before the count starts {2}"
        ),
        [.date(date), .text(explanation.orderStart?.iso ?? "-")]
      )
    case .tooLate(let date):
      say(
        Message(
          "tidak sah: diberitahukan {1}, sesudah tenggat awal {2}",
          en: "not valid: notified {1}, after the first due date {2}"
        ),
        [.date(date), first]
      )
    case .withoutReason(let date):
      say(
        Message(
          "tidak sah: diberitahukan {1} tanpa alasan (alasan_perpanjangan kosong)",
          en: "not valid: notified {1} without a reason (alasan_perpanjangan is empty)"
        ),
        [.date(date)]
      )
    case .withoutDate:
      say(
        Message(
          "tidak sah: ada alasan, tetapi tanggal_perpanjangan kosong",
          en: "not valid: there is a reason, but tanggal_perpanjangan is empty"
        )
      )
    case .unknown:
      say(
        Message(
          "tidak dapat dinilai: tanggal atau alasannya tidak terbaca, atau kolomnya tidak ada",
          en: "not assessable: its date or reason is unreadable, or the column is absent"
        )
      )
    }
  }

  var result: String {
    let today = Argument.date(explanation.reportingDate)
    return switch explanation.result {
    case .notApplicable:
      say(
        Message(
          "langkah 4 tidak berlaku (diserahkan langsung, tidak lengkap, atau dicabut)",
          en: "step 4 does not apply (handed over directly, incomplete or withdrawn)"
        )
      )
    case .inTime: say(Message("tepat waktu", en: "in time"))
    case .late(let notice, 0):
      say(
        Message(
          "terlambat 0 hari kerja: sesudah tenggat sampai {1} hanya ada hari libur",
          en: "late by 0 working days: only days off lie after the due date up to {1}"
        ),
        [.date(notice)]
      )
    case .late(let notice, let days):
      say(
        Message(
          "terlambat {1}, dihitung sesudah tenggat sampai {2}",
          en: "late by {1}, counted after the due date up to {2}"
        ),
        [.workingDays(days), .date(notice)]
      )
    case .open(0):
      say(
        Message("pemberitahuan belum ada, jatuh tempo hari ini ({1})", en: "no notice yet, due today ({1})"),
        [today]
      )
    case .open(let days):
      say(
        Message("pemberitahuan belum ada per {1}, sisa {2}", en: "no notice yet on {1}, {2} left"),
        [today, .workingDays(days)]
      )
    case .overdue(0):
      say(
        Message(
          "pemberitahuan belum ada per {1}, terlambat 0 hari kerja: sesudah tenggat hanya ada hari libur",
          en: "no notice yet on {1}, late by 0 working days: only days off lie after the due date"
        ),
        [today]
      )
    case .overdue(let days):
      say(
        Message(
          "pemberitahuan belum ada per {1}, terlambat {2}",
          en: "no notice yet on {1}, late by {2}"
        ),
        [today, .workingDays(days)]
      )
    case .unknown: say(Message("tidak dapat dinilai: {1}", en: "not assessable: {1}"), [.message(unknown)])
    }
  }

  /// Why the result is not known, as far as the count itself tells.
  private var unknown: Message {
    if let answered = explanation.answered, let start = explanation.orderStart, answered < start {
      return Message(
        "pemberitahuan bertanggal sebelum hitungan mulai",
        en: "the notice is dated before the count starts"
      )
    }
    if case .unknownCategory = explanation.regimeReason {
      return Message("jalur tidak dapat ditentukan", en: "the regime cannot be told")
    }
    if explanation.extensionResult == .unknown {
      return Message("perpanjangan tidak dapat dinilai", en: "the extension is not assessable")
    }
    return Message(
      "keputusan, penyerahan, atau tanggal pemberitahuan tidak terbaca, atau kolomnya tidak ada",
      en: "the decision, the handover or the date of the notice is unreadable, or the column is absent"
    )
  }
}

extension DueDateExplanation.Extension {
  /// The stable name of what became of it, for machines.
  package var name: String {
    switch self {
    case .none: "tidak_ada"
    case .valid: "sah"
    case .tooEarly: "terlalu_awal"
    case .tooLate: "terlambat"
    case .withoutReason: "tanpa_alasan"
    case .withoutDate: "tanpa_tanggal"
    case .unknown: "tidak_dinilai"
    }
  }

  /// Its date, where there is a readable one.
  package var date: LocalDate? {
    switch self {
    case .valid(let date), .tooEarly(let date), .tooLate(let date), .withoutReason(let date): date
    case .none, .withoutDate, .unknown: nil
    }
  }
}

extension DueDateExplanation.Result {
  /// The stable name of the result, for machines.
  package var name: String {
    switch self {
    case .notApplicable: "tidak_berlaku"
    case .inTime: "tepat_waktu"
    case .late: "terlambat"
    case .open: "terbuka"
    case .overdue: "lewat_tenggat"
    case .unknown: "tidak_dinilai"
    }
  }

  /// Working days: left where open, past the due date where late.
  package var workingDays: Int? {
    switch self {
    case .late(_, let days), .open(let days), .overdue(let days): days
    case .notApplicable, .inTime, .unknown: nil
    }
  }
}

extension DueDateExplanation.RegimeReason {
  /// The stable name of the reason, for machines.
  package var name: String {
    switch self {
    case .noStages: "tanpa_tahapan"
    case .outsideStages: "di_luar_tahapan"
    case .insideStage: "dalam_tahapan"
    case .otherCategory: "kategori_lain"
    case .emptyCategory: "kategori_kosong"
    case .unknownCategory: "kategori_tidak_terbaca"
    }
  }

  /// The name of the election stage that the day of receipt lies in.
  package var stage: String? {
    switch self {
    case .noStages, .outsideStages: nil
    case .insideStage(let stage), .otherCategory(let stage), .emptyCategory(let stage),
      .unknownCategory(let stage):
      stage.name
    }
  }
}

extension DayReason {
  /// The stable name of the reason, for machines.
  package var name: String {
    switch self {
    case .weekend: "akhir_pekan"
    case .holiday: "libur"
    case .replacement: "pengganti"
    case .workedLeave: "tetap_kerja"
    case .revoked: "dicabut"
    }
  }
}
