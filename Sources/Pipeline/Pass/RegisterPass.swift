import Core
import Glibc
import Register
import Standard

/// What becomes of the rows of a pass.
protocol RowSink: Sendable {
  /// What is made of neighbouring rows.
  associatedtype Piece: Sendable

  /// Makes something of the rows of a part, which has a number from 0; called on any core, in any order. The same
  /// registers have the same parts in every pass. The memory of the rows serves for further ones: who keeps rows packs
  /// them (`JudgedRows`), for those that are kept as they are cost new memory and a copy.
  var make: @Sendable (_ rows: [JudgedRow], _ part: Int) -> Piece { get }

  /// Takes what was made of the next part; called in the order of files and lines.
  mutating func take(_ piece: Piece) throws(Problem)

  /// Takes a row anew that was in an earlier part, by its position among all rows.
  mutating func replace(_ late: RegisterRules.LateRow) throws(Problem)
}

/// One pass over the registers of a run: their rows are read and judged in parts on all cores and come out in order, none
/// of them kept, so that memory does not grow with the register but for its numbers.
struct RegisterPass: Sendable {
  let registers: OpenRegisters
  let settings: ReadingSettings
  let judge: Judge
  /// The length of a part; tests make it short.
  var partLength = PartSupply.length
  /// Whether the order of the registration numbers is asked for, which a second pass knows from the first.
  var judgesNumbering = true
  /// The number of threads; as many as there are cores without it.
  var threads: Int?

  /// What a pass finds besides its rows.
  struct Outcome: Sendable {
    var files: [RegisterFile]
    var general: [Finding]
    var numbering: Numbering

    /// The judged register with these rows.
    func judgement(_ reportingDate: LocalDate, rows: JudgedRows) -> Judgement {
      Judgement(
        reportingDate: reportingDate,
        files: files,
        rows: rows,
        general: general,
        numbering: numbering
      )
    }
  }

  /// Reads and judges all rows.
  ///
  /// - Parameter makeSink: Makes the sink; again where all begins anew, because a file turned out to be unusable
  ///   or not to be the plain UTF-8 that it begins with.
  /// - Throws: What could not be read, and what the sink throws.
  func run<Sink: RowSink>(_ makeSink: () throws(Problem) -> Sink) throws(Problem) -> (Outcome, Sink) {
    var dropped: [Int: RegisterFile] = [:]
    var probed: Set<Int> = []
    // A thread costs more than a small register.
    let size = registers.sources.reduce(0) { $0 + $1.content.count }
    let count = size <= partLength ? 1 : threads ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    while true {
      let supply = PartSupply(
        registers.sources,
        settings,
        dropped: dropped,
        probed: probed,
        length: partLength
      )
      let merger = PartMerger(judge, registers.sources, judgesNumbering: judgesNumbering)
      let assembly = Assembly(
        supply,
        merger,
        registers.sources,
        judge,
        try makeSink(),
        threads: count,
        progress: registers.progress
      )
      Parallel.forEach(count, makeState: {}) { _, _ in assembly.work() }
      try registers.checkReading()
      let result = try assembly.result()
      if let unusable = result.merger.unusable {
        dropped[unusable.index] = unusable.file
        continue
      }
      if let index = result.merger.misread {
        probed.insert(index)
        continue
      }
      let (general, numbering) = result.merger.finish()
      return (Outcome(files: result.merger.files, general: general, numbering: numbering), result.sink)
    }
  }
}
