package import Core

/// The path of a file below the output folder. It cannot leave that folder: it holds no `..`, no empty part, no
/// leading slash and nothing hidden, and every folder on the way is opened without following links.
package struct OutputPath: Hashable, Sendable, Comparable {
  /// The path with `/` between its parts, such as `harian/2021-10-04.html`.
  package let text: String

  /// The path of `text`, or `nil` where it would be unsafe.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for part in parts {
      guard let first = part.first, first != UInt8(ascii: "."), part.count <= 255,
        part.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
      else { return nil }
    }
    self.text = text
  }

  /// The path of `text`.
  ///
  /// - Throws: A problem of output where it would be unsafe.
  package init(checking text: String) throws(Problem) {
    guard let path = OutputPath(text) else {
      throw Problem(
        .output,
        file: text,
        Message("jalur keluar dari folder keluaran", en: "path leaves the output folder")
      )
    }
    self = path
  }

  /// The folder, empty for the output folder itself.
  package var folder: String { Path.folder(text) }

  /// The name below ``folder``.
  package var name: String { Path.name(text) }

  package static func < (left: OutputPath, right: OutputPath) -> Bool {
    left.text.precedesInBytes(right.text)
  }
}
