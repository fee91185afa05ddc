import Core
import FuzzKit
import Glibc
import Pipeline

/// Makes a folder of any bytes and verifies it as a bag or an output folder (`Sources/Pipeline/Verification`). The parts between
/// NUL bytes are the contents of files; the first byte of each chooses the name:
///
/// - a folder is reported or refused, never changed, and the same way twice;
/// - a bag said to be valid is complete, and has no difference;
/// - a payload file that changes by a byte is a difference afterwards, in a bag that was valid;
/// - the report has words for everything, without control characters.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  BagTarget.check(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

/// The laws.
enum BagTarget {
  /// Names that mean something, and payload.
  private static let names = [
    "bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt", "fetch.txt", "data/a.txt",
    "data/b/c.txt",
    "manifest-md5.txt", "manifest-sha512.txt", "manifest.json", "tagmanifest-md5.txt", "manifest-x.txt",
    "data/e\u{301}.txt",
    "metadata/x.xml", "kantong/bagit.txt", "kantong/manifest-sha256.txt", "kantong/data/a.txt",
  ]

  private static let folder: String = {
    var template = Array("/dev/shm/warkat-fuzz-\(String(repeating: "X", count: 6))".utf8CString)
    let made = mkdtemp(&template)
    Fuzz.expect(made != nil, "no folder can be made below /dev/shm")
    atexit { BagTarget.clear() }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  static func check(_ bytes: [UInt8]) {
    clear()
    var files: [String: [UInt8]] = [:]
    for part in Fuzz.parts(of: bytes, atMost: 12) {
      guard let first = part.first else { continue }
      files[names[Int(first) % names.count]] = Array(part.dropFirst())
    }
    for (name, content) in files { write(name, content) }
    let report = VerificationRun.run([folder])
    let told = text(report)
    Fuzz.expect(told == text(VerificationRun.run([folder])), "verified twice, another report")
    Fuzz.expect(
      (report.exitStatus == 0) == (report.problems.isEmpty && report.differences == 0),
      "a wrong status"
    )
    let isBad = told.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" || 0x7F...0x9F ~= $0.value || $0.value == 0x202E
    }
    Fuzz.expect(!isBad, "the report has control characters")
    Fuzz.expect(!report.json(.indonesian).isEmpty, "no JSON")
    for one in report.folders where one.isValid {
      Fuzz.expect(one.isComplete, "valid and not complete")
    }
    for (name, content) in files { Fuzz.expect(read(name) == content, "\(name) was changed") }
    guard report.exitStatus == 0, let listed = files["data/a.txt"] else { return }
    write("data/a.txt", listed + [1])
    Fuzz.expect(VerificationRun.run([folder]).exitStatus != 0, "a changed file is not told")
  }

  private static func text(_ report: VerificationReport) -> String {
    report.text(.indonesian) + report.problems.map { $0.text(.indonesian) }.joined(separator: "\n")
  }

  private static func write(_ name: String, _ content: [UInt8]) {
    var path = folder
    for part in name.split(separator: "/").dropLast() {
      path += "/" + part
      mkdir(path, 0o700)
    }
    guard let file = fopen("\(folder)/\(name)", "wb") else { return }
    fwrite(content, 1, content.count, file)
    fclose(file)
  }

  private static func read(_ name: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(name)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }

  private static func clear() {
    for name in names { unlink("\(folder)/\(name)") }
    for name in ["data/b", "data", "metadata", "kantong/data", "kantong"] { rmdir("\(folder)/\(name)") }
  }
}
