/// How a bar is filled, so that bars stay apart on a black-and-white printer.
enum BarFill: String, CaseIterable, Sendable {
  /// Solid dark.
  case solid = "pekat"
  /// Diagonal lines.
  case hatched = "arsir"
  /// Light grey.
  case light = "muda"
  /// White with an outline.
  case hollow = "kosong"

  /// The fill attribute's value; the pattern is found under `prefix`.
  func paint(_ prefix: String) -> String {
    switch self {
    case .solid: "#333"
    case .hatched: "url(#\(prefix)-arsir)"
    case .light: "#c4c4c4"
    case .hollow: "#fff"
    }
  }

  /// The definition of the hatching, once per drawing.
  static func definitions(_ prefix: String) -> String {
    "<defs><pattern id=\"\(prefix)-arsir\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      + "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/>"
      + "<rect width=\"2.4\" height=\"6\" fill=\"#333\"/></pattern></defs>"
  }

  /// A small sample for the legend, whose words stand in the template. It may stand in a page several times, so it
  /// holds no identifier: the hatching is drawn.
  var swatch: String {
    let inside =
      self == .hatched
      ? "<rect x=\"0.5\" y=\"0.5\" width=\"17\" height=\"10\" fill=\"#fff\" stroke=\"#000\"/>"
        + "<path d=\"M1 5L5 1M1 10L10 1M6 10L15 1M11 10L17 4\" stroke=\"#333\" stroke-width=\"2\"/>"
      : "<rect x=\"0.5\" y=\"0.5\" width=\"17\" height=\"10\" fill=\"\(paint(""))\" stroke=\"#000\"/>"
    return
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tanda\" width=\"18\" height=\"11\" viewBox=\"0 0 18 11\" "
      + "aria-hidden=\"true\">\(inside)</svg>"
  }
}

/// A bar chart as inline SVG without words: numbers, and the labels that the caller made from data.
struct BarChart: Sendable {
  /// One kind of bar.
  struct Series: Sendable {
    /// How its bars are filled.
    var fill: BarFill
    /// One value per label, 0 or more.
    var values: [Int]
  }

  /// Unique in the page: the prefix of the drawing's identifiers.
  var name: String
  /// The identifier of the element that names the drawing for readers who do not see it.
  var labelledBy: String
  /// What stands below each group of bars; letters and digits.
  var labels: [String]
  /// The kinds of bar.
  var series: [Series]
  /// Whether bars of a group stand on each other.
  var isStacked = false
  /// A line after the group of this index, for a limit.
  var limitAfter: Int?

  private var groups: Int { labels.count }

  private var top: Int {
    let highest =
      if isStacked {
        labels.indices.map { index in series.reduce(0) { $0 + $1.values[index] } }.max()
      } else {
        series.flatMap(\.values).max()
      }
    return max(highest ?? 0, 1)
  }

  /// The markup of a drawing 640 units wide and 190 high.
  var svg: String {
    let width = 640
    let base = 160
    let height = 130
    var out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"grafik\" viewBox=\"0 0 640 190\" role=\"img\" "
      + "aria-labelledby=\"\(labelledBy)\">" + BarFill.definitions(name)
    out += "<g font-family=\"Arial, 'Liberation Sans', sans-serif\" font-size=\"11\" text-anchor=\"middle\">"
    let top = top
    let slot = width * 100 / max(groups, 1)
    func bar(_ left: Int, _ wide: Int, _ from: Int, _ value: Int, _ fill: BarFill) {
      let low = base - from * height / top
      let high = base - (from + value) * height / top
      guard value > 0 else { return }
      out +=
        "<rect x=\"\(units(left))\" y=\"\(high)\" width=\"\(units(wide))\" height=\"\(max(low - high, 1))\" "
        + "fill=\"\(fill.paint(name))\" stroke=\"#000\" stroke-width=\"0.8\"/>"
    }
    func text(_ x: Int, _ y: Int, _ text: String) {
      out += "<text x=\"\(units(x))\" y=\"\(y)\">\(text)</text>"
    }
    for (group, label) in labels.enumerated() {
      let left = group * slot
      let bars = isStacked ? 1 : max(series.count, 1)
      let wide = min(slot * 8 / 10 / bars, 4200)
      let start = left + (slot - wide * bars) / 2
      var sum = 0
      for (index, one) in series.enumerated() {
        let value = one.values[group]
        bar(start + (isStacked ? 0 : index * wide), wide, isStacked ? sum : 0, value, one.fill)
        if !isStacked, value > 0 || series.count == 1 {
          text(start + index * wide + wide / 2, base - value * height / top - 4, String(value))
        }
        sum += value
      }
      if isStacked { text(left + slot / 2, base - sum * height / top - 4, String(sum)) }
      text(left + slot / 2, base + 16, label)
    }
    out += "</g><line x1=\"0\" y1=\"\(base)\" x2=\"\(width)\" y2=\"\(base)\" stroke=\"#000\"/>"
    if let limitAfter, limitAfter < groups {
      let x = units((limitAfter + 1) * slot)
      out +=
        "<line x1=\"\(x)\" y1=\"14\" x2=\"\(x)\" y2=\"\(base)\" stroke=\"#000\" stroke-width=\"1.2\" "
        + "stroke-dasharray=\"5 3\"/>"
    }
    return out + "</svg>"
  }

  /// Hundredths as a decimal.
  private func units(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
