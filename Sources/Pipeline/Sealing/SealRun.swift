package import Core
package import Documents
package import Standard

/// `warkat segel`: puts the figures of months on record in the output folder.
package struct SealRun: Sendable {
  /// What the command line says.
  package struct Options: Sendable {
    /// The registers: files, folders of CSVs, `-`.
    package var registers: [String]
    /// The months.
    package var months: [YearMonth]
    /// The output folder.
    package var output: String
    /// Why an earlier seal with other figures is to be replaced (`--ganti`).
    package var reason: String?
    /// Name and version of the program.
    package var program: String

    /// Options.
    package init(
      registers: [String],
      months: [YearMonth],
      output: String,
      reason: String? = nil,
      program: String
    ) {
      self.registers = registers
      self.months = months
      self.output = output
      self.reason = reason
      self.program = program
    }
  }

  /// What became of a month.
  package enum Outcome: Sendable {
    /// Sealed for the first time, or again in place of the seal of an earlier day.
    case sealed(MonthSeal, path: String)
    /// Sealed before with the same figures; the file is as it was.
    case unchanged(MonthSeal)
    /// Sealed before with other figures; nothing was written.
    case refused(MonthSeal, SealComparison)
  }

  /// What a run did.
  package struct Summary: Sendable {
    /// The judged register.
    package var judgement: Judgement
    /// By month, ascending.
    package var outcomes: [Outcome] = []
    /// 1 where a month was refused or the register has data errors, 2 where nothing of it could be used.
    package var exitStatus: Int32 = 0
  }

  /// Seals months, all of them or, where one is refused, none.
  ///
  /// - Throws: Problems of registers and settings; a month that is not over; a damaged seal without a reason to
  ///   replace it; problems of output.
  package static func run(
    _ options: Options,
    strict: Bool = false,
    at desk: Desk,
    in workspace: Workspace
  ) throws(Problems) -> Summary {
    let months = Set(options.months).sorted()
    let open = months.filter { $0.lastDay >= desk.reportingDate }
    if !open.isEmpty { throw Problems(open.map { notOver($0, desk.reportingDate) }) }
    let registers = try OpenRegisters(options.registers, in: workspace)
    let judgement = try CheckRun.judge(registers, at: desk)
    var summary = Summary(judgement: judgement)
    summary.exitStatus = judgement.exitStatus(strict: strict)
    if summary.exitStatus == 2 { return summary }
    let templates = try TemplateSet.load([], in: workspace)
    let context = desk.paperContext(program: options.program, for: templates)
    let reports = Reports(judgement, context, standards: desk.standards)
    return try lifting { () throws(Problem) in
      let folder = try OutputFolder(
        options.output,
        permission: desk.settings.permission,
        calls: workspace.calls,
        started: workspace.now(desk.settings.office.zone)
      )
      for month in months {
        let seal = try MonthSeal(
          month,
          reports,
          sources: registers.sources,
          program: options.program,
          at: desk,
          in: workspace
        )
        summary.outcomes.append(try put(seal, reason: options.reason, into: folder))
      }
      if summary.outcomes.contains(where: { if case .refused = $0 { true } else { false } }) {
        summary.exitStatus = max(summary.exitStatus, 1)
        return summary
      }
      // What other runs wrote there stays as it is.
      _ = try folder.commit(replacing: { _ in false })
      return summary
    }
  }

  private static func put(
    _ seal: MonthSeal,
    reason: String?,
    into folder: OutputFolder
  ) throws(Problem) -> Outcome {
    var seal = seal
    let path = SealFile.path(seal.month)
    if let bytes = try earlierBytes(seal.month, isReplaced: reason != nil, in: folder) {
      let earlier: MonthSeal?
      do throws(Problem) {
        earlier = try SealFile.read(bytes, file: Path.join(folder.path, path))
      } catch {
        // A damaged seal gives way to a reason only.
        if reason == nil { throw error }
        earlier = nil
      }
      if let earlier {
        let comparison = SealComparison(earlier.figures, seal.figures)
        if comparison.isSame { return .unchanged(earlier) }
        if reason == nil { return .refused(earlier, comparison) }
      }
      let ordinal = try nextOrdinal(seal.month, in: folder)
      seal.ordinal = ordinal + 1
      seal.reason = reason
      try add(SealFile.path(seal.month, replaced: ordinal), bytes, to: folder)
    } else if reason != nil {
      seal.ordinal = try nextOrdinal(seal.month, in: folder)
      seal.reason = reason
    }
    try add(path, SealFile.bytes(seal), to: folder)
    return .sealed(seal, path: path)
  }

  /// The bytes of the seal that stands there; a lost one gives way to a reason only.
  private static func earlierBytes(
    _ month: YearMonth,
    isReplaced: Bool,
    in folder: OutputFolder
  ) throws(Problem) -> [UInt8]? {
    do throws(Problem) { return try StoredSeals.bytes(month, in: folder) } catch {
      if isReplaced { return nil }
      throw error
    }
  }

  /// The counter of the seal that is to be put aside: one more than the last that was.
  private static func nextOrdinal(_ month: YearMonth, in folder: OutputFolder) throws(Problem) -> Int {
    var ordinal = 1
    while try folder.read(OutputPath(checking: SealFile.path(month, replaced: ordinal))) != nil {
      ordinal += 1
    }
    return ordinal
  }

  private static func add(_ path: String, _ bytes: [UInt8], to folder: OutputFolder) throws(Problem) {
    try folder.add(OutputPath(checking: path), kind: SealFile.kind, bytes: bytes)
  }

  private static func notOver(_ month: YearMonth, _ day: LocalDate) -> Problem {
    Problem(
      .unusable,
      Message("bulan {1} belum berakhir per {2}", en: "month {1} is not over on {2}"),
      [.text(month.iso), .date(day)],
      remedy: Message("segel sesudah akhir bulan, atau sebut --per", en: "seal after its end, or say --per")
    )
  }
}
