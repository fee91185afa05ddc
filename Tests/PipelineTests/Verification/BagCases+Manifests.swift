extension BagCase {
  /// What a manifest may say, and what it must not.
  static let manifests: [BagCase] = [
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
}
