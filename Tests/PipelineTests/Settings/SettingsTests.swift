import Core
import Documents
import Foundation
import Register
import Standard
import Testing

@testable import Pipeline

@Suite("Settings") struct SettingsTests {
  private func read(_ text: String, folder: TestFolder? = nil) throws(Problems) -> Settings {
    let workspace = Workspace(folder: folder?.path ?? "")
    return try SettingsReader.read(
      Array(text.utf8),
      file: folder.map { $0("warkat.yaml") } ?? "warkat.yaml",
      workspace: workspace
    )
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.all.map { $0.text(.indonesian) }
    }
  }

  @Test func everyKeyHasADefault() throws {
    let settings = try read("")
    #expect(settings.office == Office())
    #expect(settings.rules == DeadlineRules())
    #expect(settings.standards == ["templates/sop/pelayanan-informasi-publik.yaml"])
    #expect(settings.calendars == ["templates/kalender/hari-libur.csv"])
    #expect(settings.permission == .owner)
  }

  @Test func takesEveryKey() throws {
    let settings = try read(
      """
      kantor: {nama: KIP Contoh, tingkat: Kabupaten, wilayah: Aceh Contoh, divisi: D, unit: U, alamat: A, telepon: "1",
        email: e@contoh.id, laman: l, kota: K}
      zona: Asia/Makassar
      kertas: {ukuran: F4, margin: [10, 20, 30, 40], rangkap: 2}
      penandatangan:
        ppid: {jabatan: PPID, nama: Ani, nip: 123}
        kasubbag: {jabatan: Kasubbag, nama: Budi}
        pelaksana: {jabatan: Pelaksana, nama: Cici}
      sop: [a.yaml, b.yaml]
      kalender: [x.csv, y.csv]
      dasar_hukum: [satu, dua]
      tenggat: {mulai_hitung: lengkap, mulai_hari_libur: geser, cuti_bersama_kerja: ya}
      tahapan: {berlaku: semua, selang: [{nama: Pemilu, dari: 2022-06-14, sampai: 2024-10-20}]}
      kolom: {"Nama Lengkap Pemohon": nama_pemohon}
      arsip: {klasifikasi: k, retensi_aktif: ra, retensi_inaktif: ri, nasib_akhir: n, akses: a}
      privasi: {nik_tersamar: ya, izin: kelompok}
      """
    )
    let office = settings.office
    #expect(
      [office.name, office.level, office.region, office.division, office.unit, office.address, office.phone]
        == ["KIP Contoh", "Kabupaten", "Aceh Contoh", "D", "U", "A", "1"]
    )
    #expect([office.email, office.site, office.city] == ["e@contoh.id", "l", "K"])
    #expect(office.zone == .makassar && settings.reading.zone == .makassar)
    #expect(
      office.paper == Office.Paper(name: "F4", width: 215, height: 330, margins: [10, 20, 30, 40], copies: 2)
    )
    #expect(office.ppid == Office.Signatory(position: "PPID", name: "Ani", nip: "123"))
    #expect(office.kasubbag?.name == "Budi" && office.officer?.position == "Pelaksana")
    #expect(settings.standards == ["a.yaml", "b.yaml"] && settings.calendars == ["x.csv", "y.csv"])
    #expect(office.legalBasis == ["satu", "dua"])
    #expect(settings.rules.clockStart == .complete && settings.rules.holidayStart == .move)
    #expect(settings.rules.jointLeaveIsWorked && settings.rules.stageScope == .all)
    #expect(
      settings.rules.stages.map { "\($0.name) \($0.from.iso) \($0.to.iso)" } == [
        "Pemilu 2022-06-14 2024-10-20"
      ]
    )
    #expect(settings.reading.headings == ["Nama Lengkap Pemohon": .applicantName])
    let archive = office.archive
    #expect(
      [
        archive.classification, archive.activeRetention, archive.inactiveRetention, archive.fate,
        archive.access,
      ]
        == ["k", "ra", "ri", "n", "a"]
    )
    #expect(office.showsMaskedNIK)
    #expect(settings.permission.fileMode == 0o640 && settings.permission.folderMode == 0o750)
  }

  @Test func nameTheRegionsWhoseDaysOffHold() throws {
    let settings = try SettingsReader.read(
      Array("kantor: {tingkat: Kabupaten, wilayah: Aceh Utara}\ntenggat: {daerah: [Aceh]}".utf8),
      file: "warkat.yaml",
      workspace: Workspace()
    )
    #expect(settings.regions.names == ["Aceh Utara", "Kabupaten Aceh Utara", "Aceh"])
    #expect(settings.regions.contain("kabupaten aceh utara; Bali") && settings.regions.contain(nil))
    #expect(!settings.regions.contain("Kota Aceh Utara"))
    #expect(Settings().regions == .none)
  }

  @Test(arguments: [
    (
      "kantr: {nama: x}",
      "warkat.yaml:1:1: galat: kunci kantr tidak dikenal\n  saran: mungkin maksudnya kantor"
    ),
    (
      "kantor:\n  nmaa: x",
      "warkat.yaml:2:3: galat: kunci kantor.nmaa tidak dikenal\n  saran: mungkin maksudnya nama"
    ),
    ("zona: Asia/Jakarta\nzona: Asia/Jayapura", "warkat.yaml:2:1: galat: kunci zona ditulis dua kali"),
    ("zona: WIB", "warkat.yaml:1:7: galat: nilai zona harus berupa salah satu dari: Asia/Jakarta"),
    ("kertas: {ukuran: A5}", "warkat.yaml:1:18: galat: nilai kertas.ukuran harus berupa"),
    ("kertas: {ukuran: [330, 215]}", "warkat.yaml:1:18: galat: ukuran kertas harus"),
    ("kertas: {ukuran: [215]}", "warkat.yaml:1:18: galat: ukuran kertas harus"),
    ("kertas: {margin: [150, 20, 150, 20]}", "warkat.yaml:1:18: galat: margin harus"),
    ("kertas: {rangkap: 3}", "warkat.yaml:1:19: galat: rangkap harus 1 atau 2"),
    ("kertas: {rangkap: dua}", "warkat.yaml:1:19: galat: nilai kertas.rangkap harus berupa bilangan bulat"),
    ("kertas: {margin: [1, 2, 3]}", "warkat.yaml:1:18: galat: margin harus"),
    (
      "penandatangan: {ppid: {nama: x}}",
      "warkat.yaml:1:23: galat: kunci penandatangan.ppid.jabatan wajib diisi"
    ),
    ("sop: []", "warkat.yaml:1:6: galat: daftar berkas tidak boleh kosong"),
    ("sop: satu.yaml", "warkat.yaml:1:6: galat: nilai sop harus berupa daftar teks"),
    ("tenggat: {daerah: Aceh}", "warkat.yaml:1:19: galat: nilai tenggat.daerah harus berupa daftar teks"),
    ("tenggat: {daerah: [Aceh; Bali]}", "warkat.yaml:1:19: galat: tulis satu daerah per butir"),
    ("tenggat: {cuti_bersama_kerja: mungkin}", "warkat.yaml:1:31: galat: nilai tenggat.cuti_bersama_kerja"),
    (
      "tahapan: {selang: [{nama: P, dari: 2024-02-02, sampai: 2024-02-01}]}",
      "warkat.yaml:1:56: galat: sampai (2024-02-01) mendahului dari (2024-02-02)"
    ),
    (
      "tahapan: {selang: [{nama: P, dari: 2024-02-02}]}",
      "warkat.yaml:1:20: galat: kunci tahapan.selang[1].sampai"
    ),
    (
      "tahapan: {selang: [{nama: P, dari: 2024-02-30, sampai: 2024-03-01}]}", "warkat.yaml:1:36: galat: nilai"
    ),
    (
      "kolom: {Nama: nama_pemohn}",
      "warkat.yaml:1:15: galat: kolom nama_pemohn tidak dikenal\n  saran: mungkin maksudnya nama_pemohon"
    ),
    ("kolom: {Nama: }", "warkat.yaml:1:8: galat: kunci kolom.Nama wajib diisi"),
    ("kantor: {logo: tiada.png}", "warkat.yaml:1:16: galat: logo tidak ditemukan: tiada.png"),
    (
      "privasi: {izin: 0777}",
      "warkat.yaml:1:17: galat: nilai privasi.izin harus berupa salah satu dari: pribadi"
    ),
  ])
  func tellsWhatIsWrongAndWhere(text: String, expected: String) {
    let found = problems(text)
    #expect(found.count == 1 && found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test func reportsAllProblemsInOneRun() {
    let found = problems("zona: WIB\nkertas: {ukuran: A5, margn: [1]}\nkantr: 1\ntenggat: {mulai_hitung: x}")
    #expect(found.count == 5, "\(found)")
  }

  @Test func refusesSettingsThatAreNoText() {
    #expect(throws: Problems.self) {
      try SettingsReader.read([0xFF, 0xFE, 0x41], file: "warkat.yaml", workspace: Workspace())
    }
  }

  @Test func readsTheSampleOffice() throws {
    let workspace = Workspace(folder: packageRoot.path)
    let settings = try Settings.load(in: workspace)
    #expect(!settings.office.name.isEmpty)
    #expect(ShippedFiles.bytes("warkat.yaml").map { $0.isEmpty } == false)
  }

  @Test func missesSettingsOnlyWhereTheyWereAskedFor() throws {
    let folder = try TestFolder()
    let workspace = Workspace(folder: folder.path)
    #expect(try Settings.load(in: workspace).file == nil)
    #expect(throws: Problems.self) { try Settings.load(folder("lain.yaml"), in: workspace) }
    #expect(throws: Problems.self) { try Settings().requireOfficeName() }
  }

  @Test func carriesTheLogoInside() throws {
    let folder = try TestFolder()
    try folder.write("logo.svg", "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")
    let settings = try read("kantor: {logo: logo.svg}", folder: folder)
    #expect(settings.office.logo?.hasPrefix("data:image/svg+xml;base64,PD94bWwg") == true)
  }

  @Test(arguments: [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00], "image/png"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg"),
    (Array("\u{FEFF} <svg>".utf8), "image/svg+xml"), (Array("<html>".utf8), nil), (Array("svg".utf8), nil),
    ([], nil),
  ])
  func tellsPicturesByTheirBytes(bytes: [UInt8], type: String?) {
    #expect(Logo.mediaType(bytes) == type)
  }

  @Test func refusesALargeLogo() throws {
    let folder = try TestFolder()
    try folder.write("logo.svg", "<svg>" + String(repeating: " ", count: Logo.sizeLimit))
    #expect(throws: Problems.self) { try read("kantor: {logo: logo.svg}", folder: folder) }
  }
}
