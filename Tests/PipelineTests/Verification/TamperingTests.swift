import Core
import Foundation
import Testing

@testable import Pipeline

/// Whatever is done to a bag, the verification names the file (issue 6).
@Suite("Verification of bags that were tampered with") struct TamperingTests {
  private func makeBag(in folder: TestFolder) throws -> String {
    let workspace = Workspace(folder: packageRoot.path)
    let desk = try Desk.open(reportingDate: LocalDate(iso: "2021-10-31"), in: workspace)
    let options = RenderRun.Options(
      registers: [packageRoot.path + "/contoh/register-2021-10.csv"],
      selection: .yearly(2021, isPublic: false),
      output: folder("k"),
      program: "warkat uji"
    )
    _ = try RenderRun.run(options, at: desk, in: workspace)
    return folder("k/tahunan/2021")
  }

  private func files(below folder: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Whether a difference names the file, as what it is about or as the list that tells of it.
  private func names(_ file: String, in bag: String, asNote: Bool = false) -> Bool {
    let report = VerificationRun.run([bag])
    return report.exitStatus == 1 && report.folders.count == 1
      && report.folders[0].findings.contains { finding in
        (asNote || finding.isDifference)
          && (finding.file == file || finding.message.text(.english, finding.arguments).contains(file))
      }
  }

  @Test func isWholeAtFirst() throws {
    let folder = try TestFolder()
    let report = VerificationRun.run([try makeBag(in: folder)])
    #expect(report.exitStatus == 0 && report.folders.map(\.found) == [[]])
  }

  /// 240 bytes anywhere in the files, and every byte of the lists that nothing else guards.
  @Test func namesTheFileOfEveryChangedByte() throws {
    let folder = try TestFolder()
    let bag = try makeBag(in: folder)
    var random = SystemRandom(seed: 6)
    let files = files(below: bag)
    #expect(files.count >= 15)
    for round in 0..<240 {
      let file = files[round % files.count]
      let bytes = try Data(contentsOf: URL(fileURLWithPath: bag + "/" + file))
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let mask = round % 3 == 0 ? 0x20 : UInt8.random(in: 1...255, using: &random)
      try change(file, at: place, by: mask, in: bag, bytes)
    }
    let last = "tagmanifest-sha256.txt"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: bag + "/" + last))
    for place in bytes.indices {
      // 0x20 changes letter case, 0x29 makes a blank a tab; digits have neither.
      try change(last, at: place, by: [0x20, 0x01, 0x29, 0x80][place % 4], in: bag, bytes)
      if bytes[place] < 0x30 { try change(last, at: place, by: 0x29, in: bag, bytes) }
    }
  }

  private func change(_ file: String, at place: Int, by mask: UInt8, in bag: String, _ bytes: Data) throws {
    var changed = bytes
    changed[place] ^= mask
    let url = URL(fileURLWithPath: bag + "/" + file)
    try changed.write(to: url)
    #expect(names(file, in: bag), "\(file) byte \(place) mask \(mask)")
    try bytes.write(to: url)
  }

  @Test func namesEveryRemovedCutAndRenamedFile() throws {
    let folder = try TestFolder()
    let bag = try makeBag(in: folder)
    let manager = FileManager.default
    for file in files(below: bag) {
      let path = bag + "/" + file
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try manager.removeItem(atPath: path)
      #expect(names(file, in: bag), "\(file) removed")
      for other in ["\(file)x", file.replacingOccurrences(of: ".", with: "-2."), file.uppercased()] {
        let target = bag + "/" + other
        try manager.createDirectory(atPath: Path.folder(target), withIntermediateDirectories: true)
        try bytes.write(to: URL(fileURLWithPath: target))
        #expect(names(file, in: bag), "\(file) renamed to \(other)")
        if !other.hasPrefix("DATA") { #expect(names(other, in: bag, asNote: true), "\(other), once \(file)") }
        try manager.removeItem(atPath: target)
      }
      try? manager.removeItem(atPath: bag + "/DATA")
      try bytes.dropLast(2).write(to: URL(fileURLWithPath: path))
      #expect(names(file, in: bag), "\(file) cut")
      try (bytes + Data([10])).write(to: URL(fileURLWithPath: path))
      #expect(names(file, in: bag), "\(file) lengthened")
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    #expect(VerificationRun.run([bag]).exitStatus == 0)
  }

  @Test(arguments: [
    "x", "data/x", "data/aturan/x", "data/.x", "data/register.csv ", "new/x", "manifest-md5.txt", "fetch.txt",
    "tagmanifest-md5.txt", "tagmanifest-x.txt", "bag-info.txt~", "Bagit.txt",
  ])
  func namesEveryAddedFile(_ file: String) throws {
    let folder = try TestFolder()
    let bag = try makeBag(in: folder)
    try folder.write("k/tahunan/2021/" + file, "")
    #expect(names(file, in: bag))
  }
}

/// The same numbers at every run (SplitMix64).
private struct SystemRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
