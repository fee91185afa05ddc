package import Core
package import Register

/// The office's SOP for public-information service (mutu baku), one version of it: wording, limits, and how
/// the register shows each step. Everything in it comes from a file of `templates/sop/`; no limit stands in code.
package struct ServiceStandard: Sendable, Hashable {
  /// The file it was read from, as the user wrote it.
  package var file: String
  /// The first day on which requests are judged by it (berlaku sejak).
  package var validFrom: LocalDate
  /// The header block of the SOP.
  package var header: Header
  /// Legal basis (dasar hukum).
  package var legalBasis: [String]
  /// Qualifications of the officers (kualifikasi pelaksana).
  package var qualifications: [String]
  /// Number of officers in words (`Minimal 2 orang`).
  package var officersText: String
  /// The least number of different officers in a month (SOP-PELAKSANA).
  package var minimumOfficers: Int
  /// Related SOPs (keterkaitan).
  package var related: [String]
  /// Equipment (peralatan/perlengkapan).
  package var equipment: [String]
  /// Warning (peringatan).
  package var warning: String
  /// Records to be kept (pencatatan dan pendataan).
  package var recording: [String]
  /// Who signed it.
  package var signatory: Signatory?
  /// The eight steps; step n at index n - 1.
  package var steps: [Step]
  /// Where `berlaku_sejak` stands in the file, from 1.
  package var startLine = 1
  package var startColumn = 1

  /// The block at the top of the SOP.
  package struct Header: Sendable, Hashable {
    /// Lembaga.
    package var institution: String
    /// Divisi.
    package var division: String?
    /// Sub bagian.
    package var section: String?
    /// Nomor SOP, as written.
    package var number: String
    /// Tanggal pembuatan, as written.
    package var created: String
    /// Tanggal pengesahan, as written.
    package var approved: String
    /// Disahkan oleh.
    package var approvedBy: String
    /// Nama SOP.
    package var name: String
  }

  /// A position with a name.
  package struct Signatory: Sendable, Hashable {
    /// Jabatan.
    package var position: String
    /// Nama.
    package var name: String
  }

  /// Who carries out a step.
  package enum Role: String, Sendable, CaseIterable {
    case head = "kasubbag"
    case officer = "pelaksana"
  }

  /// Units of a limit.
  package enum Unit: String, Sendable, CaseIterable {
    case minutes = "menit"
    case workingDays = "hari_kerja"
    case months = "bulan"
  }

  /// A time limit (waktu).
  package struct Limit: Sendable, Hashable {
    /// The wording, such as `10 menit`.
    package var text: String
    /// The number in `unit`.
    package var value: Int
    /// The unit.
    package var unit: Unit
    /// The extension that the step allows, in `unit`; 0 where none.
    package var extensionValue: Int
    /// The limit and extension inside election stages, where the file has them.
    package var stages: Stages?

    /// Limit and extension of the short clock.
    package struct Stages: Sendable, Hashable {
      /// Working days for the notice.
      package var value: Int
      /// Working days that an extension adds.
      package var extensionValue: Int
    }
  }

  /// Conditions under which a step applies, by the name used in the file; their meaning is
  /// findings.md section 1, "applies when".
  package enum Condition: String, Sendable, CaseIterable {
    /// Every request.
    case always = "selalu"
    /// Open or partly open information, and the request is neither incomplete, withdrawn nor not held.
    case openInformation = "informasi_terbuka"
    /// Exempt or partly exempt information, and the request is neither incomplete nor withdrawn.
    case exemptInformation = "informasi_dikecualikan"
    /// Not handed over directly, and the request is neither incomplete nor withdrawn.
    case notDirect = "tidak_langsung"
    /// Answered.
    case answered = "dijawab"
    /// Decided.
    case decided = "diputus"
    /// A month, not a request (step 8).
    case month = "bulan"
  }

  /// Output rules beyond "all these columns are filled".
  package enum OutputRule: String, Sendable, CaseIterable {
    /// Step 1: the identity is complete (findings.md section 1, Words).
    case identity = "identitas"
    /// Step 5: a receipt or a notice, depending on the decision.
    case handover = "penyerahan"
  }

  /// A step of the SOP (langkah).
  package struct Step: Sendable, Hashable {
    /// 1 to 8.
    package var number: Int
    /// Uraian prosedur.
    package var text: String
    /// Pelaksana.
    package var roles: [Role]
    /// Persyaratan.
    package var requirement: String?
    /// Waktu.
    package var limit: Limit?
    /// Output.
    package var output: String?
    /// Keterangan.
    package var note: String?
    /// When it applies.
    package var condition: Condition
    /// The column that starts the clock.
    package var start: Column?
    /// The column that starts it where `start` is empty and the applicant came or called.
    package var otherStart: Column?
    /// The column that stops it.
    package var end: Column?
    /// Columns that hold the requirement, in the order in which the first missing one is named.
    package var requirementColumns: [Column]
    /// Columns that hold the output, likewise.
    package var outputColumns: [Column]
    /// A rule beyond "all of them".
    package var outputRule: OutputRule?
  }

  /// The step of a number 1-8.
  package subscript(step: Int) -> Step { steps[step - 1] }
}

/// The versions of the SOP in force one after the other.
package struct ServiceStandards: Sendable, Hashable {
  /// At least one, by ``ServiceStandard/validFrom``.
  package let versions: [ServiceStandard]

  /// The versions of a workspace.
  ///
  /// - Throws: ``Problem`` where there is none, or two start on the same day.
  package init(_ versions: [ServiceStandard]) throws(Problem) {
    let sorted = versions.sorted { $0.validFrom < $1.validFrom }
    guard !sorted.isEmpty else {
      throw Problem(
        .unusable,
        Message("tidak ada SOP yang ditunjuk pengaturan", en: "the settings name no SOP"),
        remedy: Message("isi kunci sop dengan nama berkas", en: "set key sop to a file name")
      )
    }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.validFrom == later.validFrom {
      throw Problem(
        .unusable,
        file: later.file,
        line: later.startLine,
        column: later.startColumn,
        Message("berlaku_sejak {1} sama dengan di {2}", en: "berlaku_sejak {1} is the same as in {2}"),
        [.date(later.validFrom), .text("\(earlier.file):\(earlier.startLine)")]
      )
    }
    self.versions = sorted
  }

  /// The position in ``versions`` of the one by which a request received on `date` is judged: the latest in
  /// force on that day, the first for earlier days.
  package func index(on date: LocalDate) -> Int {
    guard versions.count > 1 else { return 0 }
    return versions.lastIndex { $0.validFrom <= date } ?? 0
  }

  /// The last day on which a version is in force, by its position in ``versions``; `nil` for the last one.
  package func lastDay(of index: Int) -> LocalDate? {
    versions.indices.contains(index + 1) ? versions[index + 1].validFrom.adding(days: -1) : nil
  }

  /// The version in force on `date`, the first for earlier days.
  package func inForce(on date: LocalDate) -> ServiceStandard { versions[index(on: date)] }
}
