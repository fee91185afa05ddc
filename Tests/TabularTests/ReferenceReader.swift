import Tabular

/// The rules of register.md section 2 written down a second time, character by character and without any
/// thought of speed. What the reader does with any input is compared with this.
struct ReferenceReader {
  /// One character of the file: its scalar, its offset, and whether it stands for a bad byte.
  struct Character {
    var scalar: Unicode.Scalar
    var offset: Int
    var isDamage = false
  }

  private(set) var account: [String] = []
  private(set) var openQuote: (line: Int, lastLine: Int)?

  init(_ text: [Character], delimiter: Unicode.Scalar) {
    var lineOf: [Int] = []
    var line = 1
    for (index, one) in text.enumerated() {
      lineOf.append(line)
      if one.scalar == "\r" || (one.scalar == "\n" && !(index > 0 && text[index - 1].scalar == "\r")) {
        line += 1
      } else if one.scalar == "\n" {
        // The LF of a CRLF stands in the line that it ends.
        lineOf[index] = line - 1
      }
    }

    var index = 0
    var number = 0
    while index < text.count {
      number += 1
      let first = index
      var cells: [String] = []
      var damaged: [Int] = []
      var isRecordOpen = true
      while isRecordOpen {
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var opened = 0
        if index < text.count, text[index].scalar == "\"" {
          isQuoted = true
          opened = index
          index += 1
        }
        while true {
          guard index < text.count else {
            if isQuoted {
              openQuote = (lineOf[opened], lineOf[text.count - 1])
              return
            }
            isRecordOpen = false
            break
          }
          let one = text[index]
          if isQuoted {
            if one.scalar == "\"" {
              index += 1
              if index < text.count, text[index].scalar == "\"" {
                cell.append("\"")
                index += 1
              } else {
                isQuoted = false
              }
              continue
            }
          } else if one.scalar == delimiter {
            index += 1
            break
          } else if one.scalar == "\r" || one.scalar == "\n" {
            isRecordOpen = false
            break
          }
          if one.isDamage, damaged.last != cells.count { damaged.append(cells.count) }
          cell.append(one.scalar)
          index += 1
        }
        cells.append(String(cell))
      }
      let lastLine = index == first ? lineOf[first] : lineOf[index - 1]
      let quoted = cells.map { String(reflecting: $0) }.joined(separator: " ")
      account.append(
        "#\(number) lines \(lineOf[first])-\(lastLine) at \(text[first].offset) damaged \(damaged): \(quoted)"
      )
      if index < text.count {
        index +=
          text[index].scalar == "\r" && index + 1 < text.count && text[index + 1].scalar == "\n" ? 2 : 1
      }
    }
  }
}
