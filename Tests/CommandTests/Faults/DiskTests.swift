import Foundation
import Testing

/// Faults that really happen: small, read-only and foreign file systems, rights, obstacles.
@Suite("A disk that refuses") struct DiskTests {
  @Test func aFullDiskLosesNothing() throws {
    let office = try Office()
    guard let mount = try Mount(office.output, size: "4m") else { return }
    defer { mount.end() }
    try office.begin()
    let before = try office.files()
    let ran = try warkat(office.arguments(packageRoot.path + "/contoh/register-2021.csv"))
    office.refused(ran, mount.path, "tidak dapat ditulis: ruang simpan penuh")
    #expect(ran.errors.contains("saran: kosongkan ruang"))
    #expect(try office.files() == before)
    try office.repairs()
  }

  @Test func aFullFolderForTemporaryFilesIsNamed() throws {
    let office = try Office()
    try office.begin()
    let before = try office.files()
    guard let mount = try Mount(office.scratch.path("sementara"), size: "64k") else { return }
    defer { mount.end() }
    // Long enough that what waits does not stay in memory.
    let long = try Self.longRegister(office.scratch)
    let command = office.arguments(long, command: ["tahunan", "--tahun", "2021"])
    let ran = try warkat(command, environment: ["TMPDIR": mount.path])
    office.refused(ran, mount.path, "ruang simpan penuh")
    #expect(ran.errors.contains("TMPDIR"))
    #expect(try office.files() == before)
    let gone = try warkat(command, environment: ["TMPDIR": mount.path + "/tidak-ada"])
    office.refused(gone, mount.path + "/tidak-ada", "folder sudah tidak ada")
    #expect(try office.files() == before)
  }

  /// A row of a sample many times, each with a number of its own and a long question.
  private static func longRegister(_ scratch: Scratch) throws -> String {
    let lines = try sampleLines("register-2021-10.csv")
    let row = try #require(lines.first { $0.contains("001/PPID/X/2021") })
    let rows = (1...40).map {
      row.replacing("001/PPID", with: "\($0)/PPID")
        .replacing("Yayasan Pemantau", with: "Yayasan " + String(repeating: "sangat panjang ", count: 3000))
    }
    let path = scratch.path("panjang.csv")
    try ([lines[0]] + rows).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test func aReadOnlyDiskIsNamed() throws {
    let office = try Office()
    guard let mount = try Mount(office.output, size: "4m") else { return }
    defer { mount.end() }
    try office.begin()
    let before = try office.files()
    guard mount.makeReadOnly() else { return skipped("nothing can be made read-only here") }
    office.refused(try warkat(office.arguments()), mount.path, "hanya dapat dibaca")
    #expect(try office.files() == before)
  }

  @Test func aFolderOnAnotherDiskThanItsParentIsToldBeforeAnythingIsRenamed() throws {
    let office = try Office()
    try office.begin()
    let below = office.output + "/tanda-terima/permohonan"
    guard let mount = try Mount(below, size: "4m") else { return }
    defer { mount.end() }
    let before = try office.files()
    office.refused(try warkat(office.arguments()), mount.path, "berada di perangkat simpan lain")
    #expect(try office.files() == before)
  }

  @Test func theDiskOfTemporaryFilesMayBeAnother() throws {
    let office = try Office()
    guard let mount = try Mount(office.scratch.path("sementara"), size: "4m") else { return }
    defer { mount.end() }
    let ran = try warkat(office.arguments(), environment: ["TMPDIR": mount.path])
    #expect(ran.status <= 1, "\(ran.errors)")
    try office.repairs()
  }

  @Test(arguments: ["harian", "manifest.json", "temuan.html"])
  func whatStandsInTheWayIsNamed(name: String) throws {
    let office = try Office()
    try office.begin()
    let path = office.output + "/" + name
    let isFolder = !name.contains(".")
    try FileManager.default.removeItem(atPath: path)
    if isFolder {
      try Data("catatan".utf8).write(to: URL(fileURLWithPath: path))
    } else {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let before = try office.files()
    office.refused(
      try warkat(office.arguments()),
      path,
      isFolder ? "bukan folder" : "sebuah folder, bukan berkas"
    )
    #expect(try office.files() == before)
    try FileManager.default.removeItem(atPath: path)
    try office.repairs()
  }

  @Test func aFileThatMayNotBeReplacedIsNamed() throws {
    let office = try Office()
    try office.begin()
    let path = office.output + "/temuan.html"
    guard Mount.run(["chattr", "+i", path]) else { return skipped("no file can be made immutable here") }
    defer { _ = Mount.run(["chattr", "-i", path]) }
    let old = try office.files()
    let ran = try warkat(office.arguments())
    office.refused(ran, path, "izin ditolak")
    let left = try office.files()
    #expect(Set(old.keys).isSubset(of: left.keys) && !left.keys.contains { $0.contains("/.warkat") })
    _ = Mount.run(["chattr", "-i", path])
    try office.repairs()
  }

  @Test func aFolderOfSomebodyElseIsNamed() throws {
    let office = try Office()
    try office.begin()
    let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let program: URL = try #require(builtProgram)
    guard geteuid() == 0, Mount.run(user + ["test", "-x", program.path]),
      Mount.run(user + ["test", "-r", office.register])
    else { return skipped("no other user can be taken here") }
    let before = try office.files()
    for command in [["semua"], ["periksa", "--format", "html"]] {
      let arguments = office.arguments(command: command)
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = user + [program.path] + arguments
      process.currentDirectoryURL = packageRoot
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 3, "\(said)")
      #expect(said.contains(office.output) && said.contains("izin ditolak"), "\(said)")
      #expect(try office.files() == before)
    }
  }

  @Test(arguments: [false, true]) func aFolderThatVanishesIsTold(isMoved: Bool) throws {
    let office = try Office()
    try office.begin()
    let child = try Child(office.arguments(packageRoot.path + "/contoh/register-2021.csv"))
    let staging = office.output + "/.warkat-siap/20"
    while child.isRunning, !FileManager.default.fileExists(atPath: staging) { usleep(1000) }
    child.send(SIGSTOP)
    if isMoved {
      try FileManager.default.moveItem(atPath: office.output, toPath: office.scratch.path("lain"))
    } else {
      try FileManager.default.removeItem(atPath: office.output)
    }
    child.send(SIGCONT)
    #expect(child.end() == .status(3), "\(child.errors)")
    #expect(child.errors.contains(office.output), "\(child.errors)")
    #expect(
      child.errors.contains("sudah tidak ada") || child.errors.contains("dihapus atau dipindahkan"),
      "\(child.errors)"
    )
    try office.repairs()
  }

  @Test func fewDescriptorsEndNoRunWithoutAWord() throws {
    let office = try Office(rows: 3)
    try office.begin()
    var refused = 0
    for limit in 4...24 {
      let child = try Child(office.arguments(), prelude: "ulimit -n \(limit);")
      let end = child.end()
      guard case .status(let status) = end else {
        Issue.record("\(limit) descriptors: \(end)")
        continue
      }
      // 127: the system could not even load the program.
      #expect([0, 1, 2, 3, 127].contains(status), "\(limit): \(child.errors)")
      if status == 2 || status == 3 {
        refused += 1
        #expect(child.errors.contains("terlalu banyak berkas terbuka"), "\(limit): \(child.errors)")
      }
      #expect(try !office.files().keys.contains { $0.contains("/.warkat-siap") }, "\(limit)")
    }
    #expect(refused > 2)
    try Office(rows: 3).repairs()
  }

  @Test func aLimitForTheSizeOfFilesIsToldAndNoSignal() throws {
    let office = try Office()
    try office.begin()
    let before = try office.files()
    // Shells count in blocks of 512 or 1024 bytes.
    let child = try Child(office.arguments(), prelude: "ulimit -f 8;")
    #expect(child.end() == .status(3), "\(child.errors)")
    #expect(
      child.errors.contains(office.output) && child.errors.contains("melebihi ukuran berkas"),
      "\(child.errors)"
    )
    #expect(try office.files() == before)
  }

  @Test(arguments: [["periksa"], ["tabel"], ["tenggat"], ["periksa", "--format", "html"]])
  func standardOutputThatIsFullIsTold(command: [String]) throws {
    let office = try Office()
    let arguments = command[0] == "tabel" ? ["tabel", office.register] : office.arguments(command: command)
    let child = try Child(
      arguments.filter { command.count == 3 || $0 != "--keluaran" && $0 != office.output },
      redirection: ">/dev/full"
    )
    #expect(child.end() == .status(3), "\(child.errors)")
    #expect(child.errors.contains("keluaran standar tidak dapat ditulis"), "\(child.errors)")
  }
}
