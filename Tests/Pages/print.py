#!/usr/bin/env python3
"""Prints pages as the office's printer gets them, and says what a reader of the paper would see wrong.

Usage: print.py PAGE... (one JSON line each: {"page", "pages", "size": [mm, mm], "outside", "wide", "broken", "text"})
  pages    number of printed pages
  outside  words that stand nearer to the paper's edge than 8 mm: cut off by most printers
  wide     elements whose content is wider than themselves, at the width of the page
  broken   short words that were cut in two
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
  const found = [], walker = document.createTreeWalker(document.querySelector('.surat'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of node.data.matchAll(/[\\p{L}\\p{N}]{2,20}/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set(Array.from(range.getClientRects(), box => Math.round(box.top)));
      const whole = !/[\\p{L}\\p{N}]/u.test(node.data[word.index + word[0].length] || '');
      const first = !/[\\p{L}\\p{N}]/u.test(node.data[word.index - 1] || '');
      if (lines.size > 1 && whole && first) found.push(word[0]);
    }
  }
  return Array.from(new Set(found)).slice(0, 10);
})()"""

# At the width that the paper leaves; what scrolls or is drawn (svg) may be wider inside.
WIDE = """(() => {
  const page = document.querySelector('.surat');
  const found = [];
  for (const one of document.querySelectorAll('.surat *')) {
    if (one.closest('svg') || one.closest('.saringan')) continue;
    const style = getComputedStyle(one);
    if (style.display === 'inline' || style.display === 'none' || one.clientWidth === 0) continue;
    if (one.scrollWidth > one.clientWidth + 1 && style.overflow !== 'hidden') found.push(one.tagName + '.' + one.className + ': ' + one.textContent.slice(0, 40));
    const box = one.getBoundingClientRect(), outer = page.getBoundingClientRect();
    if (box.right > outer.right + 1) found.push('beyond the page: ' + one.tagName + '.' + one.className);
  }
  return found.slice(0, 10);
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
    text = re.sub(r"^\f?(Nomor pendaftaran \S+|Halaman \d+ dari \d+)$", "", text, flags=re.M)
    return {
        "page": str(page), "pages": len(pages), "size": [round(side / MILLIMETRE) for side in pages[0][0]],
        "outside": outside[:10], "wide": wide, "broken": broken, "text": text,
    }


def main():
    with browser.Browser() as chromium, tempfile.TemporaryDirectory() as folder:
        for page in sys.argv[1:]:
            print(json.dumps(look(chromium, pathlib.Path(page), folder), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
