import Core
import Documents
import Pipeline
import Standard

/// The name and version of the program, as documents print them.
enum Program {
  static let version = "0.1.0"
  static let name = "warkat \(version)"
}

/// What a rendering run tells the person who started it.
enum SummaryText {
  /// Lines of one kind that are told; of more, one line says how many there are and where all stand.
  static let mostTold = 20

  /// The first lines of those of some things, and how many more there are.
  ///
  /// - Parameters:
  ///   - rest: Says so, with the number in its first place.
  ///   - details: What is in the further places, of those that are not told.
  private static func told<Thing>(
    _ things: [Thing],
    _ rest: Message,
    _ language: Language,
    details: (ArraySlice<Thing>) -> [Argument] = { _ in [] },
    _ line: (Thing) -> String
  ) -> [String] {
    let lines = things.prefix(mostTold).map(line)
    if things.count <= mostTold { return lines }
    let others = things.dropFirst(mostTold)
    return lines + [rest.text(language, [.number(others.count)] + details(others))]
  }

  /// `dokumen tidak dibuat: laporan bulanan Oktober 2021 ...`, for documents too large to be made.
  static func unmade(_ summary: RunSummary, _ language: Language) -> [String] {
    let pattern = Message(
      "dokumen tidak dibuat: {1} ({2} permohonan) lebih besar daripada yang dapat dibuat; bagi register menurut masa, lalu jalankan untuk tiap bagian. Dokumen lain tetap dibuat, dan temuan.csv serta temuan.json memuat semua temuan",
      en:
        "document not made: {1} ({2} requests) is larger than can be made; divide the register by period and run each part. Other documents were made, and temuan.csv and temuan.json hold all findings"
    )
    let rest = Message(
      "dan {1} dokumen lain tidak dibuat karena terlalu besar",
      en: "and {1} more documents not made for their size"
    )
    return told(summary.unmade, rest, language) { document in
      let name = [document.kind.title, document.period].compactMap(\.self).joined(separator: " ")
      return pattern.text(language, [.text(name), .number(document.requests)])
    }
  }

  /// `peringatan: laporan ... tidak dibuat`, for a register of more months than any office has worked.
  static func omittedMonths(_ summary: RunSummary, _ language: Language) -> String? {
    guard let months = summary.omittedMonths else { return nil }
    return Message(
      "peringatan: register memuat {1} bulan; laporan, matriks, data harian, dan arsip tahun hanya dibuat untuk {2} bulan yang terdekat dengan tanggal laporan ({3} sampai {4}). Periksa tanggal diterima; bulan lain diminta dengan warkat bulanan --bulan YYYY-MM",
      en:
        "warning: the register holds {1} months; reports, matrices, daily data and archives were made for the {2} months nearest to the reporting date only ({3} to {4}). Check the days of receipt; ask for other months with warkat bulanan --bulan YYYY-MM"
    ).text(
      language,
      [
        .number(months.count + months.reported), .number(months.reported), .text(months.first.iso),
        .text(months.last.iso),
      ]
    )
  }

  /// `dokumen tidak diterbitkan: ...`, a line each for the first ones.
  static func withheld(_ summary: RunSummary, _ language: Language) -> [String] {
    let pattern = Message(
      "dokumen tidak diterbitkan: {1} nomor {2} ({3}:{4}): {5} kosong atau tidak terbaca",
      en: "document not issued: {1} number {2} ({3}:{4}): {5} empty or unreadable"
    )
    let rest = Message(
      "dan {1} dokumen lain tidak diterbitkan; yang kosong atau tidak terbaca: {2}",
      en: "and {1} more documents not issued; empty or unreadable: {2}"
    )
    func columns(_ documents: ArraySlice<WithheldDocument>) -> [Argument] {
      var counts: [String: Int] = [:]
      for document in documents { for name in document.missing { counts[name, default: 0] += 1 } }
      let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return [.text(sorted.map { "\($0.key) (\($0.value))" }.joined(separator: ", "))]
    }
    return told(summary.withheld, rest, language, details: columns) { document in
      let files = summary.judgement.files
      let file = document.place.file.flatMap { files.indices.contains($0) ? files[$0].name : nil } ?? "-"
      return pattern.text(
        language,
        [
          .text(document.kind.rawValue), .text(document.number ?? "-"), .text(file),
          .number(document.place.line ?? 0), .text(document.missing.joined(separator: ", ")),
        ]
      )
    }
  }

  /// `belum diisi: narasi/2021/3-anggaran.md`, one line for each narrative that the annual report lacks.
  static func unwritten(_ summary: RunSummary, _ language: Language) -> [String] {
    summary.unwritten.map {
      Message("peringatan: narasi belum diisi: {1}", en: "warning: narrative not written yet: {1}")
        .text(language, [.text($0)])
    }
  }

  /// `peringatan: angka 2021-10 berbeda dari segel ...`, one line for each sealed month with other figures.
  static func corrections(_ summary: RunSummary, output: String, _ language: Language) -> [String] {
    let pattern = Message(
      "peringatan: laporan {1} berbeda dari segel tanggal {2}: {3} angka; permohonan masuk {4}, keluar {5}, berubah {6} (lihat {7})",
      en:
        "warning: report of {1} differs from the seal of {2}: {3} figures; requests came {4}, gone {5}, changed {6} (see {7})"
    )
    let rest = Message(
      "dan {1} laporan lain berbeda dari segelnya (lihat folder segel)",
      en: "and {1} more reports differ from their seals (see the folder segel)"
    )
    return told(summary.corrections, rest, language) { correction in
      pattern.text(
        language,
        [
          .text(correction.month.iso), .date(correction.sealed), .number(correction.figures),
          .number(correction.came), .number(correction.gone), .number(correction.changed),
          .text("\(output)/\(correction.path)"),
        ]
      )
    }
  }

  /// `dibuat untuk diisi: ...`, one line for each file made for people to write in.
  static func prepared(_ files: [String], _ language: Language) -> [String] {
    files.map {
      Message("dibuat untuk diisi: {1}", en: "made to be filled in: {1}").text(language, [.text($0)])
    }
  }

  /// `peringatan SOP8-WAKTU: ...`, one line for each finding about the run itself.
  static func raised(_ summary: RunSummary, _ language: Language) -> [String] {
    summary.raised.map { finding in
      let message = finding.message.text(language, finding.arguments)
      return "\(one(finding.severity, language)) \(finding.code.rawValue): \(message)"
    }
  }

  /// Requests, documents by kind, findings by weight, what was written.
  static func lines(_ summary: RunSummary, output: String, _ language: Language) -> [String] {
    func say(_ id: String, _ en: String, _ arguments: [Core.Argument] = []) -> String {
      Message(id, en: en).text(language, arguments)
    }
    let judgement = summary.judgement
    var lines = [
      say(
        "{1} permohonan dari {2} berkas, per {3}",
        "{1} requests from {2} files, on {3}",
        [.number(summary.requests), .number(judgement.files.count), .date(judgement.reportingDate)]
      )
    ]
    for document in summary.documents {
      lines.append("  \(column(document.count))  \(document.kind.title)")
    }
    let findings = summary.findings.map { "\($0.count) \(word($0.severity, language))" }
    lines.append(say("Temuan: {1}", "Findings: {1}", [.text(findings.joined(separator: ", "))]))
    if !summary.withheld.isEmpty {
      lines.append(
        say("{1} dokumen tidak diterbitkan", "{1} documents not issued", [.number(summary.withheld.count)])
      )
    }
    lines += prepared(summary.prepared, language)
    if let written = summary.output {
      lines.append(
        say(
          "{1} berkas di {2}: {3} ditulis, {4} tidak berubah",
          "{1} files in {2}: {3} written, {4} unchanged",
          [.number(written.files), .text(output), .number(written.written), .number(written.unchanged)]
        )
      )
      if !written.obsolete.isEmpty {
        lines.append(
          say(
            "{1} berkas usang dari hasil lama (hapus dengan --bersihkan)",
            "{1} obsolete files of earlier runs (remove with --bersihkan)",
            [.number(written.obsolete.count)]
          )
        )
      }
      if !written.removed.isEmpty {
        lines.append(
          say("{1} berkas usang dihapus", "{1} obsolete files removed", [.number(written.removed.count)])
        )
      }
      if let print = summary.print { lines += jobs(print, output: output, language) }
      lines.append(say("Buka {1}/indeks.html", "Open {1}/indeks.html", [.text(output)]))
    } else {
      lines.append(say("Tidak ada berkas register yang dapat dipakai", "No register file could be used"))
    }
    return lines
  }

  /// What was put into the print jobs, and where they lie.
  private static func jobs(_ summary: PrintSummary, output: String, _ language: Language) -> [String] {
    let counts = Message(
      "Cetakan: {1} baru, {2} berubah, {3} salinan; {4} sudah tercetak dan tidak dimuat",
      en: "Print jobs: {1} new, {2} changed, {3} copies; {4} printed before and left out"
    )
    let job = Message("Cetak {1}/{2} ({3} dokumen)", en: "Print {1}/{2} ({3} documents)")
    return [
      counts.text(
        language,
        [
          .number(summary.new), .number(summary.changed), .number(summary.copies), .number(summary.skipped),
        ]
      )
    ]
      + summary.jobs.filter { $0.papers > 0 }.map {
        job.text(language, [.text(output), .text($0.path), .number($0.papers)])
      }
  }

  /// Requests received before the first version of the SOP, which are judged by it nevertheless; `nil` where there
  /// are none.
  static func earlierThanStandards(_ count: Int, _ desk: Desk, _ language: Language) -> String? {
    guard let first = desk.standards.versions.first, count > 0 else { return nil }
    return Message(
      "catatan: {1} permohonan diterima sebelum versi pertama SOP berlaku ({2}) dan dinilai dengan versi itu",
      en: "note: {1} requests were received before the first version of the SOP ({2}) and are judged by it"
    ).text(language, [.number(count), .date(first.validFrom)])
  }

  private static func column(_ count: Int) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(6 - digits.count, 0)) + digits
  }

  private static func one(_ severity: Severity, _ language: Language) -> String {
    guard language == .english else { return severity.rawValue }
    return switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private static func word(_ severity: Severity, _ language: Language) -> String {
    guard language == .english else { return severity.rawValue }
    return switch severity {
    case .error: "errors"
    case .warning: "warnings"
    case .note: "notes"
    }
  }
}

extension DocumentKind {
  /// The title that staff know, which is a name and so the same in every language.
  var title: String {
    switch self {
    case .requestReceipt: "Tanda bukti permohonan informasi"
    case .handoverReceipt: "Tanda terima informasi"
    case .notice: "Pemberitahuan tertulis"
    case .refusal: "Surat keputusan penolakan"
    case .extensionNotice: "Pemberitahuan perpanjangan"
    case .incompleteNotice: "Pemberitahuan tidak lengkap"
    case .daily: "Data layanan harian"
    case .monthly: "Laporan bulanan"
    case .matrix: "Matriks kegiatan dan penugasan"
    case .yearlyRegister: "Register tahunan"
    case .annual: "Laporan tahunan"
    case .findings: "Laporan temuan"
    case .repair: "Lembar perbaikan"
    case .index: "Indeks"
    case .printJob: "Cetak"
    case .comparison: "Perbandingan register"
    case .standard: "SOP"
    case .correction: "Koreksi laporan bulanan"
    case .handover: "Berita acara serah terima arsip"
    case .archiveGuide: "Baca saya"
    case .dataDictionary: "Kamus data"
    case .maskedList: "Yang disamarkan"
    }
  }
}
