import Core
import Register

/// A version of the SOP reduced to what judging a request needs: plain numbers, so that the rules of a step
/// are read for every row without touching a reference count.
struct CompiledStandard: Sendable {
  /// Steps 1 to 7.
  let steps: [StepRule]
  /// The limits of the written notice, where step 4 has one.
  let notice: NoticeLimit?

  init(_ standard: ServiceStandard) {
    steps = standard.steps.prefix(7).map(StepRule.init)
    notice = standard.steps.first { $0.number == 4 }?.limit.map(NoticeLimit.init)
  }
}

/// Limits of the written notice, in working days.
struct NoticeLimit: Sendable {
  let days: Int
  let extensionDays: Int
  /// Inside election stages; those of ordinary times where the SOP file names none.
  let stageDays: Int
  let stageExtension: Int

  init(_ limit: ServiceStandard.Limit) {
    days = limit.value
    extensionDays = limit.extensionValue
    stageDays = limit.stages?.value ?? limit.value
    stageExtension = limit.stages?.extensionValue ?? limit.extensionValue
  }
}

/// A step as far as judging needs it.
struct StepRule: Sendable {
  let number: Int
  let condition: ServiceStandard.Condition
  let outputRule: ServiceStandard.OutputRule?
  let start: Column?
  let otherStart: Column?
  let end: Column?
  /// Whether the step is limited in minutes.
  let isTimed: Bool
  /// The limit in seconds, where ``isTimed``.
  let limitSeconds: Int64
  let requirementColumns: ColumnList
  let outputColumns: ColumnList

  init(_ step: ServiceStandard.Step) {
    number = step.number
    condition = step.condition
    outputRule = step.outputRule
    start = step.start
    otherStart = step.otherStart
    end = step.end
    isTimed = step.limit?.unit == .minutes
    limitSeconds = Int64(step.limit?.value ?? 0) * 60
    requirementColumns = ColumnList(step.requirementColumns)
    outputColumns = ColumnList(step.outputColumns)
  }
}

/// Up to eight columns in order, without an array behind them.
struct ColumnList: Sendable {
  private var packed: UInt64 = 0
  private(set) var count = 0
  /// The same without their order.
  let set: ColumnSet
  /// Whether one holds yes or no.
  let hasFlag: Bool

  /// The most columns that fit; the SOP reader refuses longer lists.
  static let capacity = 8

  init(_ columns: [Column]) {
    let columns = columns.prefix(ColumnList.capacity)
    set = ColumnSet(columns)
    hasFlag = columns.contains { $0.kind == .flag }
    for column in columns {
      packed |= UInt64(column.rawValue) << UInt64(count * 8)
      count += 1
    }
  }

  subscript(index: Int) -> Column {
    Column(rawValue: Int(packed >> UInt64(index * 8) & 0xFF)) ?? .remarks
  }
}
