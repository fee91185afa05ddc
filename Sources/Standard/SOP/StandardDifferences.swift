package import Core
import Register

/// What one version of the SOP says otherwise than the one before it.
package struct StandardDifference: Sendable, Hashable {
  /// The step from 1, or `nil` for the parts around the steps.
  package var step: Int?
  /// What differs, in words of the SOP.
  package var part: Message
  /// What the earlier version says; empty where it says nothing.
  package var old: String
  /// What the later version says.
  package var new: String
  /// Whether requests are judged otherwise for it: a limit, a condition, a column.
  package var changesVerdicts: Bool

  /// All differences, those around the steps first, then step by step.
  package static func between(_ old: ServiceStandard, _ new: ServiceStandard) -> [StandardDifference] {
    var result: [StandardDifference] = []
    func add(_ step: Int?, _ part: Message, _ from: String?, _ to: String?, judges: Bool = false) {
      guard from ?? "" != to ?? "" else { return }
      result.append(
        StandardDifference(step: step, part: part, old: from ?? "", new: to ?? "", changesVerdicts: judges)
      )
    }
    func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
    add(nil, Message("nomor", en: "number"), old.header.number, new.header.number)
    add(nil, Message("nama", en: "name"), old.header.name, new.header.name)
    add(nil, Message("lembaga", en: "institution"), old.header.institution, new.header.institution)
    add(nil, Message("divisi", en: "division"), old.header.division, new.header.division)
    add(nil, Message("sub bagian", en: "section"), old.header.section, new.header.section)
    add(nil, Message("tanggal pembuatan", en: "date made"), old.header.created, new.header.created)
    add(nil, Message("tanggal pengesahan", en: "date approved"), old.header.approved, new.header.approved)
    add(nil, Message("disahkan oleh", en: "approved by"), old.header.approvedBy, new.header.approvedBy)
    add(nil, Message("dasar hukum", en: "legal basis"), list(old.legalBasis), list(new.legalBasis))
    add(
      nil,
      Message("kualifikasi pelaksana", en: "qualifications"),
      list(old.qualifications),
      list(new.qualifications)
    )
    add(nil, Message("jumlah pelaksana", en: "number of officers"), old.officersText, new.officersText)
    add(
      nil,
      Message("jumlah pelaksana minimal", en: "least number of officers"),
      String(old.minimumOfficers),
      String(new.minimumOfficers),
      judges: true
    )
    add(nil, Message("keterkaitan", en: "related SOPs"), list(old.related), list(new.related))
    add(nil, Message("peralatan", en: "equipment"), list(old.equipment), list(new.equipment))
    add(nil, Message("peringatan", en: "warning"), old.warning, new.warning)
    add(nil, Message("pencatatan", en: "recording"), list(old.recording), list(new.recording))
    add(
      nil,
      Message("penandatangan", en: "signatory"),
      old.signatory.map { "\($0.position), \($0.name)" },
      new.signatory.map { "\($0.position), \($0.name)" }
    )
    for (from, to) in zip(old.steps, new.steps) {
      let step = to.number
      func roles(_ step: ServiceStandard.Step) -> String { list(step.roles.map(\.rawValue)) }
      add(step, Message("uraian", en: "wording"), from.text, to.text)
      add(step, Message("pelaksana", en: "who"), roles(from), roles(to))
      add(step, Message("persyaratan", en: "requirement"), from.requirement, to.requirement)
      add(step, Message("bunyi waktu", en: "wording of the limit"), from.limit?.text, to.limit?.text)
      add(step, Message("batas waktu", en: "limit"), from.limit?.figures, to.limit?.figures, judges: true)
      add(step, Message("output", en: "output"), from.output, to.output)
      add(step, Message("keterangan", en: "note"), from.note, to.note)
      add(
        step,
        Message("berlaku", en: "applies when"),
        from.condition.rawValue,
        to.condition.rawValue,
        judges: true
      )
      add(step, Message("kolom register", en: "register columns"), from.binding, to.binding, judges: true)
    }
    return result
  }
}

extension ServiceStandard.Limit {
  /// The limit in numbers, as it is judged: `10 hari_kerja + 7, tahapan 3 + 2`.
  package var figures: String {
    var text = "\(value) \(unit.rawValue)"
    if extensionValue > 0 { text += " + \(extensionValue)" }
    if let stages { text += ", tahapan \(stages.value) + \(stages.extensionValue)" }
    return text
  }
}

extension ServiceStandard.Step {
  /// How the register shows the step: `mulai formulir_mulai (lain diterima), selesai ..., output ...`.
  package var binding: String {
    var parts: [String] = []
    if let start { parts.append("mulai \(start.name)" + (otherStart.map { " (lain: \($0.name))" } ?? "")) }
    if let end { parts.append("selesai \(end.name)") }
    if !requirementColumns.isEmpty {
      parts.append("syarat " + requirementColumns.map(\.name).joined(separator: ", "))
    }
    if !outputColumns.isEmpty { parts.append("output " + outputColumns.map(\.name).joined(separator: ", ")) }
    if let outputRule { parts.append("aturan_output \(outputRule.rawValue)") }
    return parts.joined(separator: "; ")
  }
}

extension ServiceStandards {
  /// Things about the versions that are allowed and yet worth a look.
  package func notes() -> [Problem] {
    var notes: [Problem] = []
    for (earlier, later) in zip(versions, versions.dropFirst()) {
      if earlier.header.number == later.header.number {
        notes.append(
          Problem(
            .unusable,
            file: later.file,
            line: later.startLine,
            column: later.startColumn,
            Message("nomor SOP sama dengan versi sejak {1}", en: "same SOP number as the version of {1}"),
            [.date(earlier.validFrom)]
          )
        )
      }
      if StandardDifference.between(earlier, later).allSatisfy({ !$0.changesVerdicts }) {
        notes.append(
          Problem(
            .unusable,
            file: later.file,
            line: later.startLine,
            column: later.startColumn,
            Message(
              "menilai sama seperti versi sejak {1}: tidak ada batas waktu, syarat atau kolom yang berbeda",
              en: "judges as the version of {1} does: no limit, condition or column differs"
            ),
            [.date(earlier.validFrom)]
          )
        )
      }
    }
    return notes
  }
}
