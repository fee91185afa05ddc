import Core
import Register
import Standard

extension MonthlyReport {
  /// Every figure of the report, in its order, with the requests behind it.
  ///
  /// The figure is the one that the report prints; its requests are looked up anew, so that ``Footing`` has two
  /// things to compare.
  func ownSources(late: [Bool: [Int]], groundless: [Int], _ book: ReportBook) -> [FigureSource] {
    overviewSources(book) + breakdownSources(groundless, book)
      + steps.flatMap { $0.sources(figures.receivedPositions, book) } + noticeSources(book)
      + lateSources(late) + officers.list.listed.flatMap(\.sources)
  }

  private func overviewSources(_ book: ReportBook) -> [FigureSource] {
    let endings = Dictionary(grouping: figures.closedPositions) { position in
      MonthFigures.Endings.Kind(book.row(position), book.facts[position])
    }
    let own = figures.endings
    return [
      FigureSource(
        key: "1.1",
        name: "sisa_awal",
        count: figures.carriedOver,
        positions: figures.carriedPositions
      ),
      FigureSource(
        key: "1.2",
        name: "diterima",
        count: figures.received,
        positions: figures.receivedPositions
      ),
      FigureSource(key: "1.3", name: "ditutup", count: figures.closed, positions: figures.closedPositions),
      FigureSource(key: "1.4", name: "terbuka", count: figures.open, positions: figures.openPositions),
      FigureSource(
        key: "1.5.a",
        name: "ditutup_dijawab",
        count: own.answered,
        positions: endings[.answered] ?? []
      ),
      FigureSource(
        key: "1.5.b",
        name: "ditutup_dijawab_tanpa_tanggal",
        count: own.answeredUndated,
        positions: endings[.answeredUndated] ?? []
      ),
      FigureSource(
        key: "1.5.c",
        name: "ditutup_tidak_lengkap",
        count: own.incomplete,
        positions: endings[.incomplete] ?? []
      ),
      FigureSource(
        key: "1.5.d",
        name: "ditutup_dicabut",
        count: own.withdrawn,
        positions: endings[.withdrawn] ?? []
      ),
      FigureSource(
        key: "1.6",
        name: "dijawab",
        count: figures.answered.sum,
        positions: figures.answeredPositions
      ),
      FigureSource(
        key: "1.7",
        name: "diserahkan",
        count: handedOver.count,
        positions: figures.handedOverPositions
      ),
    ]
  }

  private func breakdownSources(_ groundless: [Int], _ book: ReportBook) -> [FigureSource] {
    let received = figures.receivedPositions
    var result = figures.channels.sources("saluran", received, .channel, book)
    result += figures.applicants.sources("pemohon", received, .applicantKind, book)
    result += figures.categories.sources("informasi", received, .informationCategory, book)
    result += figures.answered.sources("keputusan", figures.answeredPositions, .decision, book)
    result += grounds.map {
      FigureSource(
        key: "2.5.\($0.letter)",
        name: "huruf",
        detail: $0.letter,
        count: $0.count,
        positions: $0.positions
      )
    }
    return result + [
      FigureSource(key: "2.6", name: "tanpa_huruf", count: self.groundless, positions: groundless)
    ]
  }

  private func noticeSources(_ book: ReportBook) -> [FigureSource] {
    let positions = figures.notices.map(\.position)
    var result = [
      FigureSource(key: "4.1", name: "pemberitahuan", count: figures.noticeDays.count, positions: positions)
    ]
    result += AnswerShares.Class.allCases.enumerated().map { index, kind in
      FigureSource(
        key: "4.2.\(FigureKey.letter(index))",
        name: "jawaban_\(kind.rawValue)",
        count: shares.counts[kind] ?? 0,
        positions: shares.positions[kind] ?? []
      )
    }
    for table in bands {
      result += table.bands.map { band in
        FigureSource(
          key: "4.3.\(band.letter)",
          name: "rentang",
          detail: band.range,
          count: band.count,
          positions: band.positions
        )
      }
    }
    let days = Dictionary(grouping: figures.notices, by: \.days).mapValues { $0.map(\.position) }
    result += figures.noticeDistribution.sorted { $0.key < $1.key }.map { day, count in
      FigureSource(
        key: "4.4.\(day)",
        name: "hari",
        detail: String(day),
        count: count,
        positions: days[day] ?? []
      )
    }
    return result
  }

  private func lateSources(_ late: [Bool: [Int]]) -> [FigureSource] {
    [
      FigureSource(
        key: "5.1",
        name: "terlambat_tanpa_perpanjangan",
        count: lateCount(extended: false),
        positions: late[false] ?? []
      ),
      FigureSource(
        key: "5.2",
        name: "terlambat_dengan_perpanjangan",
        count: lateCount(extended: true),
        positions: late[true] ?? []
      ),
      FigureSource(
        key: "5.3",
        name: "perpanjangan",
        count: extensions.count,
        positions: figures.extendedPositions
      ),
    ]
  }

  /// Late requests with or without a valid extension.
  func lateCount(extended: Bool) -> Int { extended ? lateCounts.extended : lateCounts.plain }

  /// The key of a figure that is not 0, by what is counted.
  func key(_ name: String) -> String? {
    sources.first { $0.name == name && $0.count > 0 }?.key
  }
}
