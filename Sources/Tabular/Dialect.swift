/// How the cells of a file are told apart: found from the first part of its text.
struct Dialect: Sendable {
  var delimiter: UInt8
  /// How the delimiter was decided.
  var origin = DelimiterOrigin.told
  /// The offset in the text of the first record, behind a `sep=` line.
  var start = 0
  /// Lines before the first record.
  var linesBefore = 0

  /// The bytes that may stand between cells, the likelier first.
  static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// The dialect of `text`, the first part of a file or (`isWhole`) all of it; `told` wins over all.
  static func find(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, told: UInt8?) -> Dialect {
    var dialect = Dialect(delimiter: told ?? UInt8(ascii: ","))
    if let line = separatorLine(text) {
      dialect.start = line.length
      dialect.linesBefore = 1
      if told == nil {
        dialect.delimiter = line.delimiter
        dialect.origin = .separatorLine
      }
    } else if told == nil {
      let search = DelimiterSearch(text, isWhole: isWhole)
      dialect.delimiter = search.best ?? dialect.delimiter
      dialect.origin = search.best == nil ? .assumed : .content
    }
    return dialect
  }

  /// The first line if it is `sep=X` as Excel writes it (any case, quoted or not), with its line end.
  static func separatorLine(_ text: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, length: Int)? {
    let line = text.prefix(12).prefix { $0 != lineFeed && $0 != carriageReturn }
    var word = line
    if word.first == quote, word.last == quote, word.count > 2 { word = word.dropFirst().dropLast() }
    guard word.count == 5, word.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
      word[word.startIndex + 3] == UInt8(ascii: "="), let delimiter = word.last, isSeparator(delimiter)
    else { return nil }
    var length = line.count
    let rest = text.dropFirst(length).prefix(2)
    if rest.starts(with: [carriageReturn, lineFeed]) { length += 2 } else if !rest.isEmpty { length += 1 }
    return (delimiter, length)
  }

  /// Whether a `sep=` line may name this byte: ASCII, and no letter, digit, quote, blank or control but tab.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"): true
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), quote:
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
