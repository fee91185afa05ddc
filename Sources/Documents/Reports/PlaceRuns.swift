/// Places in a list as text, neighbours drawn together: `1-12 15`.
package enum PlaceRuns {
  /// Places from 1 of ascending indices from 0, three or more neighbours as `1-3`.
  package static func text(_ indices: [Int]) -> String {
    var result = ""
    var index = 0
    while index < indices.count {
      var end = index
      while end + 1 < indices.count, indices[end + 1] == indices[end] + 1 { end += 1 }
      if end - index < 2 { end = index }
      if !result.isEmpty { result += " " }
      result += end == index ? "\(indices[index] + 1)" : "\(indices[index] + 1)-\(indices[end] + 1)"
      index = end + 1
    }
    return result
  }

  /// The indices from 0 that a text names, each below `count`; `nil` where it is none of ``text(_:)``.
  package static func indices(_ text: String, count: Int) -> [Int]? {
    var result: [Int] = []
    for run in text.split(separator: " ") {
      let ends = run.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
        first <= last, last <= count
      else { return nil }
      result += (first - 1)...(last - 1)
    }
    return result
  }
}
