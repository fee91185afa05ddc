package import Core

/// The minute of the handing over of an archive bag (berita acara serah terima arsip): what is handed over, the one
/// checksum that stands for all of it, and room for both parties to sign.
package struct HandoverMinute: Sendable, Hashable {
  /// What lies at one place of the payload's top: a file, or a folder with its files.
  package struct Content: Sendable, Hashable {
    /// The name; a folder's ends in `/`.
    package var name: String
    package var files: Int
    package var bytes: Int

    /// A file or folder.
    package init(name: String, files: Int = 0, bytes: Int = 0) {
      self.name = name
      self.files = files
      self.bytes = bytes
    }
  }

  /// A line of `bag-info.txt`.
  package struct Information: Sendable, Hashable {
    package var label: String
    package var value: String

    /// A line.
    package init(label: String, value: String) {
      self.label = label
      self.value = value
    }
  }

  /// The bag's folder.
  package var name: String
  /// The version of BagIt.
  package var version: String
  /// Files and bytes of the payload, and the files beside it.
  package var files: Int
  package var bytes: Int
  package var tagFiles: Int
  /// Requests in the register of the bag, where it holds one, and the days of the first and the last receipt.
  package var requests: Int?
  package var from: LocalDate?
  package var to: LocalDate?
  /// The payload's top, sorted.
  package var contents: [Content]
  /// What the bag says of itself, without the counts.
  package var information: [Information]
  /// The file whose checksum stands for the bag, for it holds those of all lists.
  package var checksumFile: String
  /// Its SHA-256, 64 hexadecimal digits.
  package var sha256: String

  /// A minute.
  package init(
    name: String,
    version: String,
    files: Int,
    bytes: Int,
    tagFiles: Int,
    requests: Int? = nil,
    from: LocalDate? = nil,
    to: LocalDate? = nil,
    contents: [Content],
    information: [Information],
    checksumFile: String,
    sha256: String
  ) {
    self.name = name
    self.version = version
    self.files = files
    self.bytes = bytes
    self.tagFiles = tagFiles
    self.requests = requests
    self.from = from
    self.to = to
    self.contents = contents
    self.information = information
    self.checksumFile = checksumFile
    self.sha256 = sha256
  }

  /// A line of the checksum that is read aloud: groups of four.
  struct Line: Sendable, Hashable {
    var number: Int
    var groups: [String]

    static let sheet = Sheet<Line>([
      .number("nomor", "nomor baris", sample: 1) { $0.number },
      .texts("kelompok", "empat angka atau huruf", sample: "3f2a") { $0.groups },
    ])
  }

  /// The checksum in lines of four groups of four.
  var lines: [Line] {
    var groups: [String] = []
    var rest = sha256[...]
    while !rest.isEmpty {
      groups.append(String(rest.prefix(4)))
      rest = rest.dropFirst(4)
    }
    return stride(from: 0, to: groups.count, by: 4).map { start in
      Line(number: start / 4 + 1, groups: Array(groups[start..<min(start + 4, groups.count)]))
    }
  }

  /// The minute as a document; `stem` is safe as a file name.
  package func prepare(_ context: PaperContext, stem: String) -> PreparedDocument {
    let common = CommonView.values(
      context,
      title: FindingsReport.cleaned(name),
      date: context.reportingDate,
      signatory: context.office.ppid ?? context.office.kasubbag
    )
    var view = Self.sheet.view(self)
    view["per"] = FactView.date(context.reportingDate)
    return PreparedDocument(
      kind: .handover,
      stem: stem,
      date: context.reportingDate,
      title: FindingsReport.cleaned(name),
      view: common.merging(view)
    )
  }

  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape {
    Shape([.init("per", "tanggal serah terima", .object(FactView.dateShape))] + sheet.shape.variables)
  }

  private static let sheet = Sheet<HandoverMinute>([
    .text("nama", "nama folder arsip", sample: "2021") { FindingsReport.cleaned($0.name) },
    .text("versi_bagit", "versi BagIt", sample: "1.0") { FindingsReport.cleaned($0.version) },
    .number("berkas", "berkas muatan", sample: 9) { $0.files },
    .text("bita", "bita muatan", sample: "224.882") { Indonesian.grouped($0.bytes) },
    .number("bita_angka", "bita muatan untuk XML", sample: 224_882) { $0.bytes },
    .number("berkas_tag", "berkas di luar muatan", sample: 6) { $0.tagFiles },
    .maybe("permohonan", "permohonan dalam register", sample: "40") { $0.requests.map { String($0) } },
    .maybeDate("dari", "hari permohonan pertama diterima") { $0.from },
    .maybeDate("sampai", "hari permohonan terakhir diterima") { $0.to },
    .list("isi", "isi muatan", Content.sheet) { $0.contents },
    .list("keterangan", "keterangan dari bag-info.txt", Information.sheet) { $0.information },
    .flag("ada_keterangan", "ada keterangan") { !$0.information.isEmpty },
    .text("berkas_sidik", "berkas yang sidiknya mewakili seluruh arsip", sample: "tagmanifest-sha256.txt") {
      $0.checksumFile
    },
    .text(
      "sha256",
      "sidik berkas itu",
      sample: "3f2a91c07d5eb84416a0c2f9e37b580d3f2a91c07d5eb84416a0c2f9e37b580d"
    ) {
      $0.sha256
    },
    .list("baris_sidik", "sidik itu per baris untuk dibacakan", Line.sheet) { $0.lines },
  ])
}

extension HandoverMinute.Content {
  static let sheet = Sheet<HandoverMinute.Content>([
    .text("nama", "berkas atau folder di bawah data/", sample: "register.csv") {
      FindingsReport.cleaned($0.name)
    },
    .number("berkas", "banyaknya berkas", sample: 1) { $0.files },
    .text("bita", "bita", sample: "18.204") { Indonesian.grouped($0.bytes) },
    .number("bita_angka", "bita untuk XML", sample: 18_204) { $0.bytes },
  ])
}

extension HandoverMinute.Information {
  static let sheet = Sheet<HandoverMinute.Information>([
    .text("label", "nama keterangan", sample: "Klasifikasi") { FindingsReport.cleaned($0.label) },
    .text("nilai", "keterangan", sample: "HM.02") { FindingsReport.cleaned($0.value) },
  ])
}
