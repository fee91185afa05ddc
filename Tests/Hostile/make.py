"""Writes registers that were built to be slow or large to read, each under 10 MB: python3 Tests/Hostile/make.py FOLDER.

A register is either well formed and heavy (rows, findings, collisions) or broken in the way that costs most. scripts/hostile
runs warkat on each and prints time and memory. Synthetic values only; the same bytes every time."""
import pathlib
import random
import sys

COLUMNS = ["nomor_register", "diterima", "nama_pemohon", "alamat", "rincian_informasi"]
HEAD = ",".join(COLUMNS) + "\n"
SIZE = 9_500_000
CASES = {}


def case(make):
    """The register NAME is what the function of that name gives, as text or bytes."""
    CASES[make.__name__.replace("_", "-")] = make
    return make


def row(number, day="2021-10-04", name="A", address="Jl. B 1", wanted="C"):
    return f"{number},{day},{name},{address},{wanted}\n"


def rows(make, size=SIZE, head=HEAD):
    """As many rows as fit."""
    parts, length, index = [head], len(head), 0
    while True:
        text = make(index)
        length += len(text.encode())
        if length > size:
            return "".join(parts)
        parts.append(text)
        index += 1


def full(**values):
    """A row of a register with every column that a finding can speak of."""
    return ",".join(values.get(column, "") for column in WIDE) + "\n"


WIDE = COLUMNS + """nomor_identitas jenis_identitas telepon email formulir_mulai formulir_selesai klasifikasi penguasaan
informasi_mulai informasi_selesai keputusan dasar_pengecualian tanggal_perpanjangan nomor_pemberitahuan tanggal_pemberitahuan
penyerahan_mulai penyerahan_selesai biaya register_diperbarui disupervisi keterangan""".split()


@case
def quotes_only():
    return HEAD + '"' * SIZE


@case
def quotes_odd():
    return HEAD + '"' * (SIZE + 1)


@case
def quote_in_each_cell():
    return rows(lambda i: f'{i},"2021-10-04,"A","Jl. "B" 1","C\n')


@case
def quote_open_in_each_row():
    return rows(lambda i: f'"{i},2021-10-04,A,B,C\n')


@case
def quote_open_at_each_part():
    # Parts are cut at every 256 KiB; a quote that opens shortly before makes every guess wrong.
    filler = row("0001", wanted="C" * 200)
    block = filler * ((1 << 18) // len(filler) - 1)
    return HEAD + "".join(f'{i},2021-10-04,A,B,"C\n' + block for i in range(36))


@case
def quote_pairs_across_parts():
    filler = '"a,""b\n' * 20000 + '",\n'
    return HEAD + (filler * (SIZE // len(filler)))


@case
def one_line():
    return HEAD + "x" * SIZE


@case
def one_long_header():
    return "nomor_register" * (SIZE // 14)


@case
def commas_only():
    return "," * SIZE


@case
def delimiters_of_all_kinds():
    return ",;\t|" * (SIZE // 4)


@case
def columns_100k():
    return ",".join(COLUMNS + [f"k{i}" for i in range(100_000)]) + "\n" + row("1") * 1000


@case
def columns_4096():
    extra = 4096 - len(COLUMNS)
    head = ",".join(COLUMNS + [f"kolom {i}" for i in range(extra)]) + "\n"
    return rows(lambda i: row(i).rstrip("\n") + ",x" * extra + "\n", head=head)


@case
def headings_nearly_known():
    head = ",".join(COLUMNS + [f"nomor_registe{chr(97 + i % 26)}{i}" for i in range(4000)]) + "\n"
    return head + row("1") * 10


@case
def one_cell_rows():
    return rows(lambda i: "abcdefg\n", head="")


@case
def one_cell_rows_below_header():
    return rows(lambda i: "abcdefg\n")


@case
def empty_lines():
    return HEAD + "\n" * SIZE


@case
def headers_repeated():
    return HEAD * (SIZE // len(HEAD))


@case
def same_number():
    return rows(lambda i: row("001/PPID/X/2021"))


@case
def same_row_number_differs_by_case():
    return rows(lambda i: row("a" * (i % 50 + 1), name=f"N{i % 7}"))


@case
def numbers_of_many_patterns():
    chance = random.Random(1)
    return rows(lambda i: row("/".join(str(chance.randrange(10)) * chance.randrange(1, 4) for _ in range(12))))


@case
def numbers_of_many_parts():
    return rows(lambda i: row("/".join(str((i >> bit) & 1) for bit in range(300))))


@case
def numbers_descending():
    return rows(lambda i: row(f"{999_999 - i:06d}/PPID/X/2021"))


@case
def numbers_with_gaps():
    return rows(lambda i: row(f"{i * 7919:012d}"))


@case
def numbers_of_10_kb():
    return rows(lambda i: row(f"{i:05d}" + "9" * 10_000))


@case
def findings_in_every_cell():
    return rows(
        lambda i: full(
            nomor_register=f"{i}", diterima="2021-10-04", nama_pemohon="=A", alamat="#REF!", rincian_informasi="idem",
            nomor_identitas="3.2E+15", jenis_identitas="KPT", telepon="x", email="y", formulir_mulai="31/02/2021",
            formulir_selesai="24:00", klasifikasi="?", penguasaan="?", informasi_mulai="z", informasi_selesai="1/13/21",
            keputusan="mungkin", dasar_pengecualian="z.9", tanggal_perpanjangan="besok", nomor_pemberitahuan="#N/A",
            tanggal_pemberitahuan="40/40/4040", penyerahan_mulai="a", penyerahan_selesai="b", biaya="1500.00",
            register_diperbarui="c", disupervisi="d", keterangan="idem"), head=",".join(WIDE) + "\n")


@case
def one_day_of_every_year():
    return rows(lambda i: row(i, day=f"{1 + i % 9999:04d}-01-01"))


@case
def months_spread():
    return rows(lambda i: row(i, day=f"{1900 + i % 200}-{1 + i % 12:02d}-{1 + i % 28:02d}"))


@case
def long_cells():
    cell = "informasi " * 100_000
    return rows(lambda i: row(i, wanted=cell))


@case
def combining_marks():
    return rows(lambda i: row(i, name="e" + "\u0301\u0323" * 5000))


@case
def combining_marks_in_one_cell():
    return HEAD + row("1", wanted="a" + "\u0301\u0323\u0345" * 160_000) * 8


@case
def bidi_controls():
    return rows(lambda i: row(i, name="\u202e\u2066" * 5000))


@case
def nfd_hangul():
    return rows(lambda i: row(i, name="\u1112\u1161\u11ab" * 3000))


@case
def bad_bytes():
    return HEAD.encode() + (b"1,2021-10-04,\xff\xfe\xc3\x28,\xed\xa0\x80,C \xe2\x82\n" * (SIZE // 40)) + "é".encode()


@case
def lone_surrogates():
    return b"\xff\xfe" + HEAD.encode("utf-16-le") + ("1,2021-10-04,".encode("utf-16-le") + b"\x00\xd8" * 40
                                                  + ",B,C\n".encode("utf-16-le")) * (SIZE // 120)


@case
def heading_of_1_mb():
    return ",".join(COLUMNS + ["k" * 1_000_000]) + "\n" + row("1") * 100


@case
def heading_of_1_mb_in_every_finding():
    return rows(lambda i: f'{i},2021-10-04,A,B,C,"=1"\n', head=",".join(COLUMNS + ["k" * 1_000_000]) + "\n")


@case
def values_of_1_mb_in_findings():
    return rows(lambda i: row(i, day="x" * 1_000_000))


@case
def number_of_10_kb_in_many_findings():
    return rows(lambda i: full(nomor_register=f"{i:05d}" + "9" * 10_000, diterima="2021-10-04", nama_pemohon="=A",
                               **{name: "?" for name in WIDE[5:]}), head=",".join(WIDE) + "\n")


@case
def headings_of_10_kb():
    return ",".join(COLUMNS + [chr(97 + i % 26) * 10_000 for i in range(900)]) + "\n" + row("1") * 10


@case
def titles_above_header():
    return "Register permohonan,,\n" * (SIZE // 23) + HEAD + row("1")


@case
def officers_many():
    return rows(lambda i: row(i, wanted="C").rstrip("\n") + "," + " & ".join(f"P{i}{n}" for n in range(200)) + "\n",
                head=HEAD.rstrip("\n") + ",petugas\n")


@case
def markup_in_every_cell():
    return rows(lambda i: row(i, name="<&'>" * 50, address="&" * 200, wanted="<" * 200))


@case
def line_ends_in_cells():
    return rows(lambda i: row(i, wanted='"' + "\r\n" * 300 + 'x"'))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in CASES.items():
        content = make()
        data = content.encode() if isinstance(content, str) else content
        assert len(data) < 10_000_000, name
        (folder / f"{name}.csv").write_bytes(data)
    print(len(CASES))


main()
