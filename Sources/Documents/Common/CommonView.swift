package import Core

/// The names that every document has: letterhead, SOP, legal basis, place and date, signatory, page style.
package enum CommonView {
  /// The values.
  ///
  /// - Parameters:
  ///   - title: the document's name in the browser's title bar and the index.
  ///   - date: the date of the paper; `nil` leaves room to write it.
  ///   - signatory: who signs; `nil` leaves room to write the name.
  ///   - mark: what the lower margin shows on the left, such as the registration number.
  package static func values(
    _ context: PaperContext,
    title: String,
    date: LocalDate?,
    signatory: Office.Signatory?,
    mark: String? = nil,
    isLandscape: Bool = false
  ) -> ViewObject {
    var view = office(context)
    view["gaya_halaman"] = .markup(
      PageStyle.sheet(context.office.paper, mark: mark, isLandscape: isLandscape)
    )
    view["judul"] = .text(title)
    view["tanggal_surat"] = FactView.date(date)
    view["penandatangan"] = person(signatory)
    return view
  }

  /// The part of the values that is the same in all documents of a run.
  static func office(_ context: PaperContext) -> ViewObject {
    let office = context.office
    return [
      "kantor": .object(letterhead(office)),
      "sop": .object(citation(context.sop)),
      "beberapa_sop": .flag(!context.cited.isEmpty),
      "sop_dipakai": .list(
        (context.cited.isEmpty ? [context.sop] : context.cited).map { .object(citation($0)) }
      ),
      "dasar_hukum": .list(office.legalBasis.map { .text($0) }),
      "kertas": .object([
        "ukuran": .text(office.paper.name), "lebar": .text(String(office.paper.width)),
        "tinggi": .text(String(office.paper.height)),
      ]),
      "tempat": Value(office.city),
      "program": .text(context.program),
    ]
  }

  /// The shape of ``values(_:title:date:signatory:mark:isLandscape:)``.
  ///
  /// - Parameters: as there; they make the samples that a preview shows.
  package static func shape(title: String, mark: String? = nil, isLandscape: Bool = false) -> Shape {
    Shape([
      .init("kantor", "kop surat", .object(letterheadShape)),
      .init(
        "sop",
        "SOP yang diikuti",
        .object(citationShape)
      ),
      .init("beberapa_sop", "ya bila dokumen memakai lebih dari satu versi SOP", .flag),
      .init("sop_dipakai", "semua versi SOP yang dipakai dokumen ini", .list(citationShape)),
      .init(
        "dasar_hukum",
        "daftar dasar hukum dari pengaturan",
        .texts(sample: "UU Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik")
      ),
      .init(
        "kertas",
        "ukuran kertas",
        .object(
          Shape([
            .init("ukuran", "nama ukuran", .text(sample: "A4")),
            .init("lebar", "lebar dalam milimeter", .text(sample: "210")),
            .init("tinggi", "tinggi dalam milimeter", .text(sample: "297")),
          ])
        )
      ),
      .init(
        "gaya_halaman",
        "elemen style untuk ukuran kertas, margin, dan tepi halaman",
        .markup(sample: PageStyle.sheet(Office.Paper(), mark: mark, isLandscape: isLandscape))
      ),
      .init("judul", "nama dokumen", .text(sample: title)),
      .init("tempat", "kota untuk tempat dan tanggal", .text(sample: "Kota Contoh"), isOptional: true),
      .init("tanggal_surat", "tanggal dokumen", .object(FactView.dateShape), isOptional: true),
      .init("penandatangan", "yang menandatangani", .object(personShape), isOptional: true),
      .init("program", "nama dan versi program", .text(sample: "warkat 1.0.0")),
    ])
  }

  private static func citation(_ sop: CitedSOP) -> ViewObject {
    [
      "nama": .text(sop.name), "nomor": Value(sop.number), "berlaku_sejak": FactView.date(sop.validFrom),
      "berlaku_sampai": FactView.date(sop.validTo),
      "mendahului": .flag(sop.coversEarlier && sop.validFrom != nil),
    ]
  }

  private static let citationShape = Shape([
    .init("nama", "nama SOP", .text(sample: "Pelayanan Informasi Publik")),
    .init("nomor", "nomor SOP", .text(sample: "01/PP.07-SOP/HM/X/2021"), isOptional: true),
    .init("berlaku_sejak", "hari pertama berlaku", .object(FactView.dateShape), isOptional: true),
    .init("berlaku_sampai", "hari terakhir berlaku", .object(FactView.dateShape), isOptional: true),
    .init("mendahului", "ya bila dipakai juga untuk permohonan yang diterima sebelum SOP berlaku", .flag),
  ])

  /// A signatory: `jabatan`, `nama`, `nip` grouped to be read, `nip_angka` to be exchanged.
  package static func person(_ person: Office.Signatory?) -> Value {
    guard let person else { return .missing }
    return .object([
      "jabatan": .text(person.position), "nama": .text(person.name),
      "nip": Value(person.nip.map(Indonesian.nip)),
      "nip_angka": Value(person.nip.map(Indonesian.bareNIP)),
    ])
  }

  /// The shape of ``person(_:)``.
  package static let personShape = Shape([
    .init("jabatan", "jabatan", .text(sample: "Pejabat Pengelola Informasi dan Dokumentasi (PPID)")),
    .init("nama", "nama", .text(sample: "Marzuki Daud")),
    .init(
      "nip",
      "NIP, 18 angka dikelompokkan 8-6-1-3",
      .text(sample: "19700101 200001 1 001"),
      isOptional: true
    ),
    .init("nip_angka", "NIP untuk XML, tanpa spasi", .text(sample: "197001012000011001"), isOptional: true),
  ])

  private static func letterhead(_ office: Office) -> ViewObject {
    let place = [office.level, office.region].compactMap { $0 }.filter { !$0.isEmpty }
    return [
      "nama": .text(office.name), "tingkat": Value(office.level), "wilayah": Value(office.region),
      "tingkat_wilayah": Value(place.joined(separator: " ")), "divisi": Value(office.division),
      "unit": Value(office.unit), "alamat": Value(office.address), "telepon": Value(office.phone),
      "email": Value(office.email), "laman": Value(office.site), "kota": Value(office.city),
      "logo": logo(office.logo),
    ]
  }

  private static let letterheadShape = Shape([
    .init("nama", "nama kantor", .text(sample: "Komisi Independen Pemilihan")),
    .init("tingkat", "tingkat", .text(sample: "Kabupaten"), isOptional: true),
    .init("wilayah", "wilayah", .text(sample: "Aceh Contoh"), isOptional: true),
    .init(
      "tingkat_wilayah",
      "tingkat dan wilayah dalam satu baris",
      .text(sample: "Kabupaten Aceh Contoh"),
      isOptional: true
    ),
    .init("divisi", "divisi", .text(sample: "Divisi Partisipasi dan Hubungan Masyarakat"), isOptional: true),
    .init(
      "unit",
      "unit atau sub bagian",
      .text(sample: "Sub Bagian Partisipasi dan Hubungan Masyarakat"),
      isOptional: true
    ),
    .init(
      "alamat",
      "alamat kantor",
      .text(sample: "Jl. Contoh Nomor 1, Kota Contoh 00000"),
      isOptional: true
    ),
    .init("telepon", "telepon kantor", .text(sample: "(0650) 000000"), isOptional: true),
    .init("email", "email kantor", .text(sample: "ppid@contoh.id"), isOptional: true),
    .init("laman", "laman kantor", .text(sample: "https://contoh.id"), isOptional: true),
    .init("kota", "kota", .text(sample: "Kota Contoh"), isOptional: true),
    .init(
      "logo",
      "lambang sebagai elemen img",
      .markup(sample: "<img class=\"lambang\" alt=\"\" src=\"data:image/png;base64,iVBORw0KGgo=\"/>"),
      isOptional: true
    ),
  ])

  /// An `img` element of a `data:image/...;base64,` URI; anything else is left out, since the text goes into
  /// the page as markup.
  static func logo(_ uri: String?) -> Value {
    guard let uri, uri.hasPrefix("data:image/"), let comma = uri.firstIndex(of: ","),
      uri[..<comma].hasSuffix(";base64")
    else { return .missing }
    let allowed = uri.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: ":/;,+=-.".utf8.contains(byte)
      }
    }
    return allowed ? .markup("<img class=\"lambang\" alt=\"\" src=\"\(uri)\"/>") : .missing
  }
}
