import Documents
import Testing

@Suite struct PapersFileNamesTests {
  @Test(arguments: [
    ("001/PPID/X/2021", "001-PPID-X-2021"), ("../../x", "x"), ("A-1", "A-1"), ("  7.", "7"),
    ("No. 12 / 2021", "No-12-2021"), ("é1", "1"), ("cetakan", "cetakan"), ("cetak-2a", "cetak-2a"),
  ])
  func `a number keeps its letters and digits`(_ number: String, _ name: String) {
    #expect(FileNames(numbers: [number])[number] == name)
  }

  @Test(arguments: ["CON", "nul", "Com1", "LPT9", "prn", "AUX", "Ω", "///", "", "cetak", "Cetak", "CETAK/2"])
  func `a name that a disk refuses or print jobs have has its hash`(_ number: String) {
    let name = FileNames(numbers: [number])[number]
    #expect(name.wholeMatch(of: /[A-Za-z0-9]+(-2)?-[0-9a-f]{8}/) != nil)
  }

  @Test func `a number of 10 KB has a name of at most 100 bytes`() {
    let long = String(repeating: "9/", count: 5120)
    let names = FileNames(numbers: [long, long + "1"])
    #expect(names[long].utf8.count <= 100)
    #expect(names[long] != names[long + "1"])
  }

  @Test func `numbers that would share a name are told apart, also by case only`() {
    let numbers = ["001/A/2021", "001-a-2021", "001 A 2021", "002/A/2021"]
    let names = FileNames(numbers: numbers)
    #expect(Set(numbers.map { names[$0].lowercased() }).count == 4)
    #expect(names["002/A/2021"] == "002-A-2021")
    #expect(numbers.prefix(3).allSatisfy { names[$0].utf8.count == "001-A-2021-".utf8.count + 8 })
  }

  @Test func `a number that looks like another's hashed name does not meet it`() {
    let first = FileNames(numbers: ["A/1", "A 1"])["A/1"]
    let numbers = ["A/1", "A 1", first]
    let names = FileNames(numbers: numbers)
    #expect(Set(numbers.map { names[$0].lowercased() }).count == 3)
  }

  @Test func `names do not depend on the order of rows`() {
    let numbers = (0..<300).map { "\($0 % 30)\(["/", "-", " ", "."][$0 % 4])\($0 % 7)" }
    let forward = FileNames(numbers: numbers)
    let backward = FileNames(numbers: numbers.reversed())
    #expect(numbers.allSatisfy { forward[$0] == backward[$0] })
    let different = Set(numbers)
    #expect(Set(different.map { forward[$0].lowercased() }).count == different.count)
  }
}
