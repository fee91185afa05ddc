/// The language of messages and help; documents are Indonesian always.
package enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// A sentence in both languages, with places `{1}`, `{2}`, ... for arguments.
///
/// Both texts are literals of the program, so that a finding carries two pointers and no allocation.
package struct Message: Hashable, Sendable {
  /// The Indonesian text: rule first, one line, no full stop.
  package let id: String

  /// The same in English.
  package let en: String

  /// A sentence in Indonesian and English.
  package init(_ id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The text in `language` with its places filled from `arguments`, the first of which is `{1}`.
  package func text(_ language: Language, _ arguments: [Argument] = []) -> String {
    var pattern = language == .indonesian ? id : en
    guard !arguments.isEmpty else { return pattern }
    // Byte by byte, for braces and digits are ASCII; a message is filled for every finding that is told.
    return pattern.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16 * arguments.count)
      var begin = 0
      var place = 0
      while place < bytes.count {
        guard let (number, end) = Message.place(in: bytes, at: place), number <= arguments.count else {
          place += 1
          continue
        }
        result += bytes[begin..<place]
        result += arguments[number - 1].text(language).utf8
        begin = end
        place = end
      }
      result += bytes[begin...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The number of a place `{1}` that begins at `start`, and where it ends; `nil` where none does.
  @inline(__always)
  private static func place(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    guard bytes[start] == UInt8(ascii: "{") else { return nil }
    var number = 0
    var end = start + 1
    while end < bytes.count, bytes[end] &- 0x30 < 10, number < 100 {
      number = number * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return number > 0 && end < bytes.count && bytes[end] == UInt8(ascii: "}") ? (number, end + 1) : nil
  }
}

/// A value in a message, written out in the reader's language only when the message is printed.
package enum Argument: Hashable, Sendable {
  /// Text as it stands; never personal data.
  case text(String)
  /// A plain number.
  case number(Int)
  /// A day, written `2021-10-04` in messages so that it can be searched for.
  case date(LocalDate)
  /// A span in seconds, written `7 menit` or `1 jam 3 menit 20 detik`.
  case duration(seconds: Int)
  /// Working days, written `3 hari kerja`.
  case workingDays(Int)
  /// A message of its own, such as an enum value that both languages name differently.
  case message(Message)

  /// The value in words of `language`.
  package func text(_ language: Language) -> String {
    let indonesian = language == .indonesian
    switch self {
    case .text(let text): return text
    case .number(let number): return String(number)
    case .date(let date): return date.iso
    case .workingDays(let days):
      return indonesian ? "\(days) hari kerja" : "\(days) working day\(days == 1 ? "" : "s")"
    case .message(let message): return message.text(language)
    case .duration(let seconds):
      let sign = seconds < 0 ? "-" : ""
      let all = abs(seconds)
      let units = [
        (all / 86400, "hari", "d"), (all / 3600 % 24, "jam", "h"), (all / 60 % 60, "menit", "min"),
        (all % 60, "detik", "s"),
      ]
      let filled = units.filter { $0.0 > 0 }.map { "\($0.0) \(indonesian ? $0.1 : $0.2)" }
      return filled.isEmpty ? (indonesian ? "0 menit" : "0 min") : sign + filled.joined(separator: " ")
    }
  }
}
