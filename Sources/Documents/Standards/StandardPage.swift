package import Core
package import Standard

/// Versions of the SOP as a page in the layout of the office's own sheet (lembar SOP AP): the header block, then the
/// steps with who carries them out and their mutu baku, then the signature.
package struct StandardPage: Sendable {
  /// All versions in force one after the other.
  package let standards: ServiceStandards
  /// The positions of those shown.
  package let shown: [Int]

  /// A page of the versions at some positions.
  package init(_ standards: ServiceStandards, showing shown: [Int]) {
    self.standards = standards
    self.shown = shown
  }

  /// The names of the page's own template, those common to all documents apart.
  package static var shape: Shape { sheet.shape }

  /// The page as a document.
  package func prepare(_ context: PaperContext) -> PreparedDocument {
    let title = shown.last.map { standards.versions[$0].header.name } ?? ""
    let common = CommonView.values(
      context,
      title: title,
      date: context.reportingDate,
      signatory: context.office.kasubbag,
      isLandscape: true
    )
    return PreparedDocument(
      kind: .standard,
      stem: "sop",
      date: context.reportingDate,
      title: title,
      view: common.merging(StandardPage.sheet.view(self))
    )
  }

  private static let sheet = Sheet<StandardPage>([
    .list("versi", "versi SOP, yang lebih dahulu berlaku di depan", Version.sheet) { page in
      page.shown.map { Version(standards: page.standards, position: $0) }
    },
    .flag("beberapa_versi", "lebih dari satu versi ditampilkan") { $0.shown.count > 1 },
  ])

  /// One version.
  struct Version: Sendable {
    var standards: ServiceStandards
    var position: Int

    var standard: ServiceStandard { standards.versions[position] }
    private var header: ServiceStandard.Header { standard.header }

    /// What differs from the version before, where there is one.
    var differences: [StandardDifference] {
      position == 0 ? [] : StandardDifference.between(standards.versions[position - 1], standard)
    }

    static let sheet = Sheet<Version>([
      .text("lembaga", "lembaga", sample: "Komisi Independen Pemilihan") { $0.header.institution },
      .maybe("divisi", "divisi", sample: "Divisi Partisipasi dan Hubungan Masyarakat") { $0.header.division },
      .maybe("sub_bagian", "sub bagian", sample: "Sub Bagian Partisipasi dan Hubungan Masyarakat") {
        $0.header.section
      },
      .text("nomor_sop", "nomor SOP", sample: "01/PP.07-SOP/HM/X/2021") { $0.header.number },
      .text("tanggal_pembuatan", "tanggal pembuatan", sample: "Oktober 2021") { $0.header.created },
      .text("tanggal_pengesahan", "tanggal pengesahan", sample: "Oktober 2021") { $0.header.approved },
      .text("disahkan_oleh", "yang mengesahkan", sample: "Kasubbag Partisipasi dan Hubungan Masyarakat") {
        $0.header.approvedBy
      },
      .text("nama_sop", "nama SOP", sample: "Pelayanan Informasi Publik") { $0.header.name },
      .texts("dasar_hukum_sop", "dasar hukum SOP", sample: "UU Nomor 14 Tahun 2008") {
        $0.standard.legalBasis
      },
      .texts("kualifikasi", "kualifikasi pelaksana", sample: "Mampu mengadministrasikan dokumen dengan baik")
      {
        $0.standard.qualifications
      },
      .maybe("jumlah_pelaksana", "jumlah pelaksana", sample: "Minimal 2 orang") { $0.standard.officersText },
      .texts("keterkaitan", "SOP lain yang terkait", sample: "SOP Penanganan Keberatan") {
        $0.standard.related
      },
      .maybe("peralatan", "peralatan dan perlengkapan", sample: "Ruang pelayanan informasi, komputer, meja") {
        Version.sentence($0.standard.equipment)
      },
      .maybe("peringatan", "peringatan", sample: "Prosedur ini wajib dilaksanakan sesuai alur kegiatan") {
        $0.standard.warning
      },
      .texts("pencatatan", "pencatatan dan pendataan", sample: "Laporan (Harian dan Bulanan)") {
        $0.standard.recording
      },
      .list("langkah", "langkah SOP", StepRow.sheet) { $0.standard.steps.map(StepRow.init) },
      .maybe("jabatan_pengesah", "jabatan penandatangan SOP", sample: "Kepala Sub Bagian") {
        $0.standard.signatory?.position
      },
      .maybe("nama_pengesah", "nama penandatangan SOP", sample: "Zainal Arifin") {
        $0.standard.signatory?.name
      },
      .date("mulai_berlaku", "hari pertama berlaku") { $0.standard.validFrom },
      .maybeDate("akhir_berlaku", "hari terakhir berlaku, bila sudah diganti") {
        $0.standards.lastDay(of: $0.position)
      },
      .flag("versi_pertama", "versi pertama: dipakai juga untuk permohonan yang diterima sebelumnya") {
        $0.position == 0
      },
      .flag("ada_perbedaan", "ada perbedaan dari versi sebelumnya") { !$0.differences.isEmpty },
      .list("perbedaan", "perbedaan dari versi sebelumnya", differenceSheet) { $0.differences },
    ])

    private static let differenceSheet = Sheet<StandardDifference>([
      .maybe("nomor_langkah", "nomor langkah; tidak ada untuk bagian lain", sample: "1") {
        $0.step.map { String($0) }
      },
      .text("bagian", "bagian yang berbeda", sample: "batas waktu") { $0.part.text(.indonesian) },
      .maybe("semula", "bunyi versi sebelumnya", sample: "10 menit") { $0.old },
      .maybe("menjadi", "bunyi versi ini", sample: "15 menit") { $0.new },
      .flag("menilai", "mengubah cara permohonan dinilai") { $0.changesVerdicts },
    ])

    /// A list as the sheet writes it: joined by commas, with a capital at its head.
    private static func sentence(_ items: [String]) -> String {
      let text = items.joined(separator: ", ")
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// One step.
  struct StepRow: Sendable {
    var step: ServiceStandard.Step

    init(_ step: ServiceStandard.Step) { self.step = step }

    static let sheet = Sheet<StepRow>([
      .number("nomor_langkah", "nomor langkah", sample: 1) { $0.step.number },
      .text("uraian", "uraian prosedur", sample: "Pemohon informasi datang dengan mengisi formulir") {
        $0.step.text
      },
      .flag("kasubbag", "dikerjakan Kasubbag") { $0.step.roles.contains(.head) },
      .flag("pelaksana", "dikerjakan pelaksana") { $0.step.roles.contains(.officer) },
      .maybe("persyaratan", "persyaratan atau kelengkapan", sample: "Kartu identitas") {
        $0.step.requirement
      },
      .maybe("waktu", "batas waktu", sample: "10 menit") { $0.step.limit?.text },
      .maybe("keluaran", "output", sample: "Data pemohon terisi") { $0.step.output },
      .maybe("keterangan", "keterangan", sample: "Formulir diisikan staf") { $0.step.note },
    ])
  }
}
