import Core
import Documents
import Templating

/// The rows of a year's register as pieces of a document: their bytes back to back in a spool, in the order of the
/// registers, to be put into the document in the order of receipt.
struct YearFragments: Sendable {
  /// Rows rendered together.
  struct Piece: Sendable {
    var bytes: [UInt8] = []
    /// Where each row ends.
    var ends: [Int] = []
  }

  private let spool: SpoolFile
  private var ends: [Int] = []

  init(_ spool: SpoolFile) { self.spool = spool }

  mutating func append(_ piece: Piece) throws(Problem) {
    let base = try spool.append(piece.bytes)
    for end in piece.ends { ends.append(base + end) }
  }

  /// The rows of a rendered part, cut out at its marks.
  ///
  /// - Parameter count: How many there must be.
  /// - Throws: Where the template does not print the list of rows exactly once.
  static func cut(_ document: [UInt8], _ marks: [ListMark], count: Int, template: String) throws(Problem)
    -> Piece
  {
    var piece = Piece()
    for mark in marks {
      guard let last = mark.ends.last else { continue }
      for end in mark.ends { piece.ends.append(piece.bytes.count + end - mark.start) }
      piece.bytes += document[mark.start..<last]
    }
    guard piece.ends.count == count else {
      throw Problem(
        .unusable,
        file: template,
        Message(
          "daftar permohonan harus dicetak tepat satu kali tiap bulan_register",
          en: "the list permohonan must be printed exactly once in each bulan_register"
        )
      )
    }
    return piece
  }

  /// Gives the rows at some positions, in this order; neighbouring ones are read together.
  func give(
    _ positions: some Sequence<Int>,
    to body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    var range = 0..<0
    for position in positions {
      let next = (position == 0 ? 0 : ends[position - 1])..<ends[position]
      if next.lowerBound == range.upperBound, range.count < Files.pieceLength {
        range = range.lowerBound..<next.upperBound
      } else {
        try give(range, body)
        range = next
      }
    }
    try give(range, body)
  }

  private func give(
    _ range: Range<Int>,
    _ body: (UnsafeRawBufferPointer) throws(Problem) -> Void
  ) throws(Problem) {
    if !range.isEmpty { try BagWriter.give(try spool.read(range), to: body) }
  }
}
