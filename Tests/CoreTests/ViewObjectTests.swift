import Core
import Testing

/// The same numbers in every run.
private struct Numbers: RandomNumberGenerator {
  private var state: UInt64 = 41

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state &>> 33
  }
}

@Suite("Named values") struct ViewObjectTests {
  @Test func keepsTheLastValueOfAName() {
    let object: ViewObject = ["b": .text("1"), "a": .text("2"), "b": .text("3")]
    #expect(object["b"] == .text("3") && object["a"] == .text("2") && object["c"] == nil)
    #expect(object == ["a": .text("2"), "b": .text("3")])
    #expect(Set(object.names) == ["a", "b"])
  }

  /// Setting, removing and merging in any order are those of a dictionary.
  @Test func behavesAsADictionary() {
    var numbers = Numbers()
    let names = (0..<40).map { "nama_\($0 * 7919 % 1000)" }
    for _ in 0..<200 {
      var objects = [ViewObject(), ViewObject()]
      var dictionaries: [[String: Value]] = [[:], [:]]
      for step in 0..<60 {
        let side = Int.random(in: 0...1, using: &numbers)
        let name = names[Int.random(in: names.indices, using: &numbers)]
        let value: Value? = Int.random(in: 0...4, using: &numbers) == 0 ? nil : .text("\(step)")
        objects[side][name] = value
        dictionaries[side][name] = value
      }
      var merged = objects[0].merging(objects[1])
      var expected = dictionaries[0].merging(dictionaries[1]) { _, other in other }
      if Bool.random(using: &numbers) {
        // Upon two others, changed and with names taken out.
        merged = objects[1].merging(merged)
        expected = dictionaries[1].merging(expected) { _, other in other }
        for name in names.prefix(9) {
          let value: Value? = Bool.random(using: &numbers) ? nil : .text(name)
          merged[name] = value
          expected[name] = value
        }
      }
      #expect(merged == ViewObject(expected))
      #expect(Set(merged.names) == Set(expected.keys) && merged.members.count == expected.count)
      for name in names {
        #expect(merged[name] == expected[name])
        #expect(merged[ViewKey(name)] == expected[name])
      }
    }
  }
}
