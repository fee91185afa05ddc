package import Core
import Register
import StrictYAML

extension ServiceStandard {
  /// Reads an SOP file (`templates/sop/*.yaml`).
  ///
  /// - Parameter file: The path as the user wrote it.
  /// - Throws: ``Problems`` with every unknown, doubled, missing or wrongly typed key, by line and column.
  package init(yaml text: String, file: String) throws(Problems) {
    let source = try YAMLFile(text, file: file)
    let root = source.root
    let validFrom = root.date("berlaku_sejak")
    if validFrom == nil, !root.has("berlaku_sejak") { root.reportMissing("berlaku_sejak") }
    if let year = validFrom?.year, !ServiceStandard.plausibleYears.contains(year) {
      root.report(
        "berlaku_sejak",
        Message("tahun {1} di luar {2} sampai {3}", en: "year {1} is outside {2} to {3}"),
        [
          .number(year), .number(ServiceStandard.plausibleYears.lowerBound),
          .number(ServiceStandard.plausibleYears.upperBound),
        ]
      )
    }
    let header = Header(
      institution: root.requiredString("lembaga"),
      division: root.string("divisi"),
      section: root.string("sub_bagian"),
      number: root.requiredString("nomor"),
      created: root.requiredString("tanggal_pembuatan"),
      approved: root.requiredString("tanggal_pengesahan"),
      approvedBy: root.requiredString("disahkan_oleh"),
      name: root.requiredString("nama")
    )
    let officers = root.mapping("jumlah_pelaksana")
    let minimum = officers?.integer("minimal") ?? 0
    if !(0...1000).contains(minimum) {
      officers?.report(
        "minimal",
        Message("bilangan harus antara 0 dan 1000", en: "the number must be between 0 and 1000")
      )
    }
    let start = root.place(of: "berlaku_sejak")
    let signatory = root.mapping("penandatangan").map {
      Signatory(position: $0.requiredString("jabatan"), name: $0.requiredString("nama"))
    }
    let steps = SOPStepReader.steps(of: root)
    self.init(
      file: file,
      validFrom: validFrom ?? LocalDate(dayNumber: 0),
      header: header,
      legalBasis: root.strings("dasar_hukum") ?? [],
      qualifications: root.strings("kualifikasi_pelaksana") ?? [],
      officersText: officers?.requiredString("teks") ?? "",
      minimumOfficers: minimum,
      related: root.strings("keterkaitan") ?? [],
      equipment: root.strings("peralatan") ?? [],
      warning: root.string("peringatan") ?? "",
      recording: root.strings("pencatatan") ?? [],
      signatory: signatory,
      steps: steps
    )
    startLine = start.line
    startColumn = start.column
    try source.finish()
  }
}

extension ServiceStandard {
  /// Years in which an SOP of today may have begun; others are slips of the hand.
  fileprivate static let plausibleYears = 1945...2100
}

/// Reads the list `langkah` and holds it against what the program can judge.
private enum SOPStepReader {
  static func steps(of root: YAMLMapping) -> [ServiceStandard.Step] {
    guard let list = root.mappings("langkah") else {
      if !root.has("langkah") { root.reportMissing("langkah") }
      return []
    }
    let steps = list.map(step)
    for (index, (item, step)) in zip(list, steps).enumerated() where step.number != index + 1 {
      item.report(
        "nomor",
        Message("langkah ke-{1} bernomor {2}", en: "step in place {1} has number {2}"),
        [.number(index + 1), .number(step.number)]
      )
    }
    if steps.count != 8 {
      root.report(
        "langkah",
        Message(
          "SOP ini harus berisi 8 langkah, ada {1}",
          en: "this SOP must have 8 steps, there are {1}"
        ),
        [.number(steps.count)]
      )
    }
    return steps
  }

  private static func step(_ item: YAMLMapping) -> ServiceStandard.Step {
    let number = item.integer("nomor") ?? 0
    if number == 0 { item.reportMissing("nomor") }
    let roles = (item.strings("pelaksana") ?? []).compactMap { word -> ServiceStandard.Role? in
      if let role = ServiceStandard.Role(rawValue: word) { return role }
      item.report(
        "pelaksana",
        Message("pelaksana {1} tidak dikenal (kasubbag, pelaksana)", en: "{1} is not kasubbag or pelaksana"),
        [.text(word)]
      )
      return nil
    }
    let limit = item.mapping("waktu").flatMap { self.limit($0, step: number) }
    let binding = item.mapping("register")
    if binding == nil { item.reportMissing("register") }
    var step = ServiceStandard.Step(
      number: number,
      text: item.requiredString("uraian"),
      roles: roles,
      requirement: item.string("persyaratan"),
      limit: limit,
      output: item.string("output"),
      note: item.string("keterangan"),
      condition: .always,
      requirementColumns: [],
      outputColumns: []
    )
    guard let binding else { return step }
    if let condition = binding.choice("berlaku", of: ServiceStandard.Condition.self) {
      step.condition = condition
    } else if !binding.has("berlaku") {
      binding.reportMissing("berlaku")
    }
    step.start = column("mulai", of: binding)
    step.otherStart = column("mulai_lain", of: binding)
    step.end = column("selesai", of: binding)
    step.requirementColumns = columns("syarat", of: binding)
    step.outputColumns = columns("output", of: binding)
    step.outputRule = binding.choice("aturan_output")
    check(step, item: item, binding: binding)
    return step
  }

  /// What the program needs in order to judge the step of a number.
  private static func check(_ step: ServiceStandard.Step, item: YAMLMapping, binding: YAMLMapping) {
    let unit: ServiceStandard.Unit? =
      switch step.number {
      case 1, 2, 3, 5: .minutes
      case 4: .workingDays
      case 8: .months
      default: nil
      }
    if step.limit?.unit != unit, item.has("waktu") || unit != nil {
      item.report(
        "waktu",
        Message(
          "waktu langkah {1} harus dalam satuan {2}",
          en: "the limit of step {1} must be in {2}"
        ),
        [.number(step.number), .text(unit?.rawValue ?? "-")]
      )
    }
    for (key, column) in [("mulai", step.start), ("mulai_lain", step.otherStart), ("selesai", step.end)] {
      guard unit != .minutes || key == "mulai_lain", let column, column.kind != .moment, column.kind != .date
      else { continue }
      binding.report(
        key,
        Message(
          "kolom {1} langkah {2} harus memuat tanggal atau momen",
          en: "column {1} of step {2} must hold dates or moments"
        ),
        [.text(column.name), .number(step.number)]
      )
    }
    let rules: [ServiceStandard.OutputRule: Int] = [.identity: 1, .handover: 5]
    if let rule = step.outputRule, let number = rules[rule], number != step.number {
      binding.report(
        "aturan_output",
        Message("aturan {1} hanya untuk langkah {2}", en: "rule {1} is for step {2} only"),
        [.text(rule.rawValue), .number(number)]
      )
    }
    if unit == .minutes {
      for (key, column) in [("mulai", step.start), ("selesai", step.end)] where column?.kind != .moment {
        // A name that is no column was reported already.
        if column == nil, binding.has(key) { continue }
        binding.report(
          key,
          Message("kolom {1} langkah {2} harus memuat momen", en: "column {1} of step {2} must hold moments"),
          [.text(column?.name ?? key), .number(step.number)]
        )
      }
    }
    let isRule = (step.condition == .month) == (step.number == 8)
    if !isRule {
      binding.report(
        "berlaku",
        Message("syarat bulan hanya untuk langkah 8", en: "condition bulan is for step 8 only")
      )
    }
  }

  private static func limit(_ item: YAMLMapping, step: Int) -> ServiceStandard.Limit? {
    for key in ["perpanjangan", "tahapan"] where step != 4 && item.has(key) {
      item.report(
        key,
        Message("{1} hanya untuk langkah 4, bukan langkah {2}", en: "{1} is for step 4 only, not step {2}"),
        [.text(key), .number(step)]
      )
    }
    let text = item.requiredString("teks")
    let value = positive("batas", of: item)
    let unit = item.choice("satuan", of: ServiceStandard.Unit.self)
    if unit == nil, !item.has("satuan") { item.reportMissing("satuan") }
    let stages = item.mapping("tahapan").map {
      ServiceStandard.Limit.Stages(
        value: positive("batas", of: $0),
        extensionValue: positive("perpanjangan", of: $0)
      )
    }
    let extra =
      item.has("perpanjangan") ? positive("perpanjangan", of: item) : item.integer("perpanjangan") ?? 0
    guard let unit else { return nil }
    return .init(text: text, value: value, unit: unit, extensionValue: extra, stages: stages)
  }

  private static func positive(_ key: String, of item: YAMLMapping) -> Int {
    guard let number = item.integer(key) else {
      if !item.has(key) { item.reportMissing(key) }
      return 1
    }
    if number < 1 || number > 10_000 {
      item.report(
        key,
        Message("bilangan harus antara 1 dan 10000", en: "the number must be between 1 and 10000")
      )
      return 1
    }
    return number
  }

  private static func column(_ key: String, of item: YAMLMapping) -> Column? {
    item.string(key).flatMap { known($0, key: key, of: item) }
  }

  private static func columns(_ key: String, of item: YAMLMapping) -> [Column] {
    let names = item.strings(key) ?? []
    if names.count > ColumnList.capacity {
      item.report(
        key,
        Message("paling banyak {1} kolom", en: "at most {1} columns"),
        [.number(ColumnList.capacity)]
      )
    }
    return names.compactMap { known($0, key: key, of: item) }
  }

  private static func known(_ name: String, key: String, of item: YAMLMapping) -> Column? {
    if let column = Column(name: name) { return column }
    let near = NearMiss.suggestions(for: name, among: Column.allCases.map(\.name), distance: 2).first
    item.report(
      key,
      Message("kolom register {1} tidak dikenal", en: "register column {1} is unknown"),
      [.text(name)] + (near.map { [.text($0)] } ?? []),
      remedy: near == nil ? nil : Message("mungkin maksudnya {2}", en: "perhaps {2} is meant")
    )
    return nil
  }
}
