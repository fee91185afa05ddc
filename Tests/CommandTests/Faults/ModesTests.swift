import Foundation
import Testing

@Suite("Modes of what a run writes") struct ModesTests {
  @Test(
    "are those of the settings, less what the umask takes",
    arguments: [
      ("pribadi", "022", 0o600, 0o700), ("pribadi", "000", 0o600, 0o700), ("pribadi", "077", 0o600, 0o700),
      ("kelompok", "022", 0o640, 0o750), ("kelompok", "077", 0o600, 0o700), ("semua", "022", 0o644, 0o755),
      ("semua", "027", 0o640, 0o750), ("semua", "000", 0o644, 0o755),
    ] as [(String, String, UInt32, UInt32)]
  )
  func modes(permission: String, mask: String, file: UInt32, folder: UInt32) throws {
    let office = try Office(rows: 4)
    let settings = office.scratch.path("warkat.yaml")
    let text = try String(contentsOf: packageRoot.appending(path: "warkat.yaml"), encoding: .utf8)
    #expect(text.contains("izin: pribadi"))
    try text.replacing("izin: pribadi", with: "izin: \(permission)").write(
      toFile: settings,
      atomically: true,
      encoding: .utf8
    )
    let child = try Child(
      office.arguments() + ["--pengaturan", settings, "--cetak"],
      prelude: "umask \(mask);"
    )
    guard case .status(let status) = child.end(), status <= 1 else {
      Issue.record("\(child.errors)")
      return
    }
    var count = 0
    for case let path as String in try #require(FileManager.default.enumerator(atPath: office.output)) {
      var status = stat()
      lstat(office.output + "/" + path, &status)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(status.st_mode & 0o7777 == (isFolder ? folder : file), "\(path)")
      count += 1
    }
    #expect(count > 40)
  }
}
