package import Core

/// The office that issues the papers, from `warkat.yaml`; nothing of it is known to the program.
package struct Office: Sendable, Hashable {
  /// A person who signs (penandatangan).
  package struct Signatory: Sendable, Hashable {
    /// Jabatan.
    package var position: String
    /// Nama.
    package var name: String
    /// NIP, where the office prints it.
    package var nip: String?

    /// A signatory.
    package init(position: String, name: String, nip: String? = nil) {
      self.position = position
      self.name = name
      self.nip = nip
    }
  }

  /// A sheet of paper, in millimetres.
  package struct Paper: Sendable, Hashable {
    /// `A4`, `F4` or `215x330`, as shown to people.
    package var name: String
    /// Width, upright.
    package var width: Int
    /// Height, upright.
    package var height: Int
    /// Margins: top, right, bottom, left.
    package var margins: [Int]
    /// How often a print job prints each receipt (`rangkap`): 1, or 2 on one sheet where they fit.
    package var copies: Int

    /// A sheet.
    package init(
      name: String = "A4",
      width: Int = 210,
      height: Int = 297,
      margins: [Int] = [25, 20, 25, 30],
      copies: Int = 1
    ) {
      self.name = name
      self.width = width
      self.height = height
      self.margins = margins
      self.copies = copies
    }
  }

  /// Archive description (`arsip`): classification, retention, fate, access; each as the office words it.
  package struct Archive: Sendable, Hashable {
    package var classification: String?
    package var activeRetention: String?
    package var inactiveRetention: String?
    package var fate: String?
    package var access: String?

    /// Nothing set.
    package init() {}
  }

  /// Nama; documents need it.
  package var name = ""
  /// Tingkat, such as `Kabupaten`.
  package var level: String?
  /// Wilayah, such as `Aceh Contoh`.
  package var region: String?
  /// Divisi.
  package var division: String?
  /// Unit or sub bagian.
  package var unit: String?
  /// Alamat.
  package var address: String?
  /// Telepon.
  package var phone: String?
  /// Email.
  package var email: String?
  /// Laman.
  package var site: String?
  /// Kota, for place and date.
  package var city: String?
  /// The logo as a `data:` URI.
  package var logo: String?
  /// The zone.
  package var zone: OfficeZone = .jakarta
  /// The paper.
  package var paper = Paper()
  /// The PPID, who signs notices and refusals.
  package var ppid: Signatory?
  /// The Kasubbag, who signs the daily summary and the monthly report.
  package var kasubbag: Signatory?
  /// The desk officer who makes reports (pelaksana).
  package var officer: Signatory?
  /// The legal basis as listed on papers (`dasar_hukum`).
  package var legalBasis: [String] = []
  /// Whether receipts and notices show the NIK masked as `320101••••••••••`.
  package var showsMaskedNIK = false
  /// Archive description.
  package var archive = Archive()

  /// An office without a name.
  package init() {}
}
