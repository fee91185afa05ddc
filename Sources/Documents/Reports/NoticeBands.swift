import Core
import Register
import Standard

/// A limit of the written notice with its extension, in working days (SOP step 4): 10 + 7, in election stages 3 + 2.
struct NoticeClock: Sendable, Hashable {
  var limit: Int
  var extra: Int
  /// Whether it is the clock of election stages (tahapan).
  var isStages: Bool

  /// The clock by which a request was judged.
  init(_ assessment: Assessment, _ standards: ServiceStandards, _ limits: ServiceLimits) {
    isStages = assessment.regime == .stages
    let rule =
      standards.versions.indices.contains(assessment.version)
      ? standards.versions[assessment.version][4].limit : nil
    if isStages {
      limit = rule?.stages?.value ?? rule?.value ?? limits.noticeInStages
      extra = rule?.stages?.extensionValue ?? rule?.extensionValue ?? limits.extensionInStages
    } else {
      limit = rule?.value ?? limits.notice
      extra = rule?.extensionValue ?? limits.extensionDays
    }
  }

  /// The clock outside election stages.
  init(_ limits: ServiceLimits) {
    (limit, extra, isStages) = (limits.notice, limits.extensionDays, false)
  }

  /// The last working day of each band but the open last one: half of the limit, the limit, the limit with its
  /// extension, and as much again as the extension: 5, 10, 17, 24; in election stages 2, 3, 5, 7.
  var bandEnds: [Int] {
    let ends = [(limit + 1) / 2, limit, limit + extra, limit + 2 * extra]
    return ends.reduce(into: []) { result, end in if end > (result.last ?? -1) { result.append(end) } }
  }
}

/// How many working days the notices dated in a month took, in bands that end where the SOP's limits end, as the
/// annual FOIA reports of the United States group response times. One table per clock.
struct NoticeBands: Sendable {
  /// The clock.
  var clock: NoticeClock
  /// From 0 working days on, without gaps; the last one is open.
  var bands: [Band]

  /// One band.
  struct Band: Sendable {
    var from: Int
    /// `nil` for the last one.
    var to: Int?
    var count = 0
    var positions: [Int] = []
    /// Where its key stands among the bands of all clocks.
    var letter = ""
    var clock: NoticeClock
    /// All notices of the clock.
    var whole = 0

    /// `6-10`, `25+`.
    var range: String { to.map { from == $0 ? String($0) : "\(from)-\($0)" } ?? "\(from)+" }
    var key: String? { count > 0 ? "4.3.\(letter)" : nil }

    static let sheet = Sheet<Band>([
      .number("dari", "hari kerja terendah", sample: 6) { $0.from },
      .maybe("sampai", "hari kerja tertinggi; tidak ada pada rentang terakhir", sample: "10") {
        $0.to.map { String($0) }
      },
      .number("jumlah", "pemberitahuan", sample: 5) { $0.count },
      .maybe("persen", "bagian dari pemberitahuan berbatas sama", sample: "20,8%") {
        Indonesian.percent($0.count, of: $0.whole)
      },
      .flag("dalam_batas", "tidak melewati batas") { band in band.to.map { $0 <= band.clock.limit } ?? false
      },
      .flag("dalam_perpanjangan", "melewati batas, tidak melewati batas dengan perpanjangan") { band in
        band.from > band.clock.limit
          && band.to.map { $0 <= band.clock.limit + band.clock.extra } ?? false
      },
      .key { $0.key },
    ])
  }

  /// All notices of the clock.
  var count: Int { bands.reduce(0) { $0 + $1.count } }

  static let sheet = Sheet<NoticeBands>([
    .number("batas", "batas dalam hari kerja", sample: 10) { $0.clock.limit },
    .number("perpanjangan", "perpanjangan dalam hari kerja", sample: 7) { $0.clock.extra },
    .flag("tahapan", "jalur tahapan Pemilu atau Pemilihan") { $0.clock.isStages },
    .number("jumlah", "pemberitahuan", sample: 24) { $0.count },
    .list("rentang", "rentang hari kerja", Band.sheet) { $0.bands },
  ])

  /// The tables of a month's notices, the shortest limit first.
  static func all(
    _ notices: [MonthFigures.DatedNotice],
    _ clock: (Int) -> NoticeClock
  ) -> [NoticeBands] {
    let groups = Dictionary(grouping: notices) { clock($0.position) }
    let clocks = groups.keys.sorted {
      ($0.limit, $0.extra, $0.isStages ? 1 : 0) < ($1.limit, $1.extra, $1.isStages ? 1 : 0)
    }
    var letter = 0
    return clocks.map { clock in
      var from = 0
      var bands = (clock.bandEnds.map(Int?.some) + [nil]).map { end -> Band in
        defer { from = (end ?? 0) + 1 }
        return Band(from: from, to: end, clock: clock)
      }
      for notice in groups[clock] ?? [] {
        let index = bands.partitioningIndex { $0.to.map { $0 >= notice.days } ?? true }
        bands[index].count += 1
        bands[index].positions.append(notice.position)
      }
      let whole = groups[clock]?.count ?? 0
      for index in bands.indices {
        bands[index].whole = whole
        bands[index].letter = FigureKey.letter(letter)
        letter += 1
      }
      return NoticeBands(clock: clock, bands: bands)
    }
  }
}
