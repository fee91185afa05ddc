import Foundation
import Testing

@testable import Pipeline

/// A small bag made by hand, and what a verification must say of it.
struct BagCase: CustomTestStringConvertible, Sendable {
  /// What is odd about the bag.
  var name: String
  /// Files that replace those of ``good``; `nil` takes one away, a text that begins with `->` makes a link.
  var files: [String: String?] = [:]
  /// `kind file:line` of each finding, differences before notes.
  var found: [String] = []
  var isComplete = true
  var isValid = true
  /// What bagit-python says; `nil` where it is not asked because it is known to judge otherwise.
  var peer: Bool?

  var testDescription: String { name }

  /// The checksums of the text `abc`.
  static let md5 = "900150983cd24fb0d6963f7d28e17f72"
  static let sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d"
  static let sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  static let sha384 =
    "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
  static let sha512 =
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"

  static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
  static let oldDeclaration = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"

  /// A bag of one payload file, without tag manifests.
  static let good: [String: String] = [
    "bagit.txt": declaration, "data/a.txt": "abc", "manifest-sha256.txt": "\(sha256)  data/a.txt\n",
  ]

  /// Makes the bag in a folder.
  func make(in folder: TestFolder, _ place: String = "bag") throws {
    for path in Set(BagCase.good.keys).union(files.keys) {
      guard let text = files[path] ?? BagCase.good[path] else { continue }
      let name = "\(place)/\(path)"
      if text.hasPrefix("->") {
        let link = folder(name)
        try FileManager.default.createDirectory(
          atPath: Path.folder(link),
          withIntermediateDirectories: true
        )
        symlink(String(text.dropFirst(2)), link)
      } else {
        try folder.write(name, text)
      }
    }
  }
}

extension FolderReport {
  /// `kind file:line` of each finding.
  var found: [String] {
    findings.map { finding in
      "\(finding.kind.rawValue) \(finding.file)" + (finding.line.map { ":\($0)" } ?? "")
    }
  }
}
