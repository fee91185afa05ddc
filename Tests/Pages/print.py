#!/usr/bin/env python3
"""Prints pages as the office's printer gets them, and says what a reader of the paper would see wrong.

Usage: print.py PAGE... (one JSON line each: {"page", "pages", "size": [mm, mm], "outside", "wide", "broken",
"headless", "lone", "text"})
  pages    number of printed pages
  outside  words that stand nearer to the paper's edge than 8 mm: cut off by most printers
  wide     elements whose content is wider than themselves, at the width of the page
  broken   words of up to 20 letters that were cut in two; in tables of fixed columns (class `register`) those that their
           column could hold
  headless pages on which a table goes on without its head
  lone     pages that begin with a signature block: a signature without a line of what it signs
  text     what stands on the paper, in reading order, without the running foot
Needs chromium and pdftotext.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import browser

MILLIMETRE = 72 / 25.4

# Words of up to 20 letters that stand on two lines without a hyphen.
BROKEN = """(() => {
  const found = [], range = document.createRange();
  for (const page of document.querySelectorAll('.surat')) {
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/[\\p{L}\\p{N}]{2,20}/gu)) {
        const end = word.index + word[0].length, letter = /[\\p{L}\\p{N}\\u00ad]/u;
        if (letter.test(node.data[end] || '') || letter.test(node.data[word.index - 1] || '')) continue;
        range.setStart(node, word.index);
        range.setEnd(node, end);
        const boxes = Array.from(range.getClientRects());
        if (new Set(boxes.map(box => Math.round(box.top))).size < 2) continue;
        const cell = node.parentElement.closest('.register th, .register td');
        if (cell) {
          // What stands between blanks is cut only where its column could not hold it.
          const style = getComputedStyle(cell), room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
          range.setStart(node, node.data.slice(0, word.index).search(/\\S*$/));
          range.setEnd(node, end + node.data.slice(end).search(/\\s|$/));
          if (Array.from(range.getClientRects()).reduce((sum, box) => sum + box.width, 0) > room) continue;
        }
        found.push(word[0]);
      }
    }
  }
  return Array.from(new Set(found)).slice(0, 10);
})()"""

# At the width that the paper leaves; what scrolls or is drawn (svg) may be wider inside.
WIDE = """(() => {
  const found = [];
  for (const one of document.querySelectorAll('.surat *')) {
    if (one.closest('svg') || one.closest('.saringan')) continue;
    const style = getComputedStyle(one);
    if (style.display === 'inline' || style.display === 'none' || one.clientWidth === 0) continue;
    if (one.scrollWidth > one.clientWidth + 1 && style.overflow !== 'hidden') found.push(one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 40));
    const box = one.getBoundingClientRect(), outer = one.closest('.surat').getBoundingClientRect();
    if (box.right > outer.right + 1) found.push('beyond the page: ' + one.tagName + '.' + one.className);
  }
  return found.slice(0, 10);
})()"""

# Marks that take no room: `zzkN` in the head of table N, `zzbN` where each of its rows begins and ends, `zztN` where signature
# block N begins.
MARK = """(() => {
  const mark = (place, text, first) => {
    const one = document.createElement('span');
    one.textContent = ' ' + text + ' ';
    one.style.cssText = 'display:inline-block;width:0;height:0;overflow:visible;vertical-align:top;font:1px/1px serif;text-indent:0;white-space:nowrap';
    if (first) place.prepend(one); else place.append(one);
  };
  document.querySelectorAll('table').forEach((table, index) => {
    if (!table.tHead || table.parentElement.closest('table')) return;
    mark(table.tHead.rows[0].cells[0], 'zzk' + index + 'z', true);
    for (const body of table.tBodies) for (const row of body.rows) {
      if (!row.cells.length) continue;
      mark(row.cells[0], 'zzb' + index + 'z', true);
      for (const cell of row.cells) mark(cell, 'zzb' + index + 'z', false);
    }
  });
  document.querySelectorAll('.ttd-dua, .ttd').forEach((block, index) => {
    if (!block.parentElement.closest('.ttd-dua')) mark(block.querySelector('p') || block, 'zzt' + index + 'z', true);
  });
})()"""


def words(pdf):
    """Words of a PDF as (page size, left, top, right, bottom, text), by page."""
    ran = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    pages = []
    for part in re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', ran, re.S):
        size = (float(part[0]), float(part[1]))
        boxes = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', part[2], re.S)
        pages.append((size, [(*map(float, box[:4]), html.unescape(box[4])) for box in boxes]))
    return pages


def look(chromium, page, folder):
    if not page.is_file():
        raise FileNotFoundError(page)
    chromium.open(page)
    # What the screen shows at the width of the paper is what the printer gets: same style sheet, same column.
    chromium.call("Emulation.setEmulatedMedia", media="print")
    width = chromium.run("getComputedStyle(document.documentElement).getPropertyValue('--lebar').trim()") or "210mm"
    edges = chromium.run("getComputedStyle(document.documentElement).getPropertyValue('--tepi').trim()").split()
    numbers = [float(edge.removesuffix("mm")) for edge in edges] or [0]
    numbers = (numbers * 4)[:4] if len(numbers) < 4 else numbers
    content = float(width.removesuffix("mm")) - numbers[1] - numbers[3]
    chromium.call("Emulation.setDeviceMetricsOverride", width=round(content * 96 / 25.4), height=1200, deviceScaleFactor=1, mobile=False)
    wide, broken = chromium.run(WIDE), chromium.run(BROKEN)
    chromium.call("Emulation.clearDeviceMetricsOverride")
    chromium.call("Emulation.setEmulatedMedia", media="")
    pdf = pathlib.Path(folder, "page.pdf")
    pdf.write_bytes(chromium.pdf())
    pages = words(pdf)
    outside, edge = [], 8 * MILLIMETRE
    for number, (size, boxes) in enumerate(pages, 1):
        for left, top, right, bottom, text in boxes:
            if left < edge or top < edge or right > size[0] - edge or bottom > size[1] - edge:
                outside.append(f"page {number}: {text}")
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    text = re.sub(r"^\f?((Nomor pendaftaran \S+)?\s*Halaman \d+ dari \d+|Nomor pendaftaran \S+)$", "", text, flags=re.M)
    chromium.run(MARK)
    pdf.write_bytes(chromium.pdf())
    headless, lone = breaks(words(pdf))
    return {
        "page": str(page), "pages": len(pages), "size": [round(side / MILLIMETRE) for side in pages[0][0]],
        "outside": outside[:10], "wide": wide, "broken": broken, "headless": headless, "lone": lone, "text": text,
    }


def breaks(pages):
    """From pages with marks: where a table goes on without its head, and where a signature stands first."""
    headless, lone = [], []
    for number, (size, boxes) in enumerate(pages, 1):
        marks = {}
        for _, top, _, _, text in boxes:
            for kind, index in re.findall(r"zz([kbt])(\d+)z", text):
                marks.setdefault(kind, {}).setdefault(index, top)
        headless += [f"page {number}: table {index}" for index in marks.get("b", {}) if index not in marks.get("k", {})]
        # The running foot stands below everything.
        lone += [
            f"page {number}" for top in marks.get("t", {}).values()
            if not any(bottom <= top + 2 and not re.fullmatch(r"(zz[kbt]\d+z)+", text) for _, _, _, bottom, text in boxes)]
    return headless[:10], lone


def main():
    with browser.Browser() as chromium, tempfile.TemporaryDirectory() as folder:
        for page in sys.argv[1:]:
            print(json.dumps(look(chromium, pathlib.Path(page), folder), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
