/// A closed set of values of a column; the raw value is the canonical Indonesian word, the position in
/// `allCases` is the code that a request stores.
package protocol CodedValue: RawRepresentable, CaseIterable, Sendable, Hashable where RawValue == String {}

/// Kind of applicant (kategori pemohon).
package enum ApplicantKind: String, CodedValue {
  case individual = "perorangan"
  case group = "kelompok_orang"
  case legalEntity = "badan_hukum"
}

/// Identity document (jenis identitas).
package enum IdentityKind: String, CodedValue {
  case ktp
  case sim
  case passport = "paspor"
  case powerOfAttorney = "surat_kuasa"
  case notarialDeed = "akta_notaris"
  case entityApproval = "pengesahan_badan_hukum"
}

/// Way a request came in (saluran).
package enum Channel: String, CodedValue {
  case inPerson = "langsung"
  case letter = "surat"
  case email
  case phone = "telepon"
  case fax = "faksimili"
  case online = "daring"
}

/// Who filled the form (pengisi formulir).
package enum FormFiller: String, CodedValue {
  case applicant = "pemohon"
  case officer = "petugas"
}

/// Category of the information asked (kategori informasi).
package enum InformationCategory: String, CodedValue {
  case electionStages = "tahapan_pemilu"
  case publicBody = "badan_publik"
}

/// Way to obtain the information (cara memperoleh).
package enum WayToObtain: String, CodedValue {
  case view = "melihat"
  case softCopy = "salinan_softcopy"
  case hardCopy = "salinan_hardcopy"
}

/// Way of delivery (cara penyampaian).
package enum Delivery: String, CodedValue {
  case pickUp = "ambil_langsung"
  case email
  case fax = "faksimili"
  case post = "pos"
  case courier = "kurir"
}

/// Classification of the information (klasifikasi).
package enum Classification: String, CodedValue {
  case open = "terbuka"
  case exempt = "dikecualikan"
  case partial = "sebagian"
}

/// Whether the office holds the information (penguasaan).
package enum Possession: String, CodedValue {
  case held = "dikuasai"
  case notHeld = "tidak_dikuasai"
  case notDocumented = "belum_didokumentasikan"
}

/// Form in which the information is held (bentuk informasi).
package enum InformationForm: String, CodedValue {
  case softCopy = "softcopy"
  case hardCopy = "hardcopy"
  case both = "keduanya"
}

/// Decision on a request (keputusan); an empty cell or `proses` is an open request.
package enum Decision: String, CodedValue {
  case granted = "dikabulkan"
  case partlyGranted = "dikabulkan_sebagian"
  case refused = "ditolak"
  case notHeld = "tidak_dikuasai"
  case incomplete = "tidak_lengkap"
  case withdrawn = "dicabut"
}

extension Decision {
  /// Final without `tidak_lengkap` and `dicabut` (findings.md section 1).
  package var isAnswer: Bool { self != .incomplete && self != .withdrawn }

  /// Granted fully or in part.
  package var isGranted: Bool { self == .granted || self == .partlyGranted }
}
