package import Core
import Register
package import Standard

/// Pemberitahuan tidak lengkap (domain.md 5.2.4): what is missing, and the days to repair it. Called for by
/// `keputusan` = `tidak_lengkap`.
///
/// What the row lacks is ticked; what only the desk knows is ticked or written by hand.
package enum IncompleteNotice: Paper {
  package static let kind = DocumentKind.incompleteNotice
  package static let title = "Pemberitahuan permohonan tidak lengkap"

  package static let shape = names(own: [
    .init(
      "nomor",
      "nomor pemberitahuan",
      .text(sample: "PT-001/PP.07/X/2021"),
      isOptional: true
    ),
    .init(
      "kekurangan",
      "yang belum ada menurut register",
      .object(
        Shape([
          .init("alamat", "ya bila alamat kosong", .flag),
          .init("identitas", "ya bila jenis atau nomor identitas kosong", .flag),
          .init("identitas_tidak_sesuai", "ya bila identitas tidak sesuai dengan kategori pemohon", .flag),
          .init("kontak", "ya bila telepon dan email kosong", .flag),
          .init("tujuan", "ya bila tujuan penggunaan kosong", .flag),
          .init("cara_memperoleh", "ya bila cara memperoleh kosong", .flag),
          .init("cara_penyampaian", "ya bila salinan diminta tanpa cara penyampaian", .flag),
        ])
      )
    ),
    .init(
      "alasan",
      "isi kolom alasan_penolakan",
      .text(sample: "Salinan surat kuasa belum diserahkan"),
      isOptional: true
    ),
    .init("keterangan", "isi kolom keterangan", .text(sample: "menunggu berkas"), isOptional: true),
  ])

  package static func content(_ row: JudgedRow, _ context: PaperContext) -> PaperContent? {
    let request = row.request
    guard request.decision == .incomplete else { return nil }
    return PaperContent(
      missing: [],
      date: request.date(.noticeDate),
      signatory: context.office.ppid,
      own: [
        "nomor": Value(request.text(.noticeNumber)),
        "kekurangan": .object(gaps(request)),
        "alasan": Value(request.text(.refusalReason)),
        "keterangan": Value(request.text(.remarks)),
      ]
    )
  }

  /// What the cells show to be missing; a column that the file does not have shows nothing.
  private static func gaps(_ request: Request) -> ViewObject {
    func lacks(_ column: Column) -> Bool { request.state(column) == .empty }
    let byMail = request.channel == .letter || request.channel == .fax
    let contacts = [Column.phone, .email]
    let lacksContact =
      !byMail && !contacts.contains { request.isTouched($0) } && contacts.contains(where: lacks)
    let wantsCopy = request.wayToObtain == .softCopy || request.wayToObtain == .hardCopy
    return [
      "alamat": .flag(lacks(.address)),
      "identitas": .flag(lacks(.identityKind) || lacks(.identityNumber)),
      "identitas_tidak_sesuai": .flag(!suits(request)),
      "kontak": .flag(lacksContact),
      "tujuan": .flag(lacks(.purpose)),
      "cara_memperoleh": .flag(lacks(.wayToObtain)),
      "cara_penyampaian": .flag(wantsCopy && lacks(.delivery)),
    ]
  }

  /// Whether the identity document suits the applicant (findings.md, Identity complete).
  private static func suits(_ request: Request) -> Bool {
    guard let kind = request.applicantKind, let document = request.identityKind else { return true }
    return switch kind {
    case .individual: [.ktp, .sim, .passport].contains(document)
    case .group: [.powerOfAttorney, .ktp].contains(document)
    case .legalEntity: [.notarialDeed, .entityApproval].contains(document)
    }
  }
}
