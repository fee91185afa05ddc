package import Core

/// The settings that decide how due dates are counted (`tenggat`, `tahapan` in `warkat.yaml`).
package struct DeadlineRules: Sendable, Hashable {
  /// Setting `mulai_hitung`: what starts the clock.
  package enum ClockStart: String, Sendable, CaseIterable {
    case received = "diterima"
    case complete = "lengkap"
  }

  /// Setting `mulai_hari_libur`: what happens to a start on a day off.
  package enum HolidayStart: String, Sendable, CaseIterable {
    case keep = "tetap"
    case move = "geser"
  }

  /// Setting `tahapan.berlaku`: which requests the short clock applies to.
  package enum StageScope: String, Sendable, CaseIterable {
    case category = "kategori"
    case all = "semua"
  }

  /// An interval of election stages (tahapan), ends included.
  package struct Stage: Sendable, Hashable {
    /// The name, such as `Pemilu 2024`.
    package var name: String
    /// The first day.
    package var from: LocalDate
    /// The last day.
    package var to: LocalDate

    /// An interval.
    package init(name: String, from: LocalDate, to: LocalDate) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// What starts the clock.
  package var clockStart: ClockStart = .received
  /// What happens to a start on a day off.
  package var holidayStart: HolidayStart = .keep
  /// Whether the office works through cuti bersama.
  package var jointLeaveIsWorked = false
  /// Setting `daerah`: regions whose days off the office keeps besides those of its own (`kantor.wilayah`), such as
  /// its province's.
  package var regions: [String] = []
  /// Which requests the short clock applies to.
  package var stageScope: StageScope = .category
  /// The election stages, by default none.
  package var stages: [Stage] = []

  /// The defaults of the specification.
  package init() {}
}
