#!/usr/bin/env python3
"""Writes a register of any size for timing: the canonical columns, rows as an office keeps them.

  gen_register.py ROWS FILE [SEED] [BAD]

BAD is how many rows of a hundred have a finding, by default none. The same arguments give the same bytes. UTF-8, comma, LF; about 600 bytes a row; a cell in six is quoted, one row in
fifty has a line break in a cell, one in twenty a doubled quote or letters outside ASCII. Nothing in it is anybody's data.
"""
import random
import sys

COLUMNS = """nomor_register diterima lengkap nama_pemohon kategori_pemohon jenis_identitas nomor_identitas alamat telepon
email pekerjaan saluran pengisi_formulir kategori_informasi rincian_informasi tujuan_penggunaan cara_memperoleh
cara_penyampaian petugas formulir_mulai formulir_selesai klasifikasi penguasaan badan_publik_lain bentuk_informasi
informasi_mulai informasi_selesai nomor_tanda_terima pengecualian_mulai pengecualian_selesai pemohon_terinfokan
nomor_nota_dinas tanggal_nota_dinas tanggal_perpanjangan alasan_perpanjangan keputusan dasar_pengecualian
alasan_penolakan uji_konsekuensi nomor_sk_penolakan nomor_pemberitahuan tanggal_pemberitahuan penyerahan_mulai
penyerahan_selesai nomor_tanda_terima_informasi penerima jumlah_lembar biaya_salinan biaya_kirim biaya_lain biaya
cara_pembayaran register_diperbarui disupervisi supervisor keterangan""".split()

FIRST = "Siti Budi Dewi Agus Rina Andi Maria Ahmad Nurul Eko Made Cut Hendra Wahyu".split()
LAST = "Contoh Teladan Umpama Misal Ibarat Santoso Rahayu Hidayat Lestari Kurnia".split()
STREETS = ["Jl. Merdeka", "Jl. Pahlawan", "Jl. Melati", "Gang Kenanga", "Jl. Raya Contoh"]
TOWNS = ["Kota Contoh", "Kab. Umpama", "Kota Teladan"]
ASKED = [
    "Daftar calon tetap anggota dewan beserta riwayat hidup",
    "Rekapitulasi hasil penghitungan suara, per kecamatan, dalam bentuk tabel",
    "Salinan berita acara pleno penetapan calon terpilih",
    "Laporan dana kampanye peserta pemilihan",
]
PURPOSES = ["Penelitian skripsi", "Bahan pemberitaan", "Kajian partisipasi, per desa", "Kepentingan pribadi"]


def cell(text):
    if any(sign in text for sign in ',"\n'):
        return '"' + text.replace('"', '""') + '"'
    return text


# What goes wrong in a bad row: column -> its text, made of the row's own.
FAULTS = [
    lambda v: {"tanggal_pemberitahuan": "2025-03-31", "register_diperbarui": "2025-03-31"},
    lambda v: {"formulir_selesai": v["formulir_selesai"][:10] + " 18:01"},
    lambda v: {"formulir_mulai": v["formulir_selesai"], "formulir_selesai": v["formulir_mulai"]},
    lambda v: {"alamat": ""},
    lambda v: {"tanggal_nota_dinas": "31/02/2024"},
    lambda v: {"nomor_identitas": "11710139" + v["nomor_identitas"][8:]},
    lambda v: {"biaya": str(int(v["biaya"]) + 500)},
    lambda v: {"email": "tidak-punya-alamat"},
    lambda v: {"keputusan": "selesai saja"},
    lambda v: {"nomor_tanda_terima": ""},
]


def row(number, r, bad):
    day = "2024-%02d-%02d" % (1 + number // 29 % 12, 1 + number % 28)
    start = r.randrange(480, 840)

    def at(minute):
        return "%s %02d:%02d" % (day, minute // 60, minute % 60)

    name = r.choice(FIRST) + " " + r.choice(LAST)
    asked = r.choice(ASKED)
    luck = r.randrange(100)
    if luck < 2:
        asked += "\nserta lampirannya"
    elif luck < 5:
        asked += ' (formulir "C.Hasil")'
    elif luck < 8:
        asked += " \u2013 termasuk d\u00e9tail \u201cC1\u201d"
    pages = r.randrange(1, 40)
    values = {
        "nomor_register": "%06d/PPID/2024" % number,
        "diterima": at(start),
        "lengkap": day,
        "nama_pemohon": name,
        "kategori_pemohon": "perorangan",
        "jenis_identitas": "ktp",
        "nomor_identitas": "117101%02d%02d%02d%04d" % (r.randrange(1, 29), r.randrange(1, 13), r.randrange(100), r.randrange(1, 10**4)),
        "alamat": "%s No. %d, %s" % (r.choice(STREETS), r.randrange(1, 200), r.choice(TOWNS)),
        "telepon": "0812-0000-%04d" % r.randrange(10**4),
        "email": "" if luck % 3 == 0 else "pemohon.%d@contoh.id" % r.randrange(10**4),
        "pekerjaan": "Mahasiswa",
        "saluran": r.choice(["langsung", "email", "daring"]),
        "pengisi_formulir": "pemohon",
        "kategori_informasi": "tahapan_pemilu",
        "rincian_informasi": asked,
        "tujuan_penggunaan": r.choice(PURPOSES),
        "cara_memperoleh": "salinan_softcopy",
        "cara_penyampaian": "ambil_langsung",
        "petugas": "Nur Contoh; Dian Contoh",
        "formulir_mulai": at(start + 2),
        "formulir_selesai": at(start + 9),
        "klasifikasi": "terbuka",
        "penguasaan": "dikuasai",
        "bentuk_informasi": "softcopy",
        "informasi_mulai": at(start + 10),
        "informasi_selesai": at(start + 20),
        "nomor_tanda_terima": "TT-%06d" % number,
        "nomor_nota_dinas": "ND-%d/2024" % number,
        "tanggal_nota_dinas": day,
        "keputusan": "dikabulkan",
        "nomor_pemberitahuan": "%d/PB-PPID/2024" % number,
        "tanggal_pemberitahuan": day,
        "penyerahan_mulai": at(start + 25),
        "penyerahan_selesai": at(start + 29),
        "nomor_tanda_terima_informasi": "TTI-%06d" % number,
        "penerima": name,
        "jumlah_lembar": str(pages),
        "biaya_salinan": str(pages * 250),
        "biaya": str(pages * 250),
        "cara_pembayaran": "tunai",
        "register_diperbarui": day,
        "disupervisi": day,
        "supervisor": "Kasubbag Contoh",
    }
    if r.randrange(100) < bad:
        values.update(r.choice(FAULTS)(values))
    return ",".join(cell(values.get(column, "")) for column in COLUMNS)


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    r = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    bad = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(",".join(COLUMNS) + "\n")
        for number in range(1, rows + 1):
            out.write(row(number, r, bad) + "\n")


main()
