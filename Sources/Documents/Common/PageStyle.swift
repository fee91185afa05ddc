/// The part of a page's style that comes from settings: size, margins, and what stands in the margin boxes.
/// Everything else of the layout is `templates/bagian/gaya.html`.
package enum PageStyle {
  /// A `<style>` element for `{{{gaya_halaman}}}`.
  ///
  /// - Parameters:
  ///   - mark: what the lower margin shows on the left after the template's own label, such as the
  ///     registration number; cut at 60 characters.
  ///   - isLandscape: whether the sheet lies on its side.
  package static func sheet(_ paper: Office.Paper, mark: String? = nil, isLandscape: Bool = false) -> String {
    "<style>\n\(root(paper, mark: mark, isLandscape: isLandscape))\(page(paper, isLandscape))</style>"
  }

  /// The style of a print job: one named page for each document, so that each keeps its own number in the
  /// margin and counts its own sheets from 1. The article of document n (from 1) has the class `lembar-n`.
  ///
  /// Browsers restart neither `page` nor know how many sheets one document takes, but each named page may keep a
  /// counter of its own; the template says what is printed of it (`--label-lembar`, and after it `--label-rangkap` where two
  /// copies share a sheet).
  /// `--separuh` is the height of the upper copy where two share a sheet: half of it but for the line to cut along.
  ///
  /// - Parameters:
  ///   - marks: what stands in the lower margin of each document, as in ``sheet(_:mark:isLandscape:)``.
  ///   - headed: positions of documents that begin with a line of marks of 6 mm (`.cetakan`). It takes its room
  ///     from the upper margin, lest it push a full page onto a second sheet.
  ///   - isShared: whether two copies share a sheet.
  package static func printJob(
    _ paper: Office.Paper,
    marks: [String],
    headed: Set<Int> = [],
    isShared: Bool = false
  ) -> String {
    let top = paper.margins[0] - headHeight
    var css =
      root(paper, mark: nil, isLandscape: false) + ":root{--separuh:\(half(paper) - cutHeight / 2)mm}\n"
      + page(paper, false)
    let label = isShared ? " var(--label-rangkap)" : ""
    for (index, mark) in marks.enumerated() {
      let name = "lembar-\(index + 1)"
      css +=
        ".\(name){page:\(name)}@page \(name){counter-increment:page \(name);"
        + (headed.contains(index) && top >= leastMargin ? "margin-top:\(top)mm;" : "")
        + "@bottom-left{content:var(--label-tanda) \(string(mark))}"
        + "@bottom-right{content:var(--label-lembar) counter(\(name))\(label)}}\n"
    }
    return "<style>\n\(css)</style>"
  }

  /// The height of the line to cut along between two copies, in millimetres.
  private static let cutHeight = 8

  /// The height of the line of marks, and the least upper margin beside it that printers can do, in millimetres.
  private static let (headHeight, leastMargin) = (6, 5)

  /// Half the height of an upright sheet between its margins, in millimetres.
  package static func half(_ paper: Office.Paper) -> Int {
    (paper.height - paper.margins[0] - paper.margins[2]) / 2
  }

  private static func root(_ paper: Office.Paper, mark: String?, isLandscape: Bool) -> String {
    let (width, height) = size(paper, isLandscape)
    let margins = margins(paper)
    let label = mark.map { "--tanda:var(--label-tanda) \(string($0));" } ?? ""
    return
      ":root{--lebar:\(width)mm;--tinggi:\(height)mm;--tepi:\(margins);\(label)}\n"
  }

  private static func page(_ paper: Office.Paper, _ isLandscape: Bool) -> String {
    let (width, height) = size(paper, isLandscape)
    return "@page{size:\(width)mm \(height)mm;margin:\(margins(paper))}\n"
  }

  private static func size(_ paper: Office.Paper, _ isLandscape: Bool) -> (Int, Int) {
    isLandscape ? (paper.height, paper.width) : (paper.width, paper.height)
  }

  private static func margins(_ paper: Office.Paper) -> String {
    paper.margins.map { "\($0)mm" }.joined(separator: " ")
  }

  /// `text` as a CSS string that holds no character special to HTML, XML or CSS.
  static func string(_ text: String) -> String {
    var result = "\""
    let scalars = text.unicodeScalars
    for scalar in scalars.prefix(60) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "/", ".", "_": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + (scalars.count > 60 ? "..." : "") + "\""
  }
}
