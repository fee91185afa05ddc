extension BagCase {
  static let noTags = "manifes-tag-kurang tagmanifest-sha256.txt"
  static let tagSums = (
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
