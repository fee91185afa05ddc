extension BagCase {
  private static let noTags = "manifes-tag-kurang tagmanifest-sha256.txt"
  private static let tagSums = (
    declaration: "1712ecfb074bf29c4188ad3421032509159a09739fd604f8fe57038b4ddefcc9",
    empty: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  )

  /// Every sentence of the format that a verification holds, good and bad (RFC 8493).
  static let all: [BagCase] = payload + manifests + declarations + others

  private static let payload: [BagCase] = [
    BagCase(name: "good", found: [noTags], peer: true),
    BagCase(
      name: "payload file gone",
      files: ["data/a.txt": nil, "data/b.txt": "xyz"],
      found: ["hilang data/a.txt", "tambahan data/b.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload file renamed",
      files: ["data/a.txt": nil, "data/b.txt": "abc"],
      found: ["hilang data/a.txt", "tambahan data/b.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload file in other letter case",
      files: ["data/a.txt": nil, "data/A.txt": "abc"],
      found: ["tambahan data/A.txt", "beda-huruf data/a.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload file changed",
      files: ["data/a.txt": "abd"],
      found: ["berubah data/a.txt", noTags],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload file emptied",
      files: ["data/a.txt": ""],
      found: ["berubah data/a.txt", noTags],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload file added below a folder",
      files: ["data/x/y/b.txt": "abc"],
      found: ["tambahan data/x/y/b.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "hidden payload file added",
      files: ["data/.b": ""],
      found: ["tambahan data/.b", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "no payload folder",
      files: ["data/a.txt": nil],
      found: ["hilang data", "hilang data/a.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "another Unicode form of the name",
      files: [
        "data/a.txt": nil, "data/e\u{301}.txt": "abc", "manifest-sha256.txt": "\(sha256)  data/\u{E9}.txt\n",
      ],
      found: ["beda-unicode manifest-sha256.txt:1", noTags],
      peer: true
    ),
    BagCase(
      name: "names that differ by letter case only",
      files: ["data/A.txt": "abc", "manifest-sha256.txt": "\(sha256)  data/a.txt\n\(sha256)  data/A.txt\n"],
      found: ["nama-kembar data/a.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "link to a file of the bag",
      files: [
        "data/b.txt": "->a.txt", "manifest-sha256.txt": "\(sha256)  data/a.txt\n\(sha256)  data/b.txt\n",
      ],
      found: ["tautan data/b.txt", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "link out of the bag",
      files: ["data/b": "->../../elsewhere", "data/c": "->/etc"],
      found: ["tautan data/b", "tautan data/c", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "line break and percent sign in a name",
      files: [
        "data/a.txt": nil, "data/50%\n.txt": "abc", "manifest-sha256.txt": "\(sha256)  data/50%25%0A.txt\n",
      ],
      found: [noTags]
    ),
    BagCase(
      name: "percent sign not encoded",
      files: [
        "data/a.txt": nil, "data/50%25.txt": "abc", "manifest-sha256.txt": "\(sha256)  data/50%25.txt\n",
      ],
      found: ["persen manifest-sha256.txt:1", noTags],
      peer: true
    ),
    BagCase(
      name: "empty bag",
      files: ["data/a.txt": nil, "data/x": "", "manifest-sha256.txt": "\(tagSums.empty)  data/x\n"],
      found: [noTags],
      peer: true
    ),
  ]

  private static let manifests: [BagCase] = [
    BagCase(
      name: "file in one manifest only, BagIt 1.0",
      files: ["data/b": "abc", "manifest-sha512.txt": "\(sha512)  data/a.txt\n\(sha512)  data/b\n"],
      found: ["tidak-di-semua data/b", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "file in one manifest only, BagIt 0.97",
      files: ["bagit.txt": oldDeclaration, "data/b": "abc", "manifest-sha512.txt": "\(sha512)  data/b\n"],
      found: ["tidak-di-semua manifest-sha256.txt", "tidak-di-semua manifest-sha512.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "manifests that contradict each other",
      files: ["manifest-md5.txt": "\(md5.dropLast())1  data/a.txt\n"],
      found: ["manifes-berubah manifest-md5.txt:1", "sidik-lemah manifest-md5.txt", noTags],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "changed file that a weak checksum does not tell",
      files: [
        "manifest-md5.txt": "\(md5)  data/a.txt\n", "manifest-sha256.txt": "\(tagSums.empty)  data/a.txt\n",
      ],
      found: ["berubah data/a.txt", "sidik-lemah manifest-md5.txt", noTags],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "last line without its end",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt"],
      found: ["akhir-baris manifest-sha256.txt:1", noTags],
      peer: true
    ),
    BagCase(
      name: "tag file in one tag manifest only",
      files: [
        "tagmanifest-sha256.txt":
          "\(tagSums.declaration)  bagit.txt\n14d3686defda673b8b53b2d01d2be206c566d4fb66c98c8b1c2decaf8f44316e  manifest-sha256.txt\n",
        "tagmanifest-md5.txt": "eaa2c609ff6371712f623f5531945b44  bagit.txt\n",
      ],
      found: ["tidak-di-semua manifest-sha256.txt", "sidik-lemah tagmanifest-md5.txt"],
      peer: true
    ),
    BagCase(
      name: "all checksums that are known",
      files: [
        "manifest-md5.txt": "\(md5)  data/a.txt\n", "manifest-sha1.txt": "\(sha1)  data/a.txt\n",
        "manifest-sha384.txt": "\(sha384)  data/a.txt\n", "manifest-sha512.txt": "\(sha512)  data/a.txt\n",
      ],
      found: ["sidik-lemah manifest-md5.txt", "sidik-lemah manifest-sha1.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "unknown checksum beside a known one",
      files: ["manifest-whirlpool.txt": "00ff  data/a.txt\n"],
      found: ["sidik-asing manifest-whirlpool.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "unknown checksum only",
      files: ["manifest-sha256.txt": nil, "manifest-whirlpool.txt": "00ff  data/a.txt\n"],
      found: ["tanpa-sidik data/a.txt", "sidik-asing manifest-whirlpool.txt", noTags],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "no manifest",
      files: ["manifest-sha256.txt": nil],
      found: ["tambahan data/a.txt", "tanpa-manifes manifest-sha256.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "name of the algorithm with hyphen and capitals",
      files: ["manifest-sha256.txt": nil, "manifest-SHA-256.txt": "\(sha256)  data/a.txt\n"],
      found: [noTags]
    ),
    BagCase(
      name: "line without a checksum",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\nhello  data/b\n"],
      found: ["baris-rusak manifest-sha256.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "checksum cut short",
      files: ["manifest-sha256.txt": "\(sha256.dropLast(2))  data/a.txt\n"],
      found: ["tambahan data/a.txt", "baris-rusak manifest-sha256.txt:1", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "line without a path",
      files: ["manifest-sha256.txt": "\(sha256)\n"],
      found: ["tambahan data/a.txt", "baris-rusak manifest-sha256.txt:1", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "empty line",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\n\n"],
      found: ["baris-rusak manifest-sha256.txt:2", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "the same line twice",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\n\(sha256)  data/a.txt\n"],
      found: ["baris-ganda manifest-sha256.txt:2", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "a file twice with two checksums",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\n\(tagSums.empty)  data/a.txt\n"],
      found: ["baris-ganda manifest-sha256.txt:2", "manifes-berubah manifest-sha256.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "paths that leave the bag",
      files: [
        "manifest-sha256.txt": "\(sha256)  data/a.txt\n"
          + ["../x", "/etc/passwd", "data/../../x", "~/x", "data//x", "C:/x", "data\\..\\x"]
          .map { "\(sha256)  \($0)\n" }.joined()
      ],
      found: (2...8).map { "jalur-berbahaya manifest-sha256.txt:\($0)" } + [noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "payload manifest that lists a tag file",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\n\(tagSums.declaration)  bagit.txt\n"],
      found: ["jalur-salah manifest-sha256.txt:2", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "lines end with CR LF",
      files: ["manifest-sha256.txt": "\(sha256)  data/a.txt\r\n"],
      found: ["akhir-baris manifest-sha256.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "binary mark and ./",
      files: ["manifest-sha256.txt": "\(sha256) *./data/a.txt\n"],
      found: ["awalan-titik manifest-sha256.txt:1", "tanda-biner manifest-sha256.txt:1", noTags],
      peer: true
    ),
    BagCase(
      name: "a name that begins with an asterisk",
      files: ["data/a.txt": nil, "data/*a": "abc", "manifest-sha256.txt": "\(sha256)  data/*a\n"],
      found: [noTags],
      peer: true
    ),
    BagCase(
      name: "checksum in capitals",
      files: ["manifest-sha256.txt": "\(sha256.uppercased())  data/a.txt\n"],
      found: [noTags],
      peer: true
    ),
    BagCase(
      name: "one line in another manner",
      files: [
        "data/b": "abc", "data/c": "abc",
        "manifest-sha256.txt": "\(sha256)  data/a.txt\n\(sha256) data/b\n\(sha256.uppercased())  data/c\n",
      ],
      found: ["cara-tulis manifest-sha256.txt:2", "cara-tulis manifest-sha256.txt:3", noTags]
    ),
  ]

  private static func declared(_ text: String?) -> [String: String?] { ["bagit.txt": text] }

  private static let declarations: [BagCase] = [
    BagCase(
      name: "no bagit.txt",
      files: declared(nil),
      found: ["deklarasi bagit.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "empty bagit.txt",
      files: declared(""),
      found: ["deklarasi bagit.txt", "deklarasi bagit.txt:1", "deklarasi bagit.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "unknown version",
      files: declared("BagIt-Version: 7.1\nTag-File-Character-Encoding: UTF-8\n"),
      found: ["deklarasi bagit.txt:1", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "older version",
      files: declared("BagIt-Version: 0.96\nTag-File-Character-Encoding: UTF-8\n"),
      found: ["versi-lama bagit.txt:1", noTags],
      peer: true
    ),
    BagCase(
      name: "unknown encoding",
      files: declared("BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC-X\n"),
      found: ["enkode bagit.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "byte order mark",
      files: declared("\u{FEFF}" + declaration),
      found: ["deklarasi bagit.txt:1", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "blank before the colon, BagIt 1.0",
      files: declared("BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"),
      found: ["deklarasi bagit.txt:1", noTags],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "blank before the colon, BagIt 0.97",
      files: declared("BagIt-Version : 0.97\nTag-File-Character-Encoding : UTF-8\n"),
      found: [noTags]
    ),
    BagCase(
      name: "a third line",
      files: declared(declaration + "Remark: x\n"),
      found: ["deklarasi bagit.txt", noTags],
      isComplete: false,
      isValid: false
    ),
  ]

  private static let others: [BagCase] = [
    BagCase(
      name: "right number of bytes and files",
      files: ["bag-info.txt": "Contact-Name: A\n  B\nPayload-Oxum: 3.1\n"],
      found: [noTags],
      peer: true
    ),
    BagCase(
      name: "wrong number of bytes",
      files: ["bag-info.txt": "Payload-Oxum: 4.1\n"],
      found: ["jumlah bag-info.txt:1", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "wrong number of files",
      files: ["bag-info.txt": "Contact-Name: A\nPayload-Oxum: 3.2\n"],
      found: ["jumlah bag-info.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "number of bytes that is none",
      files: ["bag-info.txt": "Payload-Oxum: 3\n"],
      found: ["jumlah bag-info.txt:1", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "bag-info.txt with a line that is none",
      files: ["bag-info.txt": "Contact-Name\n"],
      found: ["bag-info bag-info.txt:1", noTags]
    ),
    BagCase(
      name: "file still to be fetched",
      files: [
        "fetch.txt": "http://example.org/b 3 data/b\n",
        "manifest-sha256.txt": "\(sha256)  data/a.txt\n\(sha256)  data/b\n",
      ],
      found: ["belum-diambil data/b", "fetch fetch.txt", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "file fetched already",
      files: ["fetch.txt": "http://example.org/a 3 data/a.txt\n"],
      found: ["fetch fetch.txt", noTags],
      peer: true
    ),
    BagCase(
      name: "fetch.txt that leads out of the bag",
      files: ["fetch.txt": "http://example.org/a - ../a\nhello\n"],
      found: ["jalur-berbahaya fetch.txt:1", "baris-rusak fetch.txt:2", noTags],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "tag manifest",
      files: [
        "tagmanifest-sha256.txt":
          "\(tagSums.declaration)  bagit.txt\n14d3686defda673b8b53b2d01d2be206c566d4fb66c98c8b1c2decaf8f44316e  manifest-sha256.txt\n"
      ],
      peer: true
    ),
    BagCase(
      name: "tag file changed",
      files: ["tagmanifest-sha256.txt": "\(tagSums.empty)  bagit.txt\n"],
      found: ["berubah bagit.txt", "tidak-dijaga manifest-sha256.txt"],
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "tag file gone, tag file added",
      files: [
        "bag-info.txt": "", "tagmanifest-sha256.txt": "\(tagSums.declaration)  bagit.txt\n\(sha256)  x.txt\n",
      ],
      found: ["tidak-dijaga bag-info.txt", "tidak-dijaga manifest-sha256.txt", "hilang x.txt"],
      isComplete: false,
      isValid: false,
      peer: false
    ),
    BagCase(
      name: "tag manifest of another checksum than the manifest",
      files: ["tagmanifest-md5.txt": "eaa2c609ff6371712f623f5531945b44  bagit.txt\n"],
      found: [
        "tidak-dijaga manifest-sha256.txt", noTags, "sidik-lemah tagmanifest-md5.txt",
      ],
      peer: true
    ),
    BagCase(
      name: "empty tag manifest",
      files: ["tagmanifest-sha256.txt": ""],
      found: [
        "tidak-dijaga bagit.txt", "tidak-dijaga manifest-sha256.txt", "baris-rusak tagmanifest-sha256.txt:1",
      ],
      isComplete: false,
      isValid: false
    ),
    BagCase(
      name: "tag manifest that lists payload",
      files: [
        "tagmanifest-sha256.txt":
          "\(tagSums.declaration)  bagit.txt\n\(sha256)  data/a.txt\n\(sha256)  tagmanifest-sha256.txt\n"
      ],
      found: [
        "tidak-dijaga manifest-sha256.txt", "jalur-salah tagmanifest-sha256.txt:2",
        "jalur-salah tagmanifest-sha256.txt:3",
      ],
      isComplete: false,
      isValid: false
    ),
  ]
}
