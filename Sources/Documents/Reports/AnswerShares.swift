import Core
import Register
import Standard

/// Answers given in a month by whether they were in time, as the freedom-of-information statistics of the United
/// Kingdom show them: within the limit, within a permitted extension, late; every answer stands in one class.
struct AnswerShares: Sendable {
  /// How an answer stands to its limit.
  enum Class: String, CaseIterable, Sendable {
    /// Handed over at the desk on the day of receipt, where the SOP asks for no notice.
    case desk = "meja"
    /// Notice not after the first due date.
    case within = "dalam_batas"
    /// Notice after the first due date, within a valid extension.
    case extended = "diperpanjang"
    /// Notice late, and no valid extension.
    case late = "terlambat"
    /// Notice late in spite of a valid extension.
    case lateExtended = "terlambat_diperpanjang"
    /// Answered without a dated notice, though the SOP asks for one.
    case noNotice = "tanpa_pemberitahuan"
    /// The register does not hold the facts.
    case notAssessable = "tidak_dinilai"

    /// Whether the answer was in time; `nil` where that is not known.
    var isInTime: Bool? {
      switch self {
      case .desk, .within, .extended: true
      case .late, .lateExtended: false
      case .noNotice, .notAssessable: nil
      }
    }
  }

  /// Answers by class.
  var counts: [Class: Int] = [:]
  /// Their positions.
  var positions: [Class: [Int]] = [:]

  init(_ answered: [Int], _ book: ReportBook) {
    for position in answered {
      let kind = AnswerShares.classify(book.row(position))
      counts[kind, default: 0] += 1
      positions[kind, default: []].append(position)
    }
  }

  /// The class of an answered request.
  static func classify(_ row: JudgedRow) -> Class {
    let assessment = row.assessment
    let step = assessment[4]
    if step.applicabilityIsUnknown { return .notAssessable }
    if step.verdict == .notApplicable { return .desk }
    guard let notice = row.request.date(.noticeDate) else {
      return row.request.state(.noticeDate) == .empty ? .noNotice : .notAssessable
    }
    switch step.time {
    case .met: return assessment.firstDue.map { notice <= $0 } ?? true ? .within : .extended
    case .violated: return assessment.extensionIsValid == true ? .lateExtended : .late
    default: return .notAssessable
    }
  }

  /// All answers.
  var sum: Int { counts.values.reduce(0, +) }
  /// Answers in time.
  var inTime: Int { Class.allCases.reduce(0) { $0 + ($1.isInTime == true ? counts[$1] ?? 0 : 0) } }
  /// Answers of which it is known whether they were in time.
  var judged: Int { Class.allCases.reduce(0) { $0 + ($1.isInTime != nil ? counts[$1] ?? 0 : 0) } }

  func key(_ kind: Class) -> String? {
    guard counts[kind] ?? 0 > 0, let index = Class.allCases.firstIndex(of: kind) else { return nil }
    return "4.2.\(FigureKey.letter(index))"
  }

  static let sheet = Sheet<AnswerShares>(
    Class.allCases.map { kind in
      .object(kind.rawValue, "jawaban golongan \(kind.rawValue)", ShareLine.sheet) {
        ShareLine(count: $0.counts[kind] ?? 0, whole: $0.sum, key: $0.key(kind))
      }
    } + [
      .number("jumlah", "semua jawaban", sample: 32) { $0.sum },
      .number("tepat", "jawaban tepat waktu", sample: 28) { $0.inTime },
      .number("dinilai", "jawaban yang dapat dinilai", sample: 31) { $0.judged },
      .maybe("tepat_persen", "tepat waktu dari yang dapat dinilai", sample: "90,3%") {
        Indonesian.percent($0.inTime, of: $0.judged)
      },
    ]
  )
}
