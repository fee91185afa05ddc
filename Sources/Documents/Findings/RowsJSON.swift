import Core
import Register
import Standard

/// Writes rows as objects of the JSON report, each on a line of its own behind a comma.
///
/// What neighbouring rows have in common is made once: the head with the file, the verdicts, the days.
struct RowsJSON {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  private let wording: FindingsWording
  /// The file of the row before, and its row's beginning up to the line.
  private var file = -1
  private var head: [UInt8] = []
  /// The verdicts of seven steps and the regime, by three bits each, and what is written from one to the other.
  private var verdicts: [UInt32: [UInt8]] = [:]
  private var lastKey = UInt32.max
  private var lastVerdicts: [UInt8] = []
  /// The day written last, and its text.
  private var day: LocalDate?
  private var dayText = Array("null".utf8)

  /// Nothing written, with room for about `count` rows.
  init(_ wording: FindingsWording, expecting count: Int) {
    self.wording = wording
    bytes.reserveCapacity(count * 300)
  }

  /// Writes a row.
  mutating func add(_ row: borrowing JudgedRow) {
    if row.request.file != file {
      file = row.request.file
      head = Array(",\n{\"berkas\":".utf8) + RowsJSON.json { $0.value(wording.label(file)) }
      head += Array(",\"baris\":".utf8)
    }
    bytes.append(contentsOf: head)
    JSONWriter.append(decimal: row.request.line, to: &bytes)
    bytes.append(contentsOf: RowsJSON.number)
    if row.request.has(.number) {
      row.request.utf8(.number).withUnsafeBufferPointer { JSONWriter.append(quoted: $0, to: &bytes) }
    } else {
      bytes.append(contentsOf: RowsJSON.null)
    }
    bytes.append(contentsOf: RowsJSON.findings)
    if !row.findings.isEmpty {
      var writer = JSONWriter()
      for finding in row.findings { wording.write(finding, to: &writer) }
      bytes.append(contentsOf: writer.bytes)
    }
    addVerdicts(row.assessment)
    add(row.assessment.firstDue)
    bytes.append(contentsOf: RowsJSON.due)
    add(row.assessment.due)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func addVerdicts(_ assessment: borrowing Assessment) {
    var key: UInt32 = assessment.regime == .stages ? 1 : 0
    for step in 1...7 { key = key &<< 3 | RowsJSON.code(assessment.verdict(of: step)) }
    if key != lastKey {
      lastKey = key
      if let known = verdicts[key] {
        lastVerdicts = known
      } else {
        lastVerdicts = RowsJSON.text(of: assessment)
        verdicts[key] = lastVerdicts
      }
    }
    bytes.append(contentsOf: lastVerdicts)
  }

  private mutating func add(_ date: LocalDate?) {
    if date != day {
      day = date
      dayText = RowsJSON.json { $0.value(date) }
    }
    bytes.append(contentsOf: dayText)
  }

  private static let number = Array(",\"nomor\":".utf8)
  private static let null = Array("null".utf8)
  private static let findings = Array(",\"temuan\":[".utf8)
  private static let due = Array(",\"tenggat\":".utf8)

  private static func code(_ verdict: Verdict) -> UInt32 {
    switch verdict {
    case .met: 0
    case .violated: 1
    case .pending: 2
    case .notAssessable: 3
    case .notApplicable: 4
    }
  }

  /// What stands between the findings of a row and its first due day.
  private static func text(of assessment: borrowing Assessment) -> [UInt8] {
    var steps = JSONWriter()
    steps.beginObject()
    for step in 1...7 {
      steps.key(String(step))
      steps.value(assessment.verdict(of: step).rawValue)
    }
    steps.endObject()
    steps.key("jalur")
    steps.value(assessment.regime.rawValue)
    return Array("],\"langkah\":".utf8) + steps.bytes + Array(",\"tenggat_awal\":".utf8)
  }

  private static func json(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    write(&writer)
    return writer.bytes
  }
}
