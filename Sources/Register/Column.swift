/// The canonical columns of the register (register.md section 1), in the order of the canonical CSV.
package enum Column: Int, CaseIterable, Sendable, Hashable {
  case number
  case received
  case receivedTime
  case complete
  case applicantName
  case applicantKind
  case identityKind
  case identityNumber
  case address
  case phone
  case email
  case contact
  case occupation
  case channel
  case formFilledBy
  case informationCategory
  case informationAsked
  case purpose
  case wayToObtain
  case delivery
  case officers
  case formStart
  case formEnd
  case classification
  case possession
  case otherBody
  case informationForm
  case informingStart
  case informingEnd
  case receiptNumber
  case exemptStart
  case exemptEnd
  case applicantInformed
  case memoNumber
  case memoDate
  case extensionDate
  case extensionReason
  case decision
  case exemptionBasis
  case refusalReason
  case consequenceTest
  case refusalDecisionNumber
  case noticeNumber
  case noticeDate
  case handoverStart
  case handoverEnd
  case handoverReceiptNumber
  case recipient
  case sheets
  case copyCost
  case sendingCost
  case otherCost
  case totalCost
  case payment
  case registerUpdated
  case supervised
  case supervisor
  case remarks

  /// How many there are.
  package static let count = 58

  /// The canonical Indonesian name, which users type and read.
  package var name: String { Column.names[rawValue] }

  /// The type of its values (register.md section 3).
  package var kind: Kind {
    switch self {
    case .received, .formStart, .formEnd, .informingStart, .informingEnd, .exemptStart, .exemptEnd,
      .handoverStart, .handoverEnd:
      .moment
    case .receivedTime: .time
    case .complete, .memoDate, .extensionDate, .noticeDate, .registerUpdated, .supervised: .date
    case .applicantKind, .identityKind, .channel, .formFilledBy, .informationCategory, .wayToObtain,
      .delivery, .classification, .possession, .informationForm, .decision:
      .code
    case .officers: .list
    case .applicantInformed: .flag
    case .exemptionBasis: .exemption
    case .sheets: .integer
    case .copyCost, .sendingCost, .otherCost, .totalCost: .rupiah
    default: .text
    }
  }

  /// The types of values.
  package enum Kind: Sendable {
    case text, list, moment, date, time, code, flag, integer, rupiah, exemption
  }

  /// The column of a canonical name, or `nil`.
  package init?(name: String) {
    guard let column = Column.byName[name] else { return nil }
    self = column
  }

  /// Columns that must be present in a file (CSV-KOLOM-WAJIB).
  package static let required: [Column] = [
    .number, .received, .applicantName, .address, .informationAsked,
  ]

  /// Columns whose values identify a person: masked in findings, daily, monthly and index pages. `keterangan` is among
  /// them: what a desk writes there names people as often as not (domain.md section 9, free text).
  package var isPersonal: Bool {
    switch self {
    case .applicantName, .identityNumber, .address, .phone, .email, .contact, .occupation, .recipient,
      .remarks:
      true
    default: false
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private static let names = [
    "nomor_register", "diterima", "jam_diterima", "lengkap", "nama_pemohon", "kategori_pemohon",
    "jenis_identitas", "nomor_identitas", "alamat", "telepon", "email", "kontak", "pekerjaan", "saluran",
    "pengisi_formulir", "kategori_informasi", "rincian_informasi", "tujuan_penggunaan",
    "cara_memperoleh", "cara_penyampaian", "petugas", "formulir_mulai", "formulir_selesai",
    "klasifikasi", "penguasaan", "badan_publik_lain", "bentuk_informasi", "informasi_mulai",
    "informasi_selesai", "nomor_tanda_terima", "pengecualian_mulai", "pengecualian_selesai",
    "pemohon_terinfokan", "nomor_nota_dinas", "tanggal_nota_dinas", "tanggal_perpanjangan",
    "alasan_perpanjangan", "keputusan", "dasar_pengecualian", "alasan_penolakan", "uji_konsekuensi",
    "nomor_sk_penolakan", "nomor_pemberitahuan", "tanggal_pemberitahuan", "penyerahan_mulai",
    "penyerahan_selesai", "nomor_tanda_terima_informasi", "penerima", "jumlah_lembar", "biaya_salinan",
    "biaya_kirim", "biaya_lain", "biaya", "cara_pembayaran", "register_diperbarui", "disupervisi",
    "supervisor", "keterangan",
  ]
}
