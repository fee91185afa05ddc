// Written by scripts/embed; do not edit.

#include "CDefaults.h"

static const unsigned char file_0[] = {
#embed "../../contoh/register-2021-10.csv" suffix(,)
  0
};

static const unsigned char file_1[] = {
#embed "../../templates/arsip/kamus-data.csv" suffix(,)
  0
};

static const unsigned char file_2[] = {
#embed "../../templates/bagian/batas.xml" suffix(,)
  0
};

static const unsigned char file_3[] = {
#embed "../../templates/bagian/biaya.html" suffix(,)
  0
};

static const unsigned char file_4[] = {
#embed "../../templates/bagian/biaya.xml" suffix(,)
  0
};

static const unsigned char file_5[] = {
#embed "../../templates/bagian/cetak-otomatis.html" suffix(,)
  0
};

static const unsigned char file_6[] = {
#embed "../../templates/bagian/dasar-hukum.html" suffix(,)
  0
};

static const unsigned char file_7[] = {
#embed "../../templates/bagian/gaya.html" suffix(,)
  0
};

static const unsigned char file_8[] = {
#embed "../../templates/bagian/hak-keberatan.html" suffix(,)
  0
};

static const unsigned char file_9[] = {
#embed "../../templates/bagian/huruf-17.html" suffix(,)
  0
};

static const unsigned char file_10[] = {
#embed "../../templates/bagian/kepala-html.html" suffix(,)
  0
};

static const unsigned char file_11[] = {
#embed "../../templates/bagian/kepala.xml" suffix(,)
  0
};

static const unsigned char file_12[] = {
#embed "../../templates/bagian/kop.html" suffix(,)
  0
};

static const unsigned char file_13[] = {
#embed "../../templates/bagian/kotak-isi.html" suffix(,)
  0
};

static const unsigned char file_14[] = {
#embed "../../templates/bagian/kotak.html" suffix(,)
  0
};

static const unsigned char file_15[] = {
#embed "../../templates/bagian/label-bentuk.html" suffix(,)
  0
};

static const unsigned char file_16[] = {
#embed "../../templates/bagian/label-cara-memperoleh.html" suffix(,)
  0
};

static const unsigned char file_17[] = {
#embed "../../templates/bagian/label-cara-penyampaian.html" suffix(,)
  0
};

static const unsigned char file_18[] = {
#embed "../../templates/bagian/label-kategori-informasi.html" suffix(,)
  0
};

static const unsigned char file_19[] = {
#embed "../../templates/bagian/label-kategori-pemohon.html" suffix(,)
  0
};

static const unsigned char file_20[] = {
#embed "../../templates/bagian/label-saluran.html" suffix(,)
  0
};

static const unsigned char file_21[] = {
#embed "../../templates/bagian/lap-deret.html" suffix(,)
  0
};

static const unsigned char file_22[] = {
#embed "../../templates/bagian/lap-gaya.html" suffix(,)
  0
};

static const unsigned char file_23[] = {
#embed "../../templates/bagian/lap-informasi.html" suffix(,)
  0
};

static const unsigned char file_24[] = {
#embed "../../templates/bagian/lap-informasi.xml" suffix(,)
  0
};

static const unsigned char file_25[] = {
#embed "../../templates/bagian/lap-kegiatan.html" suffix(,)
  0
};

static const unsigned char file_26[] = {
#embed "../../templates/bagian/lap-keputusan.html" suffix(,)
  0
};

static const unsigned char file_27[] = {
#embed "../../templates/bagian/lap-keputusan.xml" suffix(,)
  0
};

static const unsigned char file_28[] = {
#embed "../../templates/bagian/lap-langkah-jumlah.html" suffix(,)
  0
};

static const unsigned char file_29[] = {
#embed "../../templates/bagian/lap-langkah-jumlah.xml" suffix(,)
  0
};

static const unsigned char file_30[] = {
#embed "../../templates/bagian/lap-letak.xml" suffix(,)
  0
};

static const unsigned char file_31[] = {
#embed "../../templates/bagian/lap-mutu-baris.html" suffix(,)
  0
};

static const unsigned char file_32[] = {
#embed "../../templates/bagian/lap-mutu-baris.xml" suffix(,)
  0
};

static const unsigned char file_33[] = {
#embed "../../templates/bagian/lap-mutu-kepala.html" suffix(,)
  0
};

static const unsigned char file_34[] = {
#embed "../../templates/bagian/lap-pemohon.html" suffix(,)
  0
};

static const unsigned char file_35[] = {
#embed "../../templates/bagian/lap-pemohon.xml" suffix(,)
  0
};

static const unsigned char file_36[] = {
#embed "../../templates/bagian/lap-penomoran-baris.html" suffix(,)
  0
};

static const unsigned char file_37[] = {
#embed "../../templates/bagian/lap-penomoran.html" suffix(,)
  0
};

static const unsigned char file_38[] = {
#embed "../../templates/bagian/lap-perbaikan-letak.html" suffix(,)
  0
};

static const unsigned char file_39[] = {
#embed "../../templates/bagian/lap-register-baris.xml" suffix(,)
  0
};

static const unsigned char file_40[] = {
#embed "../../templates/bagian/lap-register-jumlah.html" suffix(,)
  0
};

static const unsigned char file_41[] = {
#embed "../../templates/bagian/lap-register-jumlah.xml" suffix(,)
  0
};

static const unsigned char file_42[] = {
#embed "../../templates/bagian/lap-rujukan.html" suffix(,)
  0
};

static const unsigned char file_43[] = {
#embed "../../templates/bagian/lap-rujukan.xml" suffix(,)
  0
};

static const unsigned char file_44[] = {
#embed "../../templates/bagian/lap-saluran.html" suffix(,)
  0
};

static const unsigned char file_45[] = {
#embed "../../templates/bagian/lap-saluran.xml" suffix(,)
  0
};

static const unsigned char file_46[] = {
#embed "../../templates/bagian/lap-tenggat.xml" suffix(,)
  0
};

static const unsigned char file_47[] = {
#embed "../../templates/bagian/lap-ttd-dua.html" suffix(,)
  0
};

static const unsigned char file_48[] = {
#embed "../../templates/bagian/nama-petugas.html" suffix(,)
  0
};

static const unsigned char file_49[] = {
#embed "../../templates/bagian/pemohon.html" suffix(,)
  0
};

static const unsigned char file_50[] = {
#embed "../../templates/bagian/penolakan-dasar.html" suffix(,)
  0
};

static const unsigned char file_51[] = {
#embed "../../templates/bagian/penolakan.xml" suffix(,)
  0
};

static const unsigned char file_52[] = {
#embed "../../templates/bagian/permohonan.xml" suffix(,)
  0
};

static const unsigned char file_53[] = {
#embed "../../templates/bagian/tempat-tanggal.html" suffix(,)
  0
};

static const unsigned char file_54[] = {
#embed "../../templates/bagian/ttd-ppid.html" suffix(,)
  0
};

static const unsigned char file_55[] = {
#embed "../../templates/bagian/ttd.html" suffix(,)
  0
};

static const unsigned char file_56[] = {
#embed "../../templates/cetak.html" suffix(,)
  0
};

static const unsigned char file_57[] = {
#embed "../../templates/data-layanan-harian.html" suffix(,)
  0
};

static const unsigned char file_58[] = {
#embed "../../templates/data-layanan-harian.xml" suffix(,)
  0
};

static const unsigned char file_59[] = {
#embed "../../templates/indeks.html" suffix(,)
  0
};

static const unsigned char file_60[] = {
#embed "../../templates/kalender/hari-libur.csv" suffix(,)
  0
};

static const unsigned char file_61[] = {
#embed "../../templates/laporan-bulanan.html" suffix(,)
  0
};

static const unsigned char file_62[] = {
#embed "../../templates/laporan-bulanan.xml" suffix(,)
  0
};

static const unsigned char file_63[] = {
#embed "../../templates/laporan-temuan.html" suffix(,)
  0
};

static const unsigned char file_64[] = {
#embed "../../templates/laporan-temuan.xml" suffix(,)
  0
};

static const unsigned char file_65[] = {
#embed "../../templates/lembar-perbaikan.html" suffix(,)
  0
};

static const unsigned char file_66[] = {
#embed "../../templates/matriks-kegiatan.html" suffix(,)
  0
};

static const unsigned char file_67[] = {
#embed "../../templates/matriks-kegiatan.xml" suffix(,)
  0
};

static const unsigned char file_68[] = {
#embed "../../templates/pemberitahuan-perpanjangan.html" suffix(,)
  0
};

static const unsigned char file_69[] = {
#embed "../../templates/pemberitahuan-perpanjangan.xml" suffix(,)
  0
};

static const unsigned char file_70[] = {
#embed "../../templates/pemberitahuan-tertulis.html" suffix(,)
  0
};

static const unsigned char file_71[] = {
#embed "../../templates/pemberitahuan-tertulis.xml" suffix(,)
  0
};

static const unsigned char file_72[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.html" suffix(,)
  0
};

static const unsigned char file_73[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.xml" suffix(,)
  0
};

static const unsigned char file_74[] = {
#embed "../../templates/register-tahunan.html" suffix(,)
  0
};

static const unsigned char file_75[] = {
#embed "../../templates/register-tahunan.xml" suffix(,)
  0
};

static const unsigned char file_76[] = {
#embed "../../templates/sinonim/judul.csv" suffix(,)
  0
};

static const unsigned char file_77[] = {
#embed "../../templates/sinonim/nilai.csv" suffix(,)
  0
};

static const unsigned char file_78[] = {
#embed "../../templates/sk-penolakan.html" suffix(,)
  0
};

static const unsigned char file_79[] = {
#embed "../../templates/sk-penolakan.xml" suffix(,)
  0
};

static const unsigned char file_80[] = {
#embed "../../templates/skema/warkat-1.xsd" suffix(,)
  0
};

static const unsigned char file_81[] = {
#embed "../../templates/sop/pelayanan-informasi-publik.yaml" suffix(,)
  0
};

static const unsigned char file_82[] = {
#embed "../../templates/tanda-bukti-permohonan.html" suffix(,)
  0
};

static const unsigned char file_83[] = {
#embed "../../templates/tanda-bukti-permohonan.xml" suffix(,)
  0
};

static const unsigned char file_84[] = {
#embed "../../templates/tanda-terima-informasi.html" suffix(,)
  0
};

static const unsigned char file_85[] = {
#embed "../../templates/tanda-terima-informasi.xml" suffix(,)
  0
};

static const unsigned char file_86[] = {
#embed "../../warkat.yaml" suffix(,)
  0
};

// Sorted by name; the zero after the last byte is not counted.
static const struct warkat_file files[] = {
  {"contoh/register-2021-10.csv", file_0, sizeof file_0 - 1},
  {"templates/arsip/kamus-data.csv", file_1, sizeof file_1 - 1},
  {"templates/bagian/batas.xml", file_2, sizeof file_2 - 1},
  {"templates/bagian/biaya.html", file_3, sizeof file_3 - 1},
  {"templates/bagian/biaya.xml", file_4, sizeof file_4 - 1},
  {"templates/bagian/cetak-otomatis.html", file_5, sizeof file_5 - 1},
  {"templates/bagian/dasar-hukum.html", file_6, sizeof file_6 - 1},
  {"templates/bagian/gaya.html", file_7, sizeof file_7 - 1},
  {"templates/bagian/hak-keberatan.html", file_8, sizeof file_8 - 1},
  {"templates/bagian/huruf-17.html", file_9, sizeof file_9 - 1},
  {"templates/bagian/kepala-html.html", file_10, sizeof file_10 - 1},
  {"templates/bagian/kepala.xml", file_11, sizeof file_11 - 1},
  {"templates/bagian/kop.html", file_12, sizeof file_12 - 1},
  {"templates/bagian/kotak-isi.html", file_13, sizeof file_13 - 1},
  {"templates/bagian/kotak.html", file_14, sizeof file_14 - 1},
  {"templates/bagian/label-bentuk.html", file_15, sizeof file_15 - 1},
  {"templates/bagian/label-cara-memperoleh.html", file_16, sizeof file_16 - 1},
  {"templates/bagian/label-cara-penyampaian.html", file_17, sizeof file_17 - 1},
  {"templates/bagian/label-kategori-informasi.html", file_18, sizeof file_18 - 1},
  {"templates/bagian/label-kategori-pemohon.html", file_19, sizeof file_19 - 1},
  {"templates/bagian/label-saluran.html", file_20, sizeof file_20 - 1},
  {"templates/bagian/lap-deret.html", file_21, sizeof file_21 - 1},
  {"templates/bagian/lap-gaya.html", file_22, sizeof file_22 - 1},
  {"templates/bagian/lap-informasi.html", file_23, sizeof file_23 - 1},
  {"templates/bagian/lap-informasi.xml", file_24, sizeof file_24 - 1},
  {"templates/bagian/lap-kegiatan.html", file_25, sizeof file_25 - 1},
  {"templates/bagian/lap-keputusan.html", file_26, sizeof file_26 - 1},
  {"templates/bagian/lap-keputusan.xml", file_27, sizeof file_27 - 1},
  {"templates/bagian/lap-langkah-jumlah.html", file_28, sizeof file_28 - 1},
  {"templates/bagian/lap-langkah-jumlah.xml", file_29, sizeof file_29 - 1},
  {"templates/bagian/lap-letak.xml", file_30, sizeof file_30 - 1},
  {"templates/bagian/lap-mutu-baris.html", file_31, sizeof file_31 - 1},
  {"templates/bagian/lap-mutu-baris.xml", file_32, sizeof file_32 - 1},
  {"templates/bagian/lap-mutu-kepala.html", file_33, sizeof file_33 - 1},
  {"templates/bagian/lap-pemohon.html", file_34, sizeof file_34 - 1},
  {"templates/bagian/lap-pemohon.xml", file_35, sizeof file_35 - 1},
  {"templates/bagian/lap-penomoran-baris.html", file_36, sizeof file_36 - 1},
  {"templates/bagian/lap-penomoran.html", file_37, sizeof file_37 - 1},
  {"templates/bagian/lap-perbaikan-letak.html", file_38, sizeof file_38 - 1},
  {"templates/bagian/lap-register-baris.xml", file_39, sizeof file_39 - 1},
  {"templates/bagian/lap-register-jumlah.html", file_40, sizeof file_40 - 1},
  {"templates/bagian/lap-register-jumlah.xml", file_41, sizeof file_41 - 1},
  {"templates/bagian/lap-rujukan.html", file_42, sizeof file_42 - 1},
  {"templates/bagian/lap-rujukan.xml", file_43, sizeof file_43 - 1},
  {"templates/bagian/lap-saluran.html", file_44, sizeof file_44 - 1},
  {"templates/bagian/lap-saluran.xml", file_45, sizeof file_45 - 1},
  {"templates/bagian/lap-tenggat.xml", file_46, sizeof file_46 - 1},
  {"templates/bagian/lap-ttd-dua.html", file_47, sizeof file_47 - 1},
  {"templates/bagian/nama-petugas.html", file_48, sizeof file_48 - 1},
  {"templates/bagian/pemohon.html", file_49, sizeof file_49 - 1},
  {"templates/bagian/penolakan-dasar.html", file_50, sizeof file_50 - 1},
  {"templates/bagian/penolakan.xml", file_51, sizeof file_51 - 1},
  {"templates/bagian/permohonan.xml", file_52, sizeof file_52 - 1},
  {"templates/bagian/tempat-tanggal.html", file_53, sizeof file_53 - 1},
  {"templates/bagian/ttd-ppid.html", file_54, sizeof file_54 - 1},
  {"templates/bagian/ttd.html", file_55, sizeof file_55 - 1},
  {"templates/cetak.html", file_56, sizeof file_56 - 1},
  {"templates/data-layanan-harian.html", file_57, sizeof file_57 - 1},
  {"templates/data-layanan-harian.xml", file_58, sizeof file_58 - 1},
  {"templates/indeks.html", file_59, sizeof file_59 - 1},
  {"templates/kalender/hari-libur.csv", file_60, sizeof file_60 - 1},
  {"templates/laporan-bulanan.html", file_61, sizeof file_61 - 1},
  {"templates/laporan-bulanan.xml", file_62, sizeof file_62 - 1},
  {"templates/laporan-temuan.html", file_63, sizeof file_63 - 1},
  {"templates/laporan-temuan.xml", file_64, sizeof file_64 - 1},
  {"templates/lembar-perbaikan.html", file_65, sizeof file_65 - 1},
  {"templates/matriks-kegiatan.html", file_66, sizeof file_66 - 1},
  {"templates/matriks-kegiatan.xml", file_67, sizeof file_67 - 1},
  {"templates/pemberitahuan-perpanjangan.html", file_68, sizeof file_68 - 1},
  {"templates/pemberitahuan-perpanjangan.xml", file_69, sizeof file_69 - 1},
  {"templates/pemberitahuan-tertulis.html", file_70, sizeof file_70 - 1},
  {"templates/pemberitahuan-tertulis.xml", file_71, sizeof file_71 - 1},
  {"templates/pemberitahuan-tidak-lengkap.html", file_72, sizeof file_72 - 1},
  {"templates/pemberitahuan-tidak-lengkap.xml", file_73, sizeof file_73 - 1},
  {"templates/register-tahunan.html", file_74, sizeof file_74 - 1},
  {"templates/register-tahunan.xml", file_75, sizeof file_75 - 1},
  {"templates/sinonim/judul.csv", file_76, sizeof file_76 - 1},
  {"templates/sinonim/nilai.csv", file_77, sizeof file_77 - 1},
  {"templates/sk-penolakan.html", file_78, sizeof file_78 - 1},
  {"templates/sk-penolakan.xml", file_79, sizeof file_79 - 1},
  {"templates/skema/warkat-1.xsd", file_80, sizeof file_80 - 1},
  {"templates/sop/pelayanan-informasi-publik.yaml", file_81, sizeof file_81 - 1},
  {"templates/tanda-bukti-permohonan.html", file_82, sizeof file_82 - 1},
  {"templates/tanda-bukti-permohonan.xml", file_83, sizeof file_83 - 1},
  {"templates/tanda-terima-informasi.html", file_84, sizeof file_84 - 1},
  {"templates/tanda-terima-informasi.xml", file_85, sizeof file_85 - 1},
  {"warkat.yaml", file_86, sizeof file_86 - 1},
};

size_t warkat_file_count(void) { return sizeof files / sizeof files[0]; }

struct warkat_file warkat_file_at(size_t index) { return files[index]; }
