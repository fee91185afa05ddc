import Foundation
import Testing

@Suite("A run that is stopped or met by another") struct SignalTests {
  private let year = packageRoot.path + "/contoh/register-2021.csv"

  /// A run of the year over the office's folder, stopped while its files are staged.
  private func staged(_ office: Office, prelude: String = "") throws -> Child {
    let child = try Child(office.arguments(year), prelude: prelude)
    let file = office.output + "/.warkat-siap/20"
    while child.isRunning, !FileManager.default.fileExists(atPath: file) { usleep(500) }
    #expect(child.isRunning, "\(child.errors)")
    return child
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalLeavesTheFolderAsItWas(signal: Int32) throws {
    let office = try Office()
    try office.begin()
    let before = try office.files()
    let child = try staged(office)
    child.send(signal)
    // 128 and the number, as a shell tells it.
    #expect(child.end() == .signal(signal), "\(child.errors)")
    #expect(child.errors.contains("dihentikan; setiap berkas di folder keluaran utuh"), "\(child.errors)")
    #expect(try office.files() == before)
    try office.repairs()
  }

  @Test func aSignalThatIsIgnoredStaysSo() throws {
    let office = try Office()
    try office.begin()
    let child = try staged(office, prelude: "trap '' HUP;")
    child.send(SIGHUP)
    #expect(child.end() == .status(1), "\(child.errors)")
  }

  @Test func aSecondRunIsToldWhoHoldsTheFolder() throws {
    let office = try Office()
    try office.begin()
    let first = try staged(office)
    first.send(SIGSTOP)
    let second = try warkat(office.arguments())
    #expect(second.status == 3)
    let words = "\(office.output): galat: folder keluaran sedang dipakai proses \(first.pid) sejak 20"
    #expect(second.errors.hasPrefix(words), "\(second.errors)")
    #expect(
      second.errors.contains(/sejak \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\n  saran: tunggu/),
      "\(second.errors)"
    )
    // A run that cannot clean up leaves a lock behind that holds nobody.
    first.send(SIGKILL)
    #expect(first.end() == .signal(SIGKILL))
    #expect(try office.files().keys.contains(".warkat-kunci"))
    try office.repairs()
  }

  @Test func filesUnderWayAreForTheirOwnerOnlyAndSpoolsHaveNoName() throws {
    let office = try Office()
    try office.begin()
    let temporary = office.scratch.path("sementara")
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let child = try Child(
      office.arguments(year, command: ["tahunan", "--tahun", "2021"]),
      prelude: "umask 000;",
      environment: ["TMPDIR": temporary]
    )
    var folder: UInt32?
    var names: Set<String> = []
    while child.isRunning {
      folder = mode(office.output + "/.warkat-siap") ?? folder
      for name in (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? [] {
        names.insert(name)
      }
      if let lock = mode(office.output + "/.warkat-kunci") { #expect(lock == 0o600) }
      usleep(2000)
    }
    #expect(child.end() == .status(1), "\(child.errors)")
    #expect(folder == 0o700 && names == [], "\(names)")
  }

  /// What a crash leaves behind would hold names and addresses: the kernel gives the memory of such a process to nobody
  /// but root, neither as a core file nor through `/proc`.
  @Test func aCrashWritesNoMemory() throws {
    let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let program: URL = try #require(builtProgram)
    guard geteuid() == 0, Mount.run(user + ["test", "-x", program.path]) else {
      return skipped("no other user can be taken here")
    }
    for (words, owner) in [(["cat"], 65534), ([program.path, "periksa", "-"], 0)] as [([String], UInt32)] {
      let process = Process()
      let input = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = user + words
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      process.currentDirectoryURL = packageRoot
      try process.run()
      // It waits for its input now, or soon.
      var found: UInt32?
      for _ in 0..<1000 where found != owner {
        usleep(10_000)
        var status = stat()
        let isThere = stat("/proc/\(process.processIdentifier)/mem", &status) == 0
        let name = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/comm", encoding: .utf8)
        if isThere, name?.hasPrefix(words[0].split(separator: "/").last ?? "") == true {
          found = status.st_uid
        }
      }
      #expect(found == owner, "\(words)")
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }

  private func mode(_ path: String) -> UInt32? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
