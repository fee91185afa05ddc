package import Core
package import Documents
package import Register
package import Standard

/// The settings of a workspace (`warkat.yaml`); every key has a default.
package struct Settings: Sendable {
  /// Who may read what a run writes (`privasi.izin`).
  package enum Permission: String, Sendable, CaseIterable {
    /// The user who runs the program: 0600 and 0700.
    case owner = "pribadi"
    /// The user's group too: 0640 and 0750.
    case group = "kelompok"
    /// Everybody: 0644 and 0755.
    case everyone = "semua"

    /// The mode of files.
    package var fileMode: UInt32 {
      switch self {
      case .owner: 0o600
      case .group: 0o640
      case .everyone: 0o644
      }
    }

    /// The mode of folders: whoever reads may also enter.
    package var folderMode: UInt32 { fileMode | (fileMode & 0o444) >> 2 }
  }

  /// The file, as messages name it; `nil` where there is none and the defaults stand.
  package var file: String?
  /// The office, its paper, its signatories.
  package var office = Office()
  /// How due dates are counted.
  package var rules = DeadlineRules()
  /// How registers are read.
  package var reading = ReadingSettings()
  /// The SOP files, by their path in the workspace.
  package var standards = ["templates/sop/pelayanan-informasi-publik.yaml"]
  /// The holiday files; later ones win, date by date.
  package var calendars = ["templates/kalender/hari-libur.csv"]
  /// Who may read the output.
  package var permission = Permission.owner

  /// The regions whose rows of the calendar files hold: `kantor.wilayah`, alone and after `kantor.tingkat`
  /// (`Aceh Utara`, `Kabupaten Aceh Utara`), and those of `tenggat.daerah`.
  package var regions: CalendarRegions {
    let own = office.region.map { region in
      [region, office.level.map { "\($0) \(region)" }].compactMap { $0 }
    }
    return CalendarRegions((own ?? []) + rules.regions)
  }

  /// The defaults.
  package init() {}

  /// The settings that a run uses.
  ///
  /// - Parameter path: Option `--pengaturan`; without it `warkat.yaml` of the workspace, which may be missing.
  package static func load(_ path: String? = nil, in workspace: Workspace) throws(Problems) -> Settings {
    let file = path ?? Path.join(workspace.folder, "warkat.yaml")
    if let bytes = try lifting({ () throws(Problem) in try workspace.read(file) }) {
      return try SettingsReader.read(bytes, file: file, workspace: workspace)
    }
    guard path == nil else {
      throw Problems([
        Problem(.unusable, file: file, Message("pengaturan tidak ditemukan", en: "settings not found"))
      ])
    }
    return Settings()
  }

  /// What documents need and `periksa` does not: the office's name.
  package func requireOfficeName() throws(Problems) {
    if !office.name.isEmpty { return }
    throw Problems([
      Problem(
        .unusable,
        file: file ?? "warkat.yaml",
        Message(
          "kantor.nama wajib diisi untuk menerbitkan dokumen",
          en: "kantor.nama is needed for documents"
        ),
        remedy: Message(
          "tulis nama kantor di warkat.yaml, atau buat ruang kerja dengan warkat mulai FOLDER",
          en: "write the office's name in warkat.yaml, or make a workspace with warkat mulai FOLDER"
        )
      )
    ])
  }
}
