import Testing

@testable import Documents

@Suite("Comparison with a seal") struct SealComparisonTests {
  private func figures(_ list: [(key: String, name: String, requests: [String])]) -> SealedFigures {
    SealedFigures(list.map { .init(key: $0.key, name: $0.name, requests: $0.requests) })
  }

  @Test func findsNothingWhereNothingChanged() {
    let same = figures([("1.2", "diterima", ["a", "b"]), ("1.3", "ditutup", [])])
    #expect(SealComparison(same, same).isSame)
    #expect(SealComparison(same, figures([("1.3", "ditutup", []), ("1.2", "diterima", ["b", "a"])])).isSame)
  }

  @Test func tellsWhatCameWentAndCountsOtherwise() {
    let comparison = SealComparison(
      figures([
        ("1.2", "diterima", ["a", "b", "c"]), ("2.4.a", "keputusan_dikabulkan", ["a", "b"]),
        ("2.4.c", "keputusan_ditolak", ["c"]),
      ]),
      figures([
        ("1.2", "diterima", ["a", "c", "d"]), ("2.4.a", "keputusan_dikabulkan", ["a", "c"]),
        ("2.4.c", "keputusan_ditolak", ["d"]),
      ])
    )
    #expect(comparison.changes.map(\.key) == ["1.2", "2.4.a", "2.4.c"])
    #expect(comparison.changes[0].before == 3 && comparison.changes[0].after == 3)
    #expect(comparison.changes[0].came == ["d"] && comparison.changes[0].gone == ["b"])
    #expect(
      comparison.requests == [
        .init(number: "b", fate: .gone, before: ["1.2", "2.4.a"], after: []),
        .init(number: "c", fate: .changed, before: ["2.4.c"], after: ["2.4.a"]),
        .init(number: "d", fate: .came, before: [], after: ["1.2", "2.4.c"]),
      ]
    )
    #expect(SealComparison.Fate.allCases.map(comparison.count) == [1, 1, 1])
  }

  @Test func takesWhatWasUnderWayForProgress() {
    let sealed = figures([
      ("3.4.b", "langkah_memenuhi", ["a"]), ("3.4.d", "langkah_belum", ["b"]),
      ("3.5.b", "langkah_memenuhi", ["a"]),
    ])
    let later = figures([
      ("3.4.b", "langkah_memenuhi", ["a", "b"]), ("3.4.d", "langkah_belum", []),
      ("3.5.b", "langkah_memenuhi", ["a", "b"]),
    ])
    #expect(SealComparison(sealed, later).isSame)
    // The same outside of the mutu baku table is a difference.
    let other = SealComparison(
      figures([("3.4.d", "langkah_belum", ["b"]), ("1.6", "dijawab", [])]),
      figures([("3.4.d", "langkah_belum", []), ("1.6", "dijawab", ["b"])])
    )
    #expect(other.changes.map(\.key) == ["1.6"])
  }

  @Test func addsUp() {
    let comparison = SealComparison(
      figures([("3.4.b", "langkah_memenuhi", ["a", "c"]), ("3.4.d", "langkah_belum", ["b"])]),
      figures([("3.4.b", "langkah_memenuhi", ["b", "c", "d"]), ("3.4.d", "langkah_belum", [])])
    )
    let change = comparison.changes[0]
    #expect(change.before == 2 && change.after == 3 && change.came == ["d"] && change.gone == ["a"])
    #expect(change.progress == 1)
    #expect(change.before + change.came.count - change.gone.count + change.progress == change.after)
  }

  @Test(arguments: [
    ("4.4.9", "4.4.10"), ("4.4.10", "5.1"), ("2.1.b", "2.1.c"), ("2.1.z", "2.1.aa"), ("1.5", "1.5.a"),
    ("1.9", "1.10"),
  ])
  func listsKeysInTheOrderOfTheReport(_ first: String, _ second: String) {
    #expect(SealComparison.key(first, comesBefore: second) && !SealComparison.key(second, comesBefore: first))
  }

  @Test func namesAFigureThatOneSideDoesNotList() {
    let comparison = SealComparison(figures([]), figures([("4.4.9", "hari", ["a"])]))
    #expect(comparison.changes.map { [$0.before, $0.after] } == [[0, 1]] && comparison.count(.came) == 1)
  }
}

@Suite("Places as text") struct PlaceRunsTests {
  @Test(arguments: [
    ([], ""), ([0], "1"), ([0, 1], "1 2"), ([0, 1, 2, 4], "1-3 5"), ([3, 4, 5, 6, 9], "4-7 10"),
  ])
  func areReadAsWritten(_ indices: [Int], text: String) {
    #expect(PlaceRuns.text(indices) == text)
    #expect(PlaceRuns.indices(text, count: 10) == indices)
  }

  @Test(arguments: ["0", "11", "3-2", "1-2-3", "a", "-1", "1-", "-"])
  func areRefusedWhereTheyAreNone(_ text: String) { #expect(PlaceRuns.indices(text, count: 10) == nil) }
}
