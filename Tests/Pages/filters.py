#!/usr/bin/env python3
"""Uses the filters of indeks.html and temuan.html as a reader does: opened from file://, letters typed, choices made; and
with scripts off, where everything must be there and the filters must not.

Usage: filters.py PAGE... (one JSON line each: {"page", "rows", "checks", "problems"})
What must be visible is worked out here from the text that a reader sees in the rows, not from the marks that the page's own
script reads. Needs chromium.
"""
import json
import pathlib
import sys

import browser

# Every row that can be filtered: its cells as a reader sees them, and whether it is seen.
ROWS = """Array.from(document.querySelectorAll('tr.dokumen, tr.temuan'), row => ({
  cells: Array.from(row.cells, cell => cell.textContent.replace(/\\s+/g, ' ').trim()),
  text: row.textContent.toLowerCase(),
  head: (row.closest('section') ? row.closest('section').querySelector('h2').textContent : '').toLowerCase(),
  seen: row.getClientRects().length > 0}))"""
CONTROLS = """Array.from(document.querySelectorAll('.saringan input, .saringan select'), one => ({
  id: one.id, seen: one.getClientRects().length > 0,
  label: one.closest('label').firstChild.data.trim(),
  options: Array.from(one.options || [], option => [option.value, option.textContent])}))"""
HEADINGS = """Array.from(document.querySelectorAll('section.kelompok-temuan'), part => ({
  seen: part.getClientRects().length > 0, rows: part.querySelectorAll('tr.temuan:not([hidden])').length}))"""
SHOWN = "(document.getElementById('terlihat') || {textContent: ''}).textContent"


def day(text):
    """`04/10/2021` as `2021-10-04`; nothing for a document without a date."""
    return "-".join(reversed(text.split("/"))) if text.count("/") == 2 else ""


class Page:
    def __init__(self, chromium, path):
        self.chromium, self.path = chromium, path
        self.checks, self.problems = 0, []

    def say(self, holds, words):
        self.checks += 1
        if not holds:
            self.problems.append(words)

    def rows(self):
        return self.chromium.run(ROWS)

    def type(self, name, text):
        """Types into a text field, instead of what was there."""
        self.chromium.run(f"(() => {{ const one = document.getElementById('{name}'); one.focus(); one.select(); }})()")
        if text:
            self.chromium.call("Input.insertText", text=text)
        else:
            key = {"key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8}
            self.chromium.call("Input.dispatchKeyEvent", type="keyDown", **key)
            self.chromium.call("Input.dispatchKeyEvent", type="keyUp", **key)

    def choose(self, name, value):
        """What a browser does when a choice or a date is made."""
        self.chromium.run(
            f"(() => {{ const one = document.getElementById('{name}'); one.value = {json.dumps(value)};"
            " for (const kind of ['input', 'change']) one.dispatchEvent(new Event(kind, {bubbles: true})); })()")

    def expect(self, what, holds):
        """Exactly the rows of which `holds` is true are seen, and their number is told."""
        rows = self.rows()
        wrong = [row["cells"][:3] for row in rows if row["seen"] != bool(holds(row))]
        self.say(not wrong, f"{what}: {len(wrong)} rows are wrong, such as {wrong[:2]}")
        seen = sum(row["seen"] for row in rows)
        self.say(self.chromium.run(SHOWN).startswith(f"{seen} "), f"{what}: {seen} rows, told '{self.chromium.run(SHOWN)}'")
        for part in self.chromium.run(HEADINGS):
            self.say(part["seen"] == (part["rows"] > 0), f"{what}: a heading stands over nothing or is missing")
        return seen

    def without_scripts(self):
        self.chromium.call("Emulation.setScriptExecutionDisabled", value=True)
        self.chromium.open(self.path)
        rows, controls = self.rows(), self.chromium.run(CONTROLS)
        self.say(rows and all(row["seen"] for row in rows), "scripts off: rows are missing")
        self.say(controls and not any(one["seen"] for one in controls), "scripts off: filters that do nothing are shown")
        self.say(not self.chromium.run(SHOWN), "scripts off: a number of visible rows is told")
        self.chromium.call("Emulation.setScriptExecutionDisabled", value=False)

    def with_scripts(self):
        self.chromium.open(self.path)
        controls = {one["id"]: one for one in self.chromium.run(CONTROLS)}
        self.say(all(one["seen"] and one["label"] for one in controls.values()), "a filter is hidden or has no label")
        rows = self.rows()
        self.expect("at first", lambda row: True)
        is_index = "jenis" in controls
        numbers = sorted({row["cells"][2 if is_index else 1] for row in rows if "/" in row["cells"][2 if is_index else 1]})
        for number in numbers[:: max(1, len(numbers) // 5)][:6]:
            for typed in (number, number.lower()):
                self.type("cari", typed)
                seen = self.expect(f"number {typed}", lambda row: typed.lower() in row["head"] + " " + row["text"])
                self.say(seen > 0, f"number {typed} is not found")
        self.type("cari", "kata yang tidak ada")
        self.say(self.expect("unknown word", lambda row: False) == 0, "an unknown word finds rows")
        self.type("cari", "")
        self.expect("emptied again", lambda row: True)
        holds = {
            "jenis": lambda row, label: row["cells"][1].lower().startswith(label),
            "keadaan": lambda row, label: row["cells"][3] == label,
            "kode": lambda row, label: row["head"].startswith(label.lower() + " "),
            "tingkat": lambda row, label: row["cells"][4].startswith(label + ": "),
            "berkas": lambda row, label: row["cells"][0].split(", baris ")[0].split(", sel ")[0] == label,
        }
        for name, rule in holds.items():
            if name not in controls:
                continue
            found = 0
            for value, label in controls[name]["options"][1:]:
                self.choose(name, value)
                found += self.expect(f"{name} {label}", lambda row: rule(row, label))
            self.say(found > 0, f"{name}: no choice shows a row")
            self.choose(name, "")
        if is_index:
            days = sorted({day(row["cells"][0]) for row in rows} - {""})
            for first, last in [(days[0], days[-1]), (days[len(days) // 3], days[2 * len(days) // 3]), (days[-1], ""), ("", days[0])]:
                self.choose("dari", first)
                self.choose("sampai", last)
                seen = self.expect(
                    f"from {first} to {last}",
                    lambda row: (date := day(row["cells"][0])) and date >= first and (not last or date <= last))
                self.say(seen > 0, f"from {first} to {last}: no row")
            self.choose("dari", "")
            self.choose("sampai", "")
        # Two filters at once, and all taken back.
        first, second = ("jenis", "keadaan") if is_index else ("tingkat", "kode")
        for _, one in controls[first]["options"][1:3]:
            for _, other in controls[second]["options"][1:4]:
                for name, label in ((first, one), (second, other)):
                    self.choose(name, next(value for value, text in controls[name]["options"] if text == label))
                self.expect(f"{one} and {other}", lambda row: holds[first](row, one) and holds[second](row, other))
        self.choose(first, "")
        self.choose(second, "")
        self.expect("all taken back", lambda row: True)


def main():
    with browser.Browser() as chromium:
        for path in sys.argv[1:]:
            page = Page(chromium, pathlib.Path(path))
            page.without_scripts()
            page.with_scripts()
            print(json.dumps({"page": path, "rows": len(page.rows()), "checks": page.checks, "problems": page.problems[:20]},
                             ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
