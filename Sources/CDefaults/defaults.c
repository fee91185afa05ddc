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
#embed "../../templates/bagian/dasar-hukum.html" suffix(,)
  0
};

static const unsigned char file_6[] = {
#embed "../../templates/bagian/gaya.html" suffix(,)
  0
};

static const unsigned char file_7[] = {
#embed "../../templates/bagian/hak-keberatan.html" suffix(,)
  0
};

static const unsigned char file_8[] = {
#embed "../../templates/bagian/huruf-17.html" suffix(,)
  0
};

static const unsigned char file_9[] = {
#embed "../../templates/bagian/kepala-html.html" suffix(,)
  0
};

static const unsigned char file_10[] = {
#embed "../../templates/bagian/kepala.xml" suffix(,)
  0
};

static const unsigned char file_11[] = {
#embed "../../templates/bagian/kop.html" suffix(,)
  0
};

static const unsigned char file_12[] = {
#embed "../../templates/bagian/kotak-isi.html" suffix(,)
  0
};

static const unsigned char file_13[] = {
#embed "../../templates/bagian/kotak.html" suffix(,)
  0
};

static const unsigned char file_14[] = {
#embed "../../templates/bagian/label-bentuk.html" suffix(,)
  0
};

static const unsigned char file_15[] = {
#embed "../../templates/bagian/label-cara-memperoleh.html" suffix(,)
  0
};

static const unsigned char file_16[] = {
#embed "../../templates/bagian/label-cara-penyampaian.html" suffix(,)
  0
};

static const unsigned char file_17[] = {
#embed "../../templates/bagian/label-kategori-informasi.html" suffix(,)
  0
};

static const unsigned char file_18[] = {
#embed "../../templates/bagian/label-kategori-pemohon.html" suffix(,)
  0
};

static const unsigned char file_19[] = {
#embed "../../templates/bagian/label-saluran.html" suffix(,)
  0
};

static const unsigned char file_20[] = {
#embed "../../templates/bagian/nama-petugas.html" suffix(,)
  0
};

static const unsigned char file_21[] = {
#embed "../../templates/bagian/pemohon.html" suffix(,)
  0
};

static const unsigned char file_22[] = {
#embed "../../templates/bagian/penolakan-dasar.html" suffix(,)
  0
};

static const unsigned char file_23[] = {
#embed "../../templates/bagian/penolakan.xml" suffix(,)
  0
};

static const unsigned char file_24[] = {
#embed "../../templates/bagian/permohonan.xml" suffix(,)
  0
};

static const unsigned char file_25[] = {
#embed "../../templates/bagian/tempat-tanggal.html" suffix(,)
  0
};

static const unsigned char file_26[] = {
#embed "../../templates/bagian/ttd-ppid.html" suffix(,)
  0
};

static const unsigned char file_27[] = {
#embed "../../templates/bagian/ttd.html" suffix(,)
  0
};

static const unsigned char file_28[] = {
#embed "../../templates/cetak.html" suffix(,)
  0
};

static const unsigned char file_29[] = {
#embed "../../templates/kalender/hari-libur.csv" suffix(,)
  0
};

static const unsigned char file_30[] = {
#embed "../../templates/pemberitahuan-perpanjangan.html" suffix(,)
  0
};

static const unsigned char file_31[] = {
#embed "../../templates/pemberitahuan-perpanjangan.xml" suffix(,)
  0
};

static const unsigned char file_32[] = {
#embed "../../templates/pemberitahuan-tertulis.html" suffix(,)
  0
};

static const unsigned char file_33[] = {
#embed "../../templates/pemberitahuan-tertulis.xml" suffix(,)
  0
};

static const unsigned char file_34[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.html" suffix(,)
  0
};

static const unsigned char file_35[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.xml" suffix(,)
  0
};

static const unsigned char file_36[] = {
#embed "../../templates/sinonim/judul.csv" suffix(,)
  0
};

static const unsigned char file_37[] = {
#embed "../../templates/sinonim/nilai.csv" suffix(,)
  0
};

static const unsigned char file_38[] = {
#embed "../../templates/sk-penolakan.html" suffix(,)
  0
};

static const unsigned char file_39[] = {
#embed "../../templates/sk-penolakan.xml" suffix(,)
  0
};

static const unsigned char file_40[] = {
#embed "../../templates/skema/warkat-1.xsd" suffix(,)
  0
};

static const unsigned char file_41[] = {
#embed "../../templates/sop/pelayanan-informasi-publik.yaml" suffix(,)
  0
};

static const unsigned char file_42[] = {
#embed "../../templates/tanda-bukti-permohonan.html" suffix(,)
  0
};

static const unsigned char file_43[] = {
#embed "../../templates/tanda-bukti-permohonan.xml" suffix(,)
  0
};

static const unsigned char file_44[] = {
#embed "../../templates/tanda-terima-informasi.html" suffix(,)
  0
};

static const unsigned char file_45[] = {
#embed "../../templates/tanda-terima-informasi.xml" suffix(,)
  0
};

static const unsigned char file_46[] = {
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
  {"templates/bagian/dasar-hukum.html", file_5, sizeof file_5 - 1},
  {"templates/bagian/gaya.html", file_6, sizeof file_6 - 1},
  {"templates/bagian/hak-keberatan.html", file_7, sizeof file_7 - 1},
  {"templates/bagian/huruf-17.html", file_8, sizeof file_8 - 1},
  {"templates/bagian/kepala-html.html", file_9, sizeof file_9 - 1},
  {"templates/bagian/kepala.xml", file_10, sizeof file_10 - 1},
  {"templates/bagian/kop.html", file_11, sizeof file_11 - 1},
  {"templates/bagian/kotak-isi.html", file_12, sizeof file_12 - 1},
  {"templates/bagian/kotak.html", file_13, sizeof file_13 - 1},
  {"templates/bagian/label-bentuk.html", file_14, sizeof file_14 - 1},
  {"templates/bagian/label-cara-memperoleh.html", file_15, sizeof file_15 - 1},
  {"templates/bagian/label-cara-penyampaian.html", file_16, sizeof file_16 - 1},
  {"templates/bagian/label-kategori-informasi.html", file_17, sizeof file_17 - 1},
  {"templates/bagian/label-kategori-pemohon.html", file_18, sizeof file_18 - 1},
  {"templates/bagian/label-saluran.html", file_19, sizeof file_19 - 1},
  {"templates/bagian/nama-petugas.html", file_20, sizeof file_20 - 1},
  {"templates/bagian/pemohon.html", file_21, sizeof file_21 - 1},
  {"templates/bagian/penolakan-dasar.html", file_22, sizeof file_22 - 1},
  {"templates/bagian/penolakan.xml", file_23, sizeof file_23 - 1},
  {"templates/bagian/permohonan.xml", file_24, sizeof file_24 - 1},
  {"templates/bagian/tempat-tanggal.html", file_25, sizeof file_25 - 1},
  {"templates/bagian/ttd-ppid.html", file_26, sizeof file_26 - 1},
  {"templates/bagian/ttd.html", file_27, sizeof file_27 - 1},
  {"templates/cetak.html", file_28, sizeof file_28 - 1},
  {"templates/kalender/hari-libur.csv", file_29, sizeof file_29 - 1},
  {"templates/pemberitahuan-perpanjangan.html", file_30, sizeof file_30 - 1},
  {"templates/pemberitahuan-perpanjangan.xml", file_31, sizeof file_31 - 1},
  {"templates/pemberitahuan-tertulis.html", file_32, sizeof file_32 - 1},
  {"templates/pemberitahuan-tertulis.xml", file_33, sizeof file_33 - 1},
  {"templates/pemberitahuan-tidak-lengkap.html", file_34, sizeof file_34 - 1},
  {"templates/pemberitahuan-tidak-lengkap.xml", file_35, sizeof file_35 - 1},
  {"templates/sinonim/judul.csv", file_36, sizeof file_36 - 1},
  {"templates/sinonim/nilai.csv", file_37, sizeof file_37 - 1},
  {"templates/sk-penolakan.html", file_38, sizeof file_38 - 1},
  {"templates/sk-penolakan.xml", file_39, sizeof file_39 - 1},
  {"templates/skema/warkat-1.xsd", file_40, sizeof file_40 - 1},
  {"templates/sop/pelayanan-informasi-publik.yaml", file_41, sizeof file_41 - 1},
  {"templates/tanda-bukti-permohonan.html", file_42, sizeof file_42 - 1},
  {"templates/tanda-bukti-permohonan.xml", file_43, sizeof file_43 - 1},
  {"templates/tanda-terima-informasi.html", file_44, sizeof file_44 - 1},
  {"templates/tanda-terima-informasi.xml", file_45, sizeof file_45 - 1},
  {"warkat.yaml", file_46, sizeof file_46 - 1},
};

size_t warkat_file_count(void) { return sizeof files / sizeof files[0]; }

struct warkat_file warkat_file_at(size_t index) { return files[index]; }
