// Written by scripts/embed; do not edit.

#include "CDefaults.h"

static const unsigned char contoh_register_2021_10_csv[] = {
#embed "../../contoh/register-2021-10.csv" suffix(,)
  0
};

static const unsigned char templates_arsip_baca_saya_html[] = {
#embed "../../templates/arsip/baca-saya.html" suffix(,)
  0
};

static const unsigned char templates_arsip_disamarkan_html[] = {
#embed "../../templates/arsip/disamarkan.html" suffix(,)
  0
};

static const unsigned char templates_arsip_isi_paket_csv[] = {
#embed "../../templates/arsip/isi-paket.csv" suffix(,)
  0
};

static const unsigned char templates_arsip_kamus_data_csv[] = {
#embed "../../templates/arsip/kamus-data.csv" suffix(,)
  0
};

static const unsigned char templates_arsip_kamus_data_html[] = {
#embed "../../templates/arsip/kamus-data.html" suffix(,)
  0
};

static const unsigned char templates_arsip_kamus_nilai_csv[] = {
#embed "../../templates/arsip/kamus-nilai.csv" suffix(,)
  0
};

static const unsigned char templates_bagian_banding_baris_html[] = {
#embed "../../templates/bagian/banding-baris.html" suffix(,)
  0
};

static const unsigned char templates_bagian_banding_berkas_html[] = {
#embed "../../templates/bagian/banding-berkas.html" suffix(,)
  0
};

static const unsigned char templates_bagian_banding_kepala_html[] = {
#embed "../../templates/bagian/banding-kepala.html" suffix(,)
  0
};

static const unsigned char templates_bagian_banding_ubahan_html[] = {
#embed "../../templates/bagian/banding-ubahan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_batas_xml[] = {
#embed "../../templates/bagian/batas.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_biaya_html[] = {
#embed "../../templates/bagian/biaya.html" suffix(,)
  0
};

static const unsigned char templates_bagian_biaya_xml[] = {
#embed "../../templates/bagian/biaya.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_cetak_otomatis_html[] = {
#embed "../../templates/bagian/cetak-otomatis.html" suffix(,)
  0
};

static const unsigned char templates_bagian_dasar_hukum_html[] = {
#embed "../../templates/bagian/dasar-hukum.html" suffix(,)
  0
};

static const unsigned char templates_bagian_gaya_html[] = {
#embed "../../templates/bagian/gaya.html" suffix(,)
  0
};

static const unsigned char templates_bagian_hak_keberatan_html[] = {
#embed "../../templates/bagian/hak-keberatan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_hitungan_tenggat_html[] = {
#embed "../../templates/bagian/hitungan-tenggat.html" suffix(,)
  0
};

static const unsigned char templates_bagian_huruf_17_html[] = {
#embed "../../templates/bagian/huruf-17.html" suffix(,)
  0
};

static const unsigned char templates_bagian_kepala_html_html[] = {
#embed "../../templates/bagian/kepala-html.html" suffix(,)
  0
};

static const unsigned char templates_bagian_kepala_xml[] = {
#embed "../../templates/bagian/kepala.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_kop_html[] = {
#embed "../../templates/bagian/kop.html" suffix(,)
  0
};

static const unsigned char templates_bagian_kotak_isi_html[] = {
#embed "../../templates/bagian/kotak-isi.html" suffix(,)
  0
};

static const unsigned char templates_bagian_kotak_html[] = {
#embed "../../templates/bagian/kotak.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_bentuk_html[] = {
#embed "../../templates/bagian/label-bentuk.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_cara_memperoleh_html[] = {
#embed "../../templates/bagian/label-cara-memperoleh.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_cara_penyampaian_html[] = {
#embed "../../templates/bagian/label-cara-penyampaian.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_kategori_informasi_html[] = {
#embed "../../templates/bagian/label-kategori-informasi.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_kategori_pemohon_html[] = {
#embed "../../templates/bagian/label-kategori-pemohon.html" suffix(,)
  0
};

static const unsigned char templates_bagian_label_saluran_html[] = {
#embed "../../templates/bagian/label-saluran.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_banding_html[] = {
#embed "../../templates/bagian/lap-banding.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_banding_xml[] = {
#embed "../../templates/bagian/lap-banding.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_deret_html[] = {
#embed "../../templates/bagian/lap-deret.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_dipotong_petugas_html[] = {
#embed "../../templates/bagian/lap-dipotong-petugas.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_dipotong_html[] = {
#embed "../../templates/bagian/lap-dipotong.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_gaya_html[] = {
#embed "../../templates/bagian/lap-gaya.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_informasi_html[] = {
#embed "../../templates/bagian/lap-informasi.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_informasi_xml[] = {
#embed "../../templates/bagian/lap-informasi.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_kegiatan_html[] = {
#embed "../../templates/bagian/lap-kegiatan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_keputusan_html[] = {
#embed "../../templates/bagian/lap-keputusan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_keputusan_xml[] = {
#embed "../../templates/bagian/lap-keputusan.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_kunci_html[] = {
#embed "../../templates/bagian/lap-kunci.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_lampiran_gaya_html[] = {
#embed "../../templates/bagian/lap-lampiran-gaya.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_lampiran_html[] = {
#embed "../../templates/bagian/lap-lampiran.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_langkah_jumlah_html[] = {
#embed "../../templates/bagian/lap-langkah-jumlah.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_langkah_jumlah_xml[] = {
#embed "../../templates/bagian/lap-langkah-jumlah.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_letak_xml[] = {
#embed "../../templates/bagian/lap-letak.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_mutu_baris_html[] = {
#embed "../../templates/bagian/lap-mutu-baris.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_mutu_baris_xml[] = {
#embed "../../templates/bagian/lap-mutu-baris.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_mutu_kepala_html[] = {
#embed "../../templates/bagian/lap-mutu-kepala.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_nama_angka_html[] = {
#embed "../../templates/bagian/lap-nama-angka.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_narasi_html[] = {
#embed "../../templates/bagian/lap-narasi.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_pemohon_html[] = {
#embed "../../templates/bagian/lap-pemohon.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_pemohon_xml[] = {
#embed "../../templates/bagian/lap-pemohon.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_penomoran_baris_html[] = {
#embed "../../templates/bagian/lap-penomoran-baris.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_penomoran_html[] = {
#embed "../../templates/bagian/lap-penomoran.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_perbaikan_letak_html[] = {
#embed "../../templates/bagian/lap-perbaikan-letak.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_register_baris_xml[] = {
#embed "../../templates/bagian/lap-register-baris.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_register_jumlah_html[] = {
#embed "../../templates/bagian/lap-register-jumlah.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_register_jumlah_xml[] = {
#embed "../../templates/bagian/lap-register-jumlah.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_rujukan_html[] = {
#embed "../../templates/bagian/lap-rujukan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_rujukan_xml[] = {
#embed "../../templates/bagian/lap-rujukan.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_saluran_html[] = {
#embed "../../templates/bagian/lap-saluran.html" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_saluran_xml[] = {
#embed "../../templates/bagian/lap-saluran.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_tenggat_xml[] = {
#embed "../../templates/bagian/lap-tenggat.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_lap_ttd_dua_html[] = {
#embed "../../templates/bagian/lap-ttd-dua.html" suffix(,)
  0
};

static const unsigned char templates_bagian_nama_petugas_html[] = {
#embed "../../templates/bagian/nama-petugas.html" suffix(,)
  0
};

static const unsigned char templates_bagian_pasal_jawaban_html[] = {
#embed "../../templates/bagian/pasal-jawaban.html" suffix(,)
  0
};

static const unsigned char templates_bagian_pasal_perpanjangan_html[] = {
#embed "../../templates/bagian/pasal-perpanjangan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_pasal_tanggapan_html[] = {
#embed "../../templates/bagian/pasal-tanggapan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_pemohon_html[] = {
#embed "../../templates/bagian/pemohon.html" suffix(,)
  0
};

static const unsigned char templates_bagian_penolakan_dasar_html[] = {
#embed "../../templates/bagian/penolakan-dasar.html" suffix(,)
  0
};

static const unsigned char templates_bagian_penolakan_xml[] = {
#embed "../../templates/bagian/penolakan.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_permohonan_xml[] = {
#embed "../../templates/bagian/permohonan.xml" suffix(,)
  0
};

static const unsigned char templates_bagian_tanda_cetakan_html[] = {
#embed "../../templates/bagian/tanda-cetakan.html" suffix(,)
  0
};

static const unsigned char templates_bagian_tempat_tanggal_html[] = {
#embed "../../templates/bagian/tempat-tanggal.html" suffix(,)
  0
};

static const unsigned char templates_bagian_ttd_ppid_html[] = {
#embed "../../templates/bagian/ttd-ppid.html" suffix(,)
  0
};

static const unsigned char templates_bagian_ttd_html[] = {
#embed "../../templates/bagian/ttd.html" suffix(,)
  0
};

static const unsigned char templates_banding_register_html[] = {
#embed "../../templates/banding-register.html" suffix(,)
  0
};

static const unsigned char templates_berita_acara_html[] = {
#embed "../../templates/berita-acara.html" suffix(,)
  0
};

static const unsigned char templates_berita_acara_xml[] = {
#embed "../../templates/berita-acara.xml" suffix(,)
  0
};

static const unsigned char templates_cetak_html[] = {
#embed "../../templates/cetak.html" suffix(,)
  0
};

static const unsigned char templates_data_layanan_harian_html[] = {
#embed "../../templates/data-layanan-harian.html" suffix(,)
  0
};

static const unsigned char templates_data_layanan_harian_xml[] = {
#embed "../../templates/data-layanan-harian.xml" suffix(,)
  0
};

static const unsigned char templates_indeks_html[] = {
#embed "../../templates/indeks.html" suffix(,)
  0
};

static const unsigned char templates_kalender_hari_libur_csv[] = {
#embed "../../templates/kalender/hari-libur.csv" suffix(,)
  0
};

static const unsigned char templates_koreksi_segel_html[] = {
#embed "../../templates/koreksi-segel.html" suffix(,)
  0
};

static const unsigned char templates_koreksi_segel_xml[] = {
#embed "../../templates/koreksi-segel.xml" suffix(,)
  0
};

static const unsigned char templates_laporan_bulanan_html[] = {
#embed "../../templates/laporan-bulanan.html" suffix(,)
  0
};

static const unsigned char templates_laporan_bulanan_xml[] = {
#embed "../../templates/laporan-bulanan.xml" suffix(,)
  0
};

static const unsigned char templates_laporan_tahunan_html[] = {
#embed "../../templates/laporan-tahunan.html" suffix(,)
  0
};

static const unsigned char templates_laporan_tahunan_xml[] = {
#embed "../../templates/laporan-tahunan.xml" suffix(,)
  0
};

static const unsigned char templates_laporan_temuan_html[] = {
#embed "../../templates/laporan-temuan.html" suffix(,)
  0
};

static const unsigned char templates_laporan_temuan_xml[] = {
#embed "../../templates/laporan-temuan.xml" suffix(,)
  0
};

static const unsigned char templates_lembar_perbaikan_html[] = {
#embed "../../templates/lembar-perbaikan.html" suffix(,)
  0
};

static const unsigned char templates_matriks_kegiatan_html[] = {
#embed "../../templates/matriks-kegiatan.html" suffix(,)
  0
};

static const unsigned char templates_matriks_kegiatan_xml[] = {
#embed "../../templates/matriks-kegiatan.xml" suffix(,)
  0
};

static const unsigned char templates_narasi_1_kebijakan_md[] = {
#embed "../../templates/narasi/1-kebijakan.md" suffix(,)
  0
};

static const unsigned char templates_narasi_2_sarana_sdm_md[] = {
#embed "../../templates/narasi/2-sarana-sdm.md" suffix(,)
  0
};

static const unsigned char templates_narasi_3_anggaran_md[] = {
#embed "../../templates/narasi/3-anggaran.md" suffix(,)
  0
};

static const unsigned char templates_narasi_4_rincian_layanan_md[] = {
#embed "../../templates/narasi/4-rincian-layanan.md" suffix(,)
  0
};

static const unsigned char templates_narasi_5_sengketa_md[] = {
#embed "../../templates/narasi/5-sengketa.md" suffix(,)
  0
};

static const unsigned char templates_narasi_6_kendala_md[] = {
#embed "../../templates/narasi/6-kendala.md" suffix(,)
  0
};

static const unsigned char templates_narasi_7_rekomendasi_md[] = {
#embed "../../templates/narasi/7-rekomendasi.md" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_perpanjangan_html[] = {
#embed "../../templates/pemberitahuan-perpanjangan.html" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_perpanjangan_xml[] = {
#embed "../../templates/pemberitahuan-perpanjangan.xml" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_tertulis_html[] = {
#embed "../../templates/pemberitahuan-tertulis.html" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_tertulis_xml[] = {
#embed "../../templates/pemberitahuan-tertulis.xml" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_tidak_lengkap_html[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.html" suffix(,)
  0
};

static const unsigned char templates_pemberitahuan_tidak_lengkap_xml[] = {
#embed "../../templates/pemberitahuan-tidak-lengkap.xml" suffix(,)
  0
};

static const unsigned char templates_register_tahunan_html[] = {
#embed "../../templates/register-tahunan.html" suffix(,)
  0
};

static const unsigned char templates_register_tahunan_xml[] = {
#embed "../../templates/register-tahunan.xml" suffix(,)
  0
};

static const unsigned char templates_sinonim_galat_sel_csv[] = {
#embed "../../templates/sinonim/galat-sel.csv" suffix(,)
  0
};

static const unsigned char templates_sinonim_judul_csv[] = {
#embed "../../templates/sinonim/judul.csv" suffix(,)
  0
};

static const unsigned char templates_sinonim_nilai_csv[] = {
#embed "../../templates/sinonim/nilai.csv" suffix(,)
  0
};

static const unsigned char templates_sk_penolakan_html[] = {
#embed "../../templates/sk-penolakan.html" suffix(,)
  0
};

static const unsigned char templates_sk_penolakan_xml[] = {
#embed "../../templates/sk-penolakan.xml" suffix(,)
  0
};

static const unsigned char templates_skema_warkat_1_xsd[] = {
#embed "../../templates/skema/warkat-1.xsd" suffix(,)
  0
};

static const unsigned char templates_sop_html[] = {
#embed "../../templates/sop.html" suffix(,)
  0
};

static const unsigned char templates_sop_pelayanan_informasi_publik_yaml[] = {
#embed "../../templates/sop/pelayanan-informasi-publik.yaml" suffix(,)
  0
};

static const unsigned char templates_tanda_bukti_permohonan_html[] = {
#embed "../../templates/tanda-bukti-permohonan.html" suffix(,)
  0
};

static const unsigned char templates_tanda_bukti_permohonan_xml[] = {
#embed "../../templates/tanda-bukti-permohonan.xml" suffix(,)
  0
};

static const unsigned char templates_tanda_terima_informasi_html[] = {
#embed "../../templates/tanda-terima-informasi.html" suffix(,)
  0
};

static const unsigned char templates_tanda_terima_informasi_xml[] = {
#embed "../../templates/tanda-terima-informasi.xml" suffix(,)
  0
};

static const unsigned char templates_wajib_csv[] = {
#embed "../../templates/wajib.csv" suffix(,)
  0
};

static const unsigned char warkat_yaml[] = {
#embed "../../warkat.yaml" suffix(,)
  0
};

// Sorted by name; the zero after the last byte is not counted.
static const struct warkat_file files[] = {
  {"contoh/register-2021-10.csv", contoh_register_2021_10_csv, sizeof contoh_register_2021_10_csv - 1},
  {"templates/arsip/baca-saya.html", templates_arsip_baca_saya_html, sizeof templates_arsip_baca_saya_html - 1},
  {"templates/arsip/disamarkan.html", templates_arsip_disamarkan_html, sizeof templates_arsip_disamarkan_html - 1},
  {"templates/arsip/isi-paket.csv", templates_arsip_isi_paket_csv, sizeof templates_arsip_isi_paket_csv - 1},
  {"templates/arsip/kamus-data.csv", templates_arsip_kamus_data_csv, sizeof templates_arsip_kamus_data_csv - 1},
  {"templates/arsip/kamus-data.html", templates_arsip_kamus_data_html, sizeof templates_arsip_kamus_data_html - 1},
  {"templates/arsip/kamus-nilai.csv", templates_arsip_kamus_nilai_csv, sizeof templates_arsip_kamus_nilai_csv - 1},
  {"templates/bagian/banding-baris.html", templates_bagian_banding_baris_html, sizeof templates_bagian_banding_baris_html - 1},
  {"templates/bagian/banding-berkas.html", templates_bagian_banding_berkas_html, sizeof templates_bagian_banding_berkas_html - 1},
  {"templates/bagian/banding-kepala.html", templates_bagian_banding_kepala_html, sizeof templates_bagian_banding_kepala_html - 1},
  {"templates/bagian/banding-ubahan.html", templates_bagian_banding_ubahan_html, sizeof templates_bagian_banding_ubahan_html - 1},
  {"templates/bagian/batas.xml", templates_bagian_batas_xml, sizeof templates_bagian_batas_xml - 1},
  {"templates/bagian/biaya.html", templates_bagian_biaya_html, sizeof templates_bagian_biaya_html - 1},
  {"templates/bagian/biaya.xml", templates_bagian_biaya_xml, sizeof templates_bagian_biaya_xml - 1},
  {"templates/bagian/cetak-otomatis.html", templates_bagian_cetak_otomatis_html, sizeof templates_bagian_cetak_otomatis_html - 1},
  {"templates/bagian/dasar-hukum.html", templates_bagian_dasar_hukum_html, sizeof templates_bagian_dasar_hukum_html - 1},
  {"templates/bagian/gaya.html", templates_bagian_gaya_html, sizeof templates_bagian_gaya_html - 1},
  {"templates/bagian/hak-keberatan.html", templates_bagian_hak_keberatan_html, sizeof templates_bagian_hak_keberatan_html - 1},
  {"templates/bagian/hitungan-tenggat.html", templates_bagian_hitungan_tenggat_html, sizeof templates_bagian_hitungan_tenggat_html - 1},
  {"templates/bagian/huruf-17.html", templates_bagian_huruf_17_html, sizeof templates_bagian_huruf_17_html - 1},
  {"templates/bagian/kepala-html.html", templates_bagian_kepala_html_html, sizeof templates_bagian_kepala_html_html - 1},
  {"templates/bagian/kepala.xml", templates_bagian_kepala_xml, sizeof templates_bagian_kepala_xml - 1},
  {"templates/bagian/kop.html", templates_bagian_kop_html, sizeof templates_bagian_kop_html - 1},
  {"templates/bagian/kotak-isi.html", templates_bagian_kotak_isi_html, sizeof templates_bagian_kotak_isi_html - 1},
  {"templates/bagian/kotak.html", templates_bagian_kotak_html, sizeof templates_bagian_kotak_html - 1},
  {"templates/bagian/label-bentuk.html", templates_bagian_label_bentuk_html, sizeof templates_bagian_label_bentuk_html - 1},
  {"templates/bagian/label-cara-memperoleh.html", templates_bagian_label_cara_memperoleh_html, sizeof templates_bagian_label_cara_memperoleh_html - 1},
  {"templates/bagian/label-cara-penyampaian.html", templates_bagian_label_cara_penyampaian_html, sizeof templates_bagian_label_cara_penyampaian_html - 1},
  {"templates/bagian/label-kategori-informasi.html", templates_bagian_label_kategori_informasi_html, sizeof templates_bagian_label_kategori_informasi_html - 1},
  {"templates/bagian/label-kategori-pemohon.html", templates_bagian_label_kategori_pemohon_html, sizeof templates_bagian_label_kategori_pemohon_html - 1},
  {"templates/bagian/label-saluran.html", templates_bagian_label_saluran_html, sizeof templates_bagian_label_saluran_html - 1},
  {"templates/bagian/lap-banding.html", templates_bagian_lap_banding_html, sizeof templates_bagian_lap_banding_html - 1},
  {"templates/bagian/lap-banding.xml", templates_bagian_lap_banding_xml, sizeof templates_bagian_lap_banding_xml - 1},
  {"templates/bagian/lap-deret.html", templates_bagian_lap_deret_html, sizeof templates_bagian_lap_deret_html - 1},
  {"templates/bagian/lap-dipotong-petugas.html", templates_bagian_lap_dipotong_petugas_html, sizeof templates_bagian_lap_dipotong_petugas_html - 1},
  {"templates/bagian/lap-dipotong.html", templates_bagian_lap_dipotong_html, sizeof templates_bagian_lap_dipotong_html - 1},
  {"templates/bagian/lap-gaya.html", templates_bagian_lap_gaya_html, sizeof templates_bagian_lap_gaya_html - 1},
  {"templates/bagian/lap-informasi.html", templates_bagian_lap_informasi_html, sizeof templates_bagian_lap_informasi_html - 1},
  {"templates/bagian/lap-informasi.xml", templates_bagian_lap_informasi_xml, sizeof templates_bagian_lap_informasi_xml - 1},
  {"templates/bagian/lap-kegiatan.html", templates_bagian_lap_kegiatan_html, sizeof templates_bagian_lap_kegiatan_html - 1},
  {"templates/bagian/lap-keputusan.html", templates_bagian_lap_keputusan_html, sizeof templates_bagian_lap_keputusan_html - 1},
  {"templates/bagian/lap-keputusan.xml", templates_bagian_lap_keputusan_xml, sizeof templates_bagian_lap_keputusan_xml - 1},
  {"templates/bagian/lap-kunci.html", templates_bagian_lap_kunci_html, sizeof templates_bagian_lap_kunci_html - 1},
  {"templates/bagian/lap-lampiran-gaya.html", templates_bagian_lap_lampiran_gaya_html, sizeof templates_bagian_lap_lampiran_gaya_html - 1},
  {"templates/bagian/lap-lampiran.html", templates_bagian_lap_lampiran_html, sizeof templates_bagian_lap_lampiran_html - 1},
  {"templates/bagian/lap-langkah-jumlah.html", templates_bagian_lap_langkah_jumlah_html, sizeof templates_bagian_lap_langkah_jumlah_html - 1},
  {"templates/bagian/lap-langkah-jumlah.xml", templates_bagian_lap_langkah_jumlah_xml, sizeof templates_bagian_lap_langkah_jumlah_xml - 1},
  {"templates/bagian/lap-letak.xml", templates_bagian_lap_letak_xml, sizeof templates_bagian_lap_letak_xml - 1},
  {"templates/bagian/lap-mutu-baris.html", templates_bagian_lap_mutu_baris_html, sizeof templates_bagian_lap_mutu_baris_html - 1},
  {"templates/bagian/lap-mutu-baris.xml", templates_bagian_lap_mutu_baris_xml, sizeof templates_bagian_lap_mutu_baris_xml - 1},
  {"templates/bagian/lap-mutu-kepala.html", templates_bagian_lap_mutu_kepala_html, sizeof templates_bagian_lap_mutu_kepala_html - 1},
  {"templates/bagian/lap-nama-angka.html", templates_bagian_lap_nama_angka_html, sizeof templates_bagian_lap_nama_angka_html - 1},
  {"templates/bagian/lap-narasi.html", templates_bagian_lap_narasi_html, sizeof templates_bagian_lap_narasi_html - 1},
  {"templates/bagian/lap-pemohon.html", templates_bagian_lap_pemohon_html, sizeof templates_bagian_lap_pemohon_html - 1},
  {"templates/bagian/lap-pemohon.xml", templates_bagian_lap_pemohon_xml, sizeof templates_bagian_lap_pemohon_xml - 1},
  {"templates/bagian/lap-penomoran-baris.html", templates_bagian_lap_penomoran_baris_html, sizeof templates_bagian_lap_penomoran_baris_html - 1},
  {"templates/bagian/lap-penomoran.html", templates_bagian_lap_penomoran_html, sizeof templates_bagian_lap_penomoran_html - 1},
  {"templates/bagian/lap-perbaikan-letak.html", templates_bagian_lap_perbaikan_letak_html, sizeof templates_bagian_lap_perbaikan_letak_html - 1},
  {"templates/bagian/lap-register-baris.xml", templates_bagian_lap_register_baris_xml, sizeof templates_bagian_lap_register_baris_xml - 1},
  {"templates/bagian/lap-register-jumlah.html", templates_bagian_lap_register_jumlah_html, sizeof templates_bagian_lap_register_jumlah_html - 1},
  {"templates/bagian/lap-register-jumlah.xml", templates_bagian_lap_register_jumlah_xml, sizeof templates_bagian_lap_register_jumlah_xml - 1},
  {"templates/bagian/lap-rujukan.html", templates_bagian_lap_rujukan_html, sizeof templates_bagian_lap_rujukan_html - 1},
  {"templates/bagian/lap-rujukan.xml", templates_bagian_lap_rujukan_xml, sizeof templates_bagian_lap_rujukan_xml - 1},
  {"templates/bagian/lap-saluran.html", templates_bagian_lap_saluran_html, sizeof templates_bagian_lap_saluran_html - 1},
  {"templates/bagian/lap-saluran.xml", templates_bagian_lap_saluran_xml, sizeof templates_bagian_lap_saluran_xml - 1},
  {"templates/bagian/lap-tenggat.xml", templates_bagian_lap_tenggat_xml, sizeof templates_bagian_lap_tenggat_xml - 1},
  {"templates/bagian/lap-ttd-dua.html", templates_bagian_lap_ttd_dua_html, sizeof templates_bagian_lap_ttd_dua_html - 1},
  {"templates/bagian/nama-petugas.html", templates_bagian_nama_petugas_html, sizeof templates_bagian_nama_petugas_html - 1},
  {"templates/bagian/pasal-jawaban.html", templates_bagian_pasal_jawaban_html, sizeof templates_bagian_pasal_jawaban_html - 1},
  {"templates/bagian/pasal-perpanjangan.html", templates_bagian_pasal_perpanjangan_html, sizeof templates_bagian_pasal_perpanjangan_html - 1},
  {"templates/bagian/pasal-tanggapan.html", templates_bagian_pasal_tanggapan_html, sizeof templates_bagian_pasal_tanggapan_html - 1},
  {"templates/bagian/pemohon.html", templates_bagian_pemohon_html, sizeof templates_bagian_pemohon_html - 1},
  {"templates/bagian/penolakan-dasar.html", templates_bagian_penolakan_dasar_html, sizeof templates_bagian_penolakan_dasar_html - 1},
  {"templates/bagian/penolakan.xml", templates_bagian_penolakan_xml, sizeof templates_bagian_penolakan_xml - 1},
  {"templates/bagian/permohonan.xml", templates_bagian_permohonan_xml, sizeof templates_bagian_permohonan_xml - 1},
  {"templates/bagian/tanda-cetakan.html", templates_bagian_tanda_cetakan_html, sizeof templates_bagian_tanda_cetakan_html - 1},
  {"templates/bagian/tempat-tanggal.html", templates_bagian_tempat_tanggal_html, sizeof templates_bagian_tempat_tanggal_html - 1},
  {"templates/bagian/ttd-ppid.html", templates_bagian_ttd_ppid_html, sizeof templates_bagian_ttd_ppid_html - 1},
  {"templates/bagian/ttd.html", templates_bagian_ttd_html, sizeof templates_bagian_ttd_html - 1},
  {"templates/banding-register.html", templates_banding_register_html, sizeof templates_banding_register_html - 1},
  {"templates/berita-acara.html", templates_berita_acara_html, sizeof templates_berita_acara_html - 1},
  {"templates/berita-acara.xml", templates_berita_acara_xml, sizeof templates_berita_acara_xml - 1},
  {"templates/cetak.html", templates_cetak_html, sizeof templates_cetak_html - 1},
  {"templates/data-layanan-harian.html", templates_data_layanan_harian_html, sizeof templates_data_layanan_harian_html - 1},
  {"templates/data-layanan-harian.xml", templates_data_layanan_harian_xml, sizeof templates_data_layanan_harian_xml - 1},
  {"templates/indeks.html", templates_indeks_html, sizeof templates_indeks_html - 1},
  {"templates/kalender/hari-libur.csv", templates_kalender_hari_libur_csv, sizeof templates_kalender_hari_libur_csv - 1},
  {"templates/koreksi-segel.html", templates_koreksi_segel_html, sizeof templates_koreksi_segel_html - 1},
  {"templates/koreksi-segel.xml", templates_koreksi_segel_xml, sizeof templates_koreksi_segel_xml - 1},
  {"templates/laporan-bulanan.html", templates_laporan_bulanan_html, sizeof templates_laporan_bulanan_html - 1},
  {"templates/laporan-bulanan.xml", templates_laporan_bulanan_xml, sizeof templates_laporan_bulanan_xml - 1},
  {"templates/laporan-tahunan.html", templates_laporan_tahunan_html, sizeof templates_laporan_tahunan_html - 1},
  {"templates/laporan-tahunan.xml", templates_laporan_tahunan_xml, sizeof templates_laporan_tahunan_xml - 1},
  {"templates/laporan-temuan.html", templates_laporan_temuan_html, sizeof templates_laporan_temuan_html - 1},
  {"templates/laporan-temuan.xml", templates_laporan_temuan_xml, sizeof templates_laporan_temuan_xml - 1},
  {"templates/lembar-perbaikan.html", templates_lembar_perbaikan_html, sizeof templates_lembar_perbaikan_html - 1},
  {"templates/matriks-kegiatan.html", templates_matriks_kegiatan_html, sizeof templates_matriks_kegiatan_html - 1},
  {"templates/matriks-kegiatan.xml", templates_matriks_kegiatan_xml, sizeof templates_matriks_kegiatan_xml - 1},
  {"templates/narasi/1-kebijakan.md", templates_narasi_1_kebijakan_md, sizeof templates_narasi_1_kebijakan_md - 1},
  {"templates/narasi/2-sarana-sdm.md", templates_narasi_2_sarana_sdm_md, sizeof templates_narasi_2_sarana_sdm_md - 1},
  {"templates/narasi/3-anggaran.md", templates_narasi_3_anggaran_md, sizeof templates_narasi_3_anggaran_md - 1},
  {"templates/narasi/4-rincian-layanan.md", templates_narasi_4_rincian_layanan_md, sizeof templates_narasi_4_rincian_layanan_md - 1},
  {"templates/narasi/5-sengketa.md", templates_narasi_5_sengketa_md, sizeof templates_narasi_5_sengketa_md - 1},
  {"templates/narasi/6-kendala.md", templates_narasi_6_kendala_md, sizeof templates_narasi_6_kendala_md - 1},
  {"templates/narasi/7-rekomendasi.md", templates_narasi_7_rekomendasi_md, sizeof templates_narasi_7_rekomendasi_md - 1},
  {"templates/pemberitahuan-perpanjangan.html", templates_pemberitahuan_perpanjangan_html, sizeof templates_pemberitahuan_perpanjangan_html - 1},
  {"templates/pemberitahuan-perpanjangan.xml", templates_pemberitahuan_perpanjangan_xml, sizeof templates_pemberitahuan_perpanjangan_xml - 1},
  {"templates/pemberitahuan-tertulis.html", templates_pemberitahuan_tertulis_html, sizeof templates_pemberitahuan_tertulis_html - 1},
  {"templates/pemberitahuan-tertulis.xml", templates_pemberitahuan_tertulis_xml, sizeof templates_pemberitahuan_tertulis_xml - 1},
  {"templates/pemberitahuan-tidak-lengkap.html", templates_pemberitahuan_tidak_lengkap_html, sizeof templates_pemberitahuan_tidak_lengkap_html - 1},
  {"templates/pemberitahuan-tidak-lengkap.xml", templates_pemberitahuan_tidak_lengkap_xml, sizeof templates_pemberitahuan_tidak_lengkap_xml - 1},
  {"templates/register-tahunan.html", templates_register_tahunan_html, sizeof templates_register_tahunan_html - 1},
  {"templates/register-tahunan.xml", templates_register_tahunan_xml, sizeof templates_register_tahunan_xml - 1},
  {"templates/sinonim/galat-sel.csv", templates_sinonim_galat_sel_csv, sizeof templates_sinonim_galat_sel_csv - 1},
  {"templates/sinonim/judul.csv", templates_sinonim_judul_csv, sizeof templates_sinonim_judul_csv - 1},
  {"templates/sinonim/nilai.csv", templates_sinonim_nilai_csv, sizeof templates_sinonim_nilai_csv - 1},
  {"templates/sk-penolakan.html", templates_sk_penolakan_html, sizeof templates_sk_penolakan_html - 1},
  {"templates/sk-penolakan.xml", templates_sk_penolakan_xml, sizeof templates_sk_penolakan_xml - 1},
  {"templates/skema/warkat-1.xsd", templates_skema_warkat_1_xsd, sizeof templates_skema_warkat_1_xsd - 1},
  {"templates/sop.html", templates_sop_html, sizeof templates_sop_html - 1},
  {"templates/sop/pelayanan-informasi-publik.yaml", templates_sop_pelayanan_informasi_publik_yaml, sizeof templates_sop_pelayanan_informasi_publik_yaml - 1},
  {"templates/tanda-bukti-permohonan.html", templates_tanda_bukti_permohonan_html, sizeof templates_tanda_bukti_permohonan_html - 1},
  {"templates/tanda-bukti-permohonan.xml", templates_tanda_bukti_permohonan_xml, sizeof templates_tanda_bukti_permohonan_xml - 1},
  {"templates/tanda-terima-informasi.html", templates_tanda_terima_informasi_html, sizeof templates_tanda_terima_informasi_html - 1},
  {"templates/tanda-terima-informasi.xml", templates_tanda_terima_informasi_xml, sizeof templates_tanda_terima_informasi_xml - 1},
  {"templates/wajib.csv", templates_wajib_csv, sizeof templates_wajib_csv - 1},
  {"warkat.yaml", warkat_yaml, sizeof warkat_yaml - 1},
};

size_t warkat_file_count(void) { return sizeof files / sizeof files[0]; }

struct warkat_file warkat_file_at(size_t index) { return files[index]; }
