import Core
import Foundation
import Testing

@testable import Pipeline

@Suite("Workspace") struct WorkspaceTests {
  @Test func ownTemplatesWinFileByFile() throws {
    let folder = try TestFolder()
    try folder.write("templates/kalender/hari-libur.csv", "punya kantor")
    let own = Workspace(folder: folder.path)
    let none = Workspace(folder: folder("kosong"))
    let path = "templates/kalender/hari-libur.csv"
    #expect(try own.resource(path) == Array("punya kantor".utf8))
    #expect(try none.resource(path) == ShippedFiles.bytes(path))
    #expect(own.displayName(path) == folder(path))
    #expect(none.displayName(path) == path)
    let elsewhere = Workspace(folder: folder("kosong"), templateFolder: folder("templates"))
    #expect(try elsewhere.resource(path) == Array("punya kantor".utf8))
    #expect(try own.resource("templates/tidak-ada.html") == nil)
  }

  @Test func listsOwnAndShippedFilesOnce() throws {
    let folder = try TestFolder()
    try folder.write("templates/kalender/hari-libur.csv", "x")
    try folder.write("templates/kalender/daerah.csv", "x")
    try folder.write("templates/kalender/.tersembunyi", "x")
    #expect(
      try Workspace(folder: folder.path).resources(in: "templates/kalender") == [
        "daerah.csv", "hari-libur.csv",
      ]
    )
  }

  @Test func tellsWhyAFileCannotBeRead() throws {
    let folder = try TestFolder()
    let problem = #expect(throws: Problem.self) { try Workspace().read(folder.path) }
    #expect(
      problem?.text(.indonesian) == "\(folder.path): galat: tidak dapat dibaca: sebuah folder, bukan berkas"
    )
    #expect(problem?.kind == .unusable)
  }

  @Test func readsFilesOfAnySize() throws {
    let folder = try TestFolder()
    for size in [0, 1, 65535, 65536, 65537, 300_000] {
      try folder.write("f", String(repeating: "a", count: size))
      #expect(try InputFile.read(folder("f"))?.count == size)
      if size > 1000 {
        #expect(throws: SystemError.tooLarge) { try InputFile.read(folder("f"), limit: 1000) }
      } else {
        #expect(try InputFile.read(folder("f"), limit: 1000)?.count == size)
      }
    }
    #expect(try InputFile.read(folder("tiada")) == nil)
  }

  @Test func readsWhatHasNoSize() throws {
    let pipe = Pipe()
    let text = Data(String(repeating: "b", count: 60_000).utf8)
    pipe.fileHandleForWriting.write(text)
    try pipe.fileHandleForWriting.close()
    #expect(try InputFile.read(pipe.fileHandleForReading.fileDescriptor) == Array(text))
  }

  @Test func knowsTheDayInTheOffice() {
    let workspace = Workspace()
    let west = workspace.now(.jakarta)
    let east = workspace.now(.jayapura)
    let difference = (east.seconds ?? 0) - (west.seconds ?? 0)
    #expect((7200...7210).contains(difference))
  }
}

@Suite("Shipped files") struct ShippedFilesTests {
  @Test func areThoseOfTheTree() throws {
    var expected = ["contoh/register-2021-10.csv", "warkat.yaml"]
    let templates = packageRoot.appending(path: "templates")
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: templates, includingPropertiesForKeys: [.isRegularFileKey])
    ) {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
        !file.lastPathComponent.hasPrefix("."), !file.lastPathComponent.hasSuffix("~")
      else { continue }
      expected.append(String(file.path.dropFirst(packageRoot.path.count + 1)))
    }
    expected.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let difference = Set(expected).symmetricDifference(ShippedFiles.names).sorted()
    #expect(difference == [], "run scripts/embed")
    #expect(ShippedFiles.names == expected)
  }

  @Test func holdTheBytesOfTheTree() throws {
    for name in ShippedFiles.names {
      let data = try Data(contentsOf: packageRoot.appending(path: name))
      #expect(ShippedFiles.bytes(name) == Array(data), "\(name)")
    }
  }

  @Test(arguments: [
    "", "templates", "zzz", "templates/kalender/hari-libur.cs", "templates/kalender/hari-libur.csvx",
  ])
  func knowNoOtherName(name: String) { #expect(ShippedFiles.bytes(name) == nil) }
}
