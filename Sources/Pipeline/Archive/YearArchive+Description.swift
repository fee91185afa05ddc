import Core
import Documents
import Standard

extension YearArchive {
  /// What the bag says of itself (`bag-info.txt`). All of it follows from input, settings and reporting date, so that the
  /// same register makes the same bag.
  ///
  /// - Parameter size: The payload's bytes.
  func info(requests: Int, size: Int) -> [(label: String, value: String?)] {
    let office = desk.settings.office
    let archive = office.archive
    let copy = isPublic ? "-publik" : ""
    return [
      ("Source-Organization", organization), ("Organization-Address", office.address),
      // The office answers, not a person: who holds it changes, and the public copy names nobody.
      ("Contact-Name", office.ppid?.position ?? office.unit), ("Contact-Phone", office.phone),
      ("Contact-Email", office.email), ("External-Description", title),
      ("External-Identifier", "register-\(year)\(copy)"), ("Bagging-Date", desk.reportingDate.iso),
      ("Bag-Size", YearArchive.readable(size)), ("Bag-Software-Agent", context.program),
      ("Bag-Group-Identifier", "register-permohonan-informasi-publik\(copy)"),
      ("Internal-Sender-Identifier", archive.classification.map { "\($0) \(year)" }),
      (
        "Internal-Sender-Description",
        "Register permohonan informasi publik Model PPID-C tahun \(year): \(requests) permohonan, dengan penilaian menurut SOP"
      ),
      ("Unit", office.unit), ("Klasifikasi", archive.classification),
      ("Retensi-Aktif", archive.activeRetention), ("Retensi-Inaktif", archive.inactiveRetention),
      ("Nasib-Akhir", archive.fate), ("Akses", isPublic ? "publik" : archive.access),
    ]
  }

  /// A size as people say it, in thousands: `225 KB`.
  static func readable(_ bytes: Int) -> String {
    var size = bytes
    for unit in ["B", "KB", "MB"] {
      if size < 10_000 { return "\(size) \(unit)" }
      size = (size + 500) / 1000
    }
    return "\(size) GB"
  }

  /// What was done with the register.
  var events: [ArchiveEvent] {
    var events: [ArchiveEvent] = []
    for (index, file) in original.files.enumerated() {
      let path = "data/" + YearArchive.sourcePath(file.name, number: index + 1)
      let sum = sourceSums.indices.contains(index) ? sourceSums[index] : ""
      events.append(
        ArchiveEvent(
          .ingestion,
          "berkas sumber \(index + 1) dibaca" + (isPublic ? "" : " dan disalin"),
          outcome: file.dropped == nil ? .success : .failure,
          "baris \(file.rowCount); gugur \(file.dropped?.rawValue ?? "tidak"); sha256 \(sum)",
          // The public copy keeps no sources, and their names are the exporter's.
          objects: isPublic ? [] : [path]
        )
      )
    }
    events.append(judgementEvent)
    if isPublic {
      events.append(
        ArchiveEvent(.redaction, "salinan publik disamarkan", objects: ["data/disamarkan.csv"])
      )
    }
    let tables = ArchiveTable.all(isPublic: isPublic).map { "data/\($0.file)" }
    events.append(
      ArchiveEvent(
        .creation,
        "register disusun dari templat",
        objects: ["data/register.html", "data/register.xml"] + tables
      )
    )
    events.append(
      ArchiveEvent(
        .validation,
        "XML diperiksa terhadap data/skema/warkat-1.xsd",
        objects: ["data/register.xml"]
      )
    )
    events.append(
      ArchiveEvent(
        .digest,
        "sidik jari SHA-256 dan SHA-512 semua berkas",
        objects: ["manifest-sha256.txt", "manifest-sha512.txt"]
      )
    )
    return events
  }

  /// By which rules the register was judged, and how much was found.
  private var judgementEvent: ArchiveEvent {
    let rules = desk.settings.rules
    let standards = desk.standards.versions.map {
      "SOP \($0.header.number) berlaku sejak \($0.validFrom.iso)"
    }
    let calendars = desk.calendar.files.map { file in
      "kalender \(Path.name(file.name)) diketahui sampai \(file.knownUntil?.iso ?? "tidak disebut")"
    }
    let clock =
      "tenggat mulai_hitung \(rules.clockStart.rawValue), mulai_hari_libur \(rules.holidayStart.rawValue), "
      + "cuti_bersama_kerja \(rules.jointLeaveIsWorked ? "ya" : "tidak"), tahapan \(rules.stageScope.rawValue)"
    let stages = rules.stages.map { "\($0.name) \($0.from.iso) sampai \($0.to.iso)" }
    let counts = findingCounts
    let detail = (standards + calendars + [clock] + stages).joined(separator: "; ")
    return ArchiveEvent(
      .validation,
      "register dinilai: \(detail)",
      outcome: counts.allSatisfy { $0.count == 0 } ? .success : .warning,
      counts.map { "\($0.severity.rawValue) \($0.count)" }.joined(separator: "; "),
      objects: ["data/penilaian.csv", "data/temuan.csv"]
    )
  }
}
