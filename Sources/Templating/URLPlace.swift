/// How much of an address in an attribute is already fixed by literal text: a value may follow only where it
/// can no longer choose the scheme (`javascript:`) or the host.
struct URLPlace: Equatable {
  enum Progress: Equatable {
    /// The next bytes may still be or become a scheme or a host.
    case open
    /// Whatever follows is path, query, fragment, or data of an accepted scheme.
    case fixed
    /// A scheme that is not accepted.
    case refused
  }

  private(set) var progress = Progress.open
  private var prefix: [UInt8] = []

  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]
  /// Elements that show an image and run nothing in it.
  private static let imageElements: Set<String> = ["img", "image", "link", "source"]

  /// Goes past one byte of literal text in an attribute of `tag`.
  mutating func feed(_ byte: UInt8, tag: String) {
    guard progress == .open else { return }
    let slash = UInt8(ascii: "/")
    switch byte {
    case let byte where byte.isSpace && prefix.isEmpty: break
    // A character reference may spell a colon.
    case UInt8(ascii: "&"): progress = .refused
    case UInt8(ascii: "?"), UInt8(ascii: "#"): progress = .fixed
    case UInt8(ascii: ":"):
      prefix.append(byte)
      let scheme = String(decoding: prefix.dropLast(), as: UTF8.self).lowercased()
      if URLPlace.schemes.contains(scheme) {
        progress = .fixed
      } else if scheme != "data" || !URLPlace.imageElements.contains(tag.lowercased()) {
        progress = .refused
      }
    case slash:
      prefix.append(byte)
      if prefix.first == slash { break }
      if prefix.contains(UInt8(ascii: ":")) {
        progress = prefix == Array("data:image/".utf8) ? .fixed : .refused
      } else {
        progress = .fixed
      }
    case UInt8(ascii: "\\"): prefix.append(byte)
    default:
      if prefix.first == slash { progress = .fixed }
      prefix.append(byte)
    }
  }

  /// Goes past a value.
  mutating func passValue() { progress = .fixed }

  /// The less certain of two places, behind a section that may have been left out.
  func joined(with before: URLPlace) -> URLPlace {
    if progress == .refused || before.progress == .fixed { return self }
    return before
  }

  /// Attributes of HTML and SVG that hold one address.
  static let attributes: Set<String> = [
    "action", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href", "icon",
    "longdesc", "lowsrc", "manifest", "poster", "profile", "src", "usemap", "xlink:href", "xml:base",
  ]
}
