package import Core
package import Register

/// The request and its applicant, the same names in every paper; named as the columns are.
package enum RequestView {
  /// The values. Names and addresses in full, the identity number only masked and only where settings ask for
  /// it (documents.md, Personal data).
  package static func values(_ request: Request, _ context: PaperContext) -> ViewObject {
    [
      "nomor_register": Value(request.text(.number)),
      "diterima": FactView.moment(request.moment(.received), zone: context.zone),
      "saluran": CodeView.channels[request.channel],
      "kategori_informasi": CodeView.categories[request.informationCategory],
      "pemohon": .object(applicant(request, context)),
      "rincian_informasi": Value(request.text(.informationAsked)),
      "tujuan_penggunaan": Value(request.text(.purpose)),
      "cara_memperoleh": CodeView.ways[request.wayToObtain],
      "cara_penyampaian": CodeView.deliveries[request.delivery],
      "petugas": .list(request.officers.map { .text($0) }),
    ]
  }

  /// The shape of ``values(_:_:)``; `diterima` is required where `needsReceived`.
  package static func shape(needsReceived: Bool = false) -> Shape {
    Shape([
      .init("nomor_register", "nomor pendaftaran permohonan", .text(sample: "001/PPID/X/2021")),
      .init(
        "diterima",
        "saat permohonan diterima",
        .object(FactView.momentShape),
        isOptional: !needsReceived
      ),
      .init("saluran", "saluran permohonan", .object(CodeView.shape(Channel.self)), isOptional: true),
      .init(
        "kategori_informasi",
        "kategori informasi publik",
        .object(CodeView.shape(InformationCategory.self)),
        isOptional: true
      ),
      .init("pemohon", "pemohon informasi", .object(applicantShape)),
      .init(
        "rincian_informasi",
        "informasi yang diminta",
        .text(sample: "Salinan berita acara rekapitulasi hasil penghitungan suara")
      ),
      .init(
        "tujuan_penggunaan",
        "tujuan penggunaan informasi",
        .text(sample: "Bahan penelitian"),
        isOptional: true
      ),
      .init(
        "cara_memperoleh",
        "cara memperoleh informasi",
        .object(CodeView.shape(WayToObtain.self)),
        isOptional: true
      ),
      .init(
        "cara_penyampaian",
        "cara mendapatkan salinan",
        .object(CodeView.shape(Delivery.self)),
        isOptional: true
      ),
      .init("petugas", "petugas yang melayani", .texts(sample: "Ana Marlina")),
    ])
  }

  private static func applicant(_ request: Request, _ context: PaperContext) -> ViewObject {
    let masked = context.office.showsMaskedNIK ? maskedNIK(request) : nil
    let hasOwnContact = request.has(.phone) || request.has(.email)
    return [
      "nama": Value(request.text(.applicantName)),
      "kategori": CodeView.applicantKinds[request.applicantKind],
      "identitas": CodeView.identityKinds[request.identityKind],
      "nik_samar": Value(masked), "nik_samar_berkelompok": Value(masked.flatMap(Indonesian.nik)),
      "alamat": Value(request.text(.address)),
      "telepon": Value(request.text(.phone)),
      "email": Value(request.text(.email)),
      "kontak_lain": hasOwnContact ? .missing : Value(request.text(.contact)),
      "pekerjaan": Value(request.text(.occupation)),
    ]
  }

  private static let applicantShape = Shape([
    .init("nama", "nama pemohon", .text(sample: "Cut Contoh")),
    .init("kategori", "kategori pemohon", .object(CodeView.shape(ApplicantKind.self)), isOptional: true),
    .init("identitas", "jenis identitas", .object(CodeView.shape(IdentityKind.self)), isOptional: true),
    .init(
      "nik_samar",
      "NIK yang disamarkan, bila pengaturan memintanya",
      .text(sample: "320101••••••••••"),
      isOptional: true
    ),
    .init(
      "nik_samar_berkelompok",
      "NIK yang disamarkan, empat angka tiap kelompok",
      .text(sample: "3201 01•• •••• ••••"),
      isOptional: true
    ),
    .init("alamat", "alamat pemohon", .text(sample: "Jl. Contoh Nomor 2, Gampong Contoh"), isOptional: true),
    .init("telepon", "nomor telepon", .text(sample: "0812-0000-0000"), isOptional: true),
    .init("email", "alamat email", .text(sample: "pemohon@contoh.id"), isOptional: true),
    .init(
      "kontak_lain",
      "isi kolom kontak yang bukan telepon atau email",
      .text(sample: "melalui kantor desa"),
      isOptional: true
    ),
    .init("pekerjaan", "pekerjaan", .text(sample: "Wiraswasta"), isOptional: true),
  ])

  /// The masked NIK; `nil` where the document shown is no KTP or its number no NIK.
  static func maskedNIK(_ request: Request) -> String? {
    guard request.identityKind == .ktp, let text = request.text(.identityNumber) else { return nil }
    return Indonesian.maskedNIK(text)
  }
}
