import Testing

@testable import Pipeline

@Suite("Bag") struct BagTests {
  private var bag: Bag {
    var bag = Bag()
    bag.payload = [
      Bag.File(path: "z.csv", bytes: Array("abc".utf8)), Bag.File(path: "a%\n.xml", bytes: []),
    ]
    bag.info = [("Source-Organization", "KIP\nContoh"), ("Contact-Phone", nil), ("Contact-Email", "")]
    return bag
  }

  private func text(_ path: String) -> String? {
    bag.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func holdsWhatTheStandardAsksFor() {
    #expect(
      bag.files.map(\.path) == [
        "data/a%\n.xml", "data/z.csv", "bag-info.txt", "bagit.txt", "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
      ]
    )
    #expect(text("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(text("bag-info.txt") == "Source-Organization: KIP Contoh\nPayload-Oxum: 3.2\n")
  }

  @Test func listsEveryFileOnOneLine() {
    #expect(
      text("manifest-sha256.txt") == """
        e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  data/a%25%0A.xml
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/z.csv

        """
    )
    let sums = text("manifest-sha512.txt")?.split(separator: "\n").map { $0.prefix(128).count { $0 != " " } }
    #expect(sums == [128, 128])
    #expect(
      text("tagmanifest-sha256.txt")?.split(separator: "\n").map { $0.dropFirst(66) } == [
        "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt",
      ]
    )
  }

  @Test(arguments: [
    ("register.csv", "01-register.csv"), ("/data/../x/Budi Santoso.csv", "01-Budi-Santoso.csv"),
    ("-", "01-masukan-standar.csv"), ("é/ü.csv", "01--.csv"),
  ])
  func namesSourcesSafely(path: String, name: String) {
    #expect(YearArchive.safeName(path, number: 1) == name)
    #expect(OutputPath(name) != nil)
  }
}
