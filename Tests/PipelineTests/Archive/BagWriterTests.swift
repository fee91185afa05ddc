import Core
import Testing

@testable import Pipeline

@Suite("Bag") struct BagWriterTests {
  /// A bag of two files, one of them in pieces, with its text by path.
  private func bag(_ info: [(label: String, value: String?)] = []) throws -> TestFolder {
    let folder = try TestFolder()
    let output = try OutputFolder(folder("k"), started: testMoment)
    var bag = BagWriter("t/2021", kind: "uji", in: output)
    try bag.add("z.csv", Array("abc".utf8))
    try bag.add("a%.xml") { body throws(Problem) in
      for piece in ["ab", "", "c"] { try BagWriter.give(Array(piece.utf8), to: body) }
    }
    try bag.addTag("BACA-SAYA.txt", Array("x".utf8))
    #expect(
      bag.sums(of: "z.csv")?.sha512
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    )
    #expect(bag.payloadSize == (2, 6) && bag.sums(of: "z.csv")?.size == 3)
    try bag.finish(info: info)
    _ = try output.commit(replacing: { _ in true })
    return folder
  }

  private let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func holdsWhatTheStandardAsksFor() throws {
    let folder = try bag([("Contact-Phone", nil), ("Contact-Email", "")])
    #expect(
      folder.files == [
        "k/manifest.json", "k/t/2021/BACA-SAYA.txt", "k/t/2021/bag-info.txt", "k/t/2021/bagit.txt",
        "k/t/2021/data/a%.xml", "k/t/2021/data/z.csv", "k/t/2021/manifest-sha256.txt",
        "k/t/2021/manifest-sha512.txt", "k/t/2021/tagmanifest-sha256.txt",
        "k/t/2021/tagmanifest-sha512.txt",
      ]
    )
    #expect(folder.read("k/t/2021/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(folder.read("k/t/2021/bag-info.txt") == "Payload-Oxum: 6.2\n")
  }

  @Test func listsEveryFileOnOneLineInOrder() throws {
    let folder = try bag()
    #expect(folder.read("k/t/2021/manifest-sha256.txt") == "\(abc)  data/a%25.xml\n\(abc)  data/z.csv\n")
    let sums = folder.read("k/t/2021/manifest-sha512.txt") ?? ""
    let lengths = sums.split(separator: Character("\n")).map { Array($0.utf8).firstIndex(of: 0x20) }
    #expect(lengths == [128, 128])
    let tags = folder.read("k/t/2021/tagmanifest-sha256.txt") ?? ""
    let names = tags.split(separator: Character("\n")).map { String($0.dropFirst(66)) }
    #expect(
      names == ["BACA-SAYA.txt", "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
    )
  }

  @Test(arguments: [
    ("KIP\nContoh", "A: KIP Contoh\n"), (" a \r\n\t b ", "A: a b\n"), ("", ""), ("\n", ""),
    ("x: y", "A: x: y\n"),
  ])
  func givesEachValueOnOneLine(value: String, line: String) {
    #expect(BagWriter.infoText([("A", value), ("B", nil)]) == line)
  }

  @Test(arguments: [
    ("a b.csv", "a b.csv"), ("50%.csv", "50%25.csv"), ("a\nb\rc", "a%0Ab%0Dc"), ("%0A", "%250A"),
  ])
  func encodesWhatWouldEndALine(path: String, encoded: String) {
    #expect(BagWriter.encoded(path) == encoded)
  }

  @Test(arguments: [
    ("register.csv", "01-register.csv"), ("/data/../x/Budi Santoso.csv", "01-Budi-Santoso.csv"),
    ("-", "01-masukan-standar.csv"), ("é/ü.csv", "01--.csv"),
  ])
  func namesSourcesSafely(path: String, name: String) {
    #expect(YearArchive.safeName(path, number: 1) == name)
    #expect(OutputPath(name) != nil)
  }

  @Test(arguments: [
    (0, "0 B"), (9999, "9999 B"), (10_000, "10 KB"), (224_882, "225 KB"), (642_000_000, "642 MB"),
    (25_000_000_000, "25 GB"),
  ])
  func saysSizesInThousands(bytes: Int, text: String) { #expect(YearArchive.readable(bytes) == text) }
}
