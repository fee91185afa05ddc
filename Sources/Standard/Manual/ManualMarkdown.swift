import Core

extension CodeManual {
  /// The whole manual as Markdown in Indonesian, which `docs/temuan.md` holds.
  package static var markdown: String {
    var lines = [
      "# Temuan", "",
      "Dibuat dari program (`warkat jelaskan KODE`); jangan disunting. Kode tidak pernah berganti arti.",
    ]
    for family in Code.Family.allCases {
      lines += ["", "## \(title(family))"]
      for code in Code.allCases where code.family == family {
        guard let entry = entry(for: code) else { continue }
        lines += ["", "### \(code.rawValue)", "", "\(entry.rule.id) (\(code.severity.rawValue)).", ""]
        lines += [
          "- Mengapa: \(entry.why.id)", "- Contoh: \(entry.example.id)", "- Perbaikan: \(entry.remedy.id)",
          "- Sumber: \(entry.source.id)",
        ]
        if case .none = entry.repair {
          lines.append("- Lembar perbaikan: tidak dimuat")
        } else {
          lines.append("- Lembar perbaikan: dimuat")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func title(_ family: Code.Family) -> String {
    switch family {
    case .csv: "CSV: susunan berkas"
    case .register: "REG: data register"
    case .sop: "SOP: mutu baku"
    case .law: "UU: UU 14/2008"
    case .calendar: "KAL: kalender"
    }
  }
}
