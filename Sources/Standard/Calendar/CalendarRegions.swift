import Core

/// The regions whose own days off and replacement days hold for the office (setting `kantor.wilayah`, and those
/// of `tenggat.daerah`).
///
/// A calendar row with `daerah` holds if one of its regions, separated by `;`, is one of the office's; case and
/// runs of blanks do not matter, everything else does: `Bandung` is neither `Kota Bandung` nor `Bandung Barat`. A
/// row without `daerah` holds everywhere. A province holds for its regencies only where `tenggat.daerah` names it:
/// whether an office follows its governor's decrees is for the office to say (domain.md 3.2).
package struct CalendarRegions: Sendable, Hashable {
  /// The names as the settings write them.
  package let names: [String]
  private let folded: Set<String>

  /// No region: only rows without `daerah` hold.
  package static let none = CalendarRegions([])

  /// The regions of the given names; empty names are none.
  package init(_ names: [String]) {
    var folded: Set<String> = []
    self.names = names.filter { name in
      let key = CalendarRegions.fold(name)
      return !key.isEmpty && folded.insert(key).inserted
    }
    self.folded = folded
  }

  /// Whether a row with this cell in `daerah` holds for the office.
  package func contain(_ cell: String?) -> Bool {
    guard let cell else { return true }
    return cell.split(separator: ";").contains { folded.contains(CalendarRegions.fold(String($0))) }
  }

  private static func fold(_ name: String) -> String {
    FoldedText.fold(name).split { $0.isWhitespace }.joined(separator: " ")
  }
}
