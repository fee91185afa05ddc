import Core
import Register
import Standard

extension MonthlyReport {
  /// This month beside an earlier one.
  struct Comparison: Sendable {
    var now: MonthFigures
    var before: MonthFigures

    init?(_ now: MonthFigures, _ before: MonthFigures?) {
      guard let before else { return nil }
      self.now = now
      self.before = before
    }

    /// A figure of both months.
    struct Pair: Sendable {
      var now: Int
      var before: Int

      static let sheet = Sheet<Pair>([
        .number("kini", "bulan ini", sample: 40) { $0.now },
        .number("lalu", "bulan pembanding", sample: 36) { $0.before },
        .text("selisih", "selisih dengan tanda", sample: "+4") {
          $0.now > $0.before ? "+\($0.now - $0.before)" : String($0.now - $0.before)
        },
      ])
    }

    /// A figure that a month may not have.
    struct Shares: Sendable {
      var now: String?
      var before: String?

      static let sheet = Sheet<Shares>([
        .maybe("kini", "bulan ini", sample: "88,0%") { $0.now },
        .maybe("lalu", "bulan pembanding", sample: "92,3%") { $0.before },
      ])
    }

    private static func figure(
      _ name: String,
      _ meaning: String,
      _ get: @escaping @Sendable (MonthFigures) -> Int
    ) -> Sheet<Comparison>.Field {
      .object(name, meaning, Pair.sheet) { Pair(now: get($0.now), before: get($0.before)) }
    }

    private static func noticeShare(_ figures: MonthFigures) -> String? {
      let step = figures.steps[3]
      return Indonesian.percent(step[.met], of: step[.met] + step[.violated])
    }

    static let sheet = Sheet<Comparison>([
      .text("bulan", "bulan pembanding", sample: "September 2021") { Indonesian.month($0.before.month) },
      .text("bulan_iso", "bulan pembanding untuk XML", sample: "2021-09") { $0.before.month.iso },
      figure("diterima", "diterima") { $0.received },
      figure("dijawab", "dijawab") { $0.answered.sum },
      figure("ditutup", "ditutup") { $0.closed },
      figure("terbuka", "terbuka pada akhir bulan") { $0.open },
      .maybe("median_angka", "nilai tengah bulan pembanding untuk XML", sample: "6.5") {
        Statistics.medianTenths($0.before.noticeDays).map { Statistics.number($0) }
      },
      .number("memenuhi", "langkah 4 memenuhi, bulan pembanding", sample: 22) { $0.before.steps[3][.met] },
      .number("melanggar", "langkah 4 tidak memenuhi, bulan pembanding", sample: 3) {
        $0.before.steps[3][.violated]
      },
      .object("median", "nilai tengah hari kerja pemberitahuan", Shares.sheet) {
        Shares(
          now: Statistics.medianTenths($0.now.noticeDays).map { Indonesian.decimal(tenths: $0) },
          before: Statistics.medianTenths($0.before.noticeDays).map { Indonesian.decimal(tenths: $0) }
        )
      },
      .object("tepat", "langkah 4 memenuhi, dari yang dapat dinilai", Shares.sheet) {
        Shares(now: noticeShare($0.now), before: noticeShare($0.before))
      },
    ])
  }
}
