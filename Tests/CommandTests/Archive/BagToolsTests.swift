import Foundation
import Testing

/// What `BACA-SAYA.txt` tells a person to type is typed here, in the bag's folder.
@Suite("Bags hold before other people's tools") struct BagToolsTests {
  /// The commands of the front page that begin with a program, as printed.
  private func commands(_ program: String, _ bags: SampleBags) throws -> [String] {
    try bags.text("BACA-SAYA.txt").split(separator: Character("\n")).map(String.init)
      .filter { $0.hasPrefix("    \(program) ") }
  }

  private func check(_ program: String, _ count: Int, _ sample: String) throws {
    let bags = try SampleBags(sample)
    let commands = try commands(program, bags)
    #expect(commands.count == count, "\(commands)")
    for folder in bags.folders {
      for command in commands {
        let complaint = try Tool.complaint(command, in: folder)
        #expect(complaint == nil)
      }
    }
  }

  @Test(arguments: SampleBags.names) func checksums(sample: String) throws {
    let bags = try SampleBags(sample)
    for folder in bags.folders {
      for command in try commands("sha256sum", bags) + commands("sha512sum", bags) {
        let complaint = try Tool.complaint(command, in: folder)
        #expect(complaint == nil)
      }
    }
    let file = bags.folders[0].appending(path: "data/register.csv")
    try (Data(contentsOf: file) + Data([0x20])).write(to: file)
    let complaint = try Tool.complaint("sha256sum -c manifest-sha256.txt", in: bags.folders[0])
    #expect(complaint?.contains("register.csv: FAILED") == true)
  }

  @Test(
    .enabled(if: Tool.isThere("bagit.py"), "bagit-python is not installed (pip install bagit)"),
    arguments: SampleBags.names
  )
  func bagitPython(sample: String) throws { try check("bagit.py", 1, sample) }

  @Test(
    .enabled(if: Tool.isThere("frictionless"), "frictionless is not installed (pip install frictionless)"),
    arguments: SampleBags.names
  )
  func frictionless(sample: String) throws { try check("frictionless", 1, sample) }

  @Test(.enabled(if: Tool.isThere("xmllint"), "xmllint is not installed"), arguments: SampleBags.names)
  func xmllint(sample: String) throws { try check("xmllint", 1, sample) }

  /// A second reading of the schema by other people. Xerces takes the schema from the document, so a copy names it.
  @Test(
    .enabled(if: Tool.isThere("SAX2Count"), "Xerces is not installed (apt-get install libxerces-c-samples)"),
    arguments: SampleBags.names
  )
  func xerces(sample: String) throws {
    let bags = try SampleBags(sample)
    for folder in bags.folders {
      let data = folder.appending(path: "data")
      let text = try String(contentsOf: data.appending(path: "register.xml"), encoding: .utf8)
      let space = #"xmlns="urn:warkat:1""#
      let place =
        #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:warkat:1 skema/warkat-1.xsd""#
      let start = try #require(text.firstRange(of: space))
      let copy = text.replacingCharacters(in: start, with: "\(space) \(place)")
      try copy.write(to: data.appending(path: "salinan.xml"), atomically: true, encoding: .utf8)
      let complaint = try Tool.complaint("SAX2Count -v=always -f salinan.xml", in: data)
      #expect(complaint == nil)
      try copy.replacing("tahun=\"2021\"", with: "tahun=\"dua\"", maxReplacements: 1)
        .write(to: data.appending(path: "salinan.xml"), atomically: true, encoding: .utf8)
      let refusal = try Tool.complaint("SAX2Count -v=always -f salinan.xml", in: data)
      #expect(refusal?.contains("dua") == true)
    }
  }

  @Test(arguments: SampleBags.names) func tagFiles(sample: String) throws {
    let bags = try SampleBags(sample)
    for isPublic in [false, true] {
      for file in ["bag-info.txt", "BACA-SAYA.txt", "BACA-SAYA.html", "bagit.txt"] {
        let listed = try bags.text("tagmanifest-sha512.txt", isPublic: isPublic).contains("  \(file)\n")
        #expect(listed)
      }
      let info = try bags.text("bag-info.txt", isPublic: isPublic)
      for line in info.split(separator: Character("\n")) { #expect(line.contains(/^[A-Z][A-Za-z-]+: \S/)) }
    }
  }
}

/// Same register, settings and reporting date: same bytes, whatever the machine.
@Suite("Bags are the same everywhere") struct SameBagTests {
  @Test func whateverFolderZoneLanguageAndCores() throws {
    let program = try #require(builtProgram)
    let cores = Tool.isThere("taskset") ? "taskset -c 0 " : ""
    let runs = [
      ("", ["TZ": "Asia/Jayapura", "LANG": "C", "LC_ALL": "C"]),
      (
        cores,
        ["TZ": "America/New_York", "LANG": "id_ID.UTF-8", "LC_ALL": "id_ID.UTF-8", "HOME": "/nonexistent"]
      ),
    ]
    let scratch = try Scratch()
    for (index, (prefix, environment)) in runs.enumerated() {
      let line =
        "\(prefix)'\(program.path)' tahunan contoh/register-rusak.csv contoh/register-2021-10.csv --tahun 2021 "
        + "--publik --per 2021-12-31 --keluaran '\(scratch.folder.path)/\(index)/keluaran' >/dev/null || [ $? -eq 1 ]"
      let complaint = try Tool.complaint(line, in: packageRoot, environment: environment)
      #expect(complaint == nil)
    }
    let difference = try Tool.complaint("diff -r 0 1", in: scratch.folder)
    #expect(difference == nil)
    let files = try scratch.files()
    #expect(files.keys.count { $0.hasPrefix("0/keluaran/tahunan/2021/data/") } > 20)
  }
}
