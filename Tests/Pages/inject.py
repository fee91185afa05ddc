#!/usr/bin/env python3
"""Loads pages made of hostile text in a browser, each beside the same page made of harmless text.

Usage: inject.py [--marks FILE] PAGE HARMLESS [PAGE HARMLESS...] (one JSON line each: {"page", "elements", "marks", "problems"})
FILE: a JSON object of the marks behind payloads, each with the visible characters that stand before it (Marks.swift).
A problem: a request for anything but the page itself, a script that a value made run (they would set `bobol`), an error of a script,
a dialog, an attribute that handles events, an address that is a script, an element with a parent that the harmless page does not
have (written `-` where there is none to compare with: then only the rest is asked), a mark that is not behind its whole payload in
one text or one value of an attribute, a mark that is in neither. Needs chromium.
"""
import json
import re
import sys

import browser

SHAPES = """(() => { const shape = one => one ? one.localName + ' ' + one.getAttributeNames().sort().join(' ') : '-';
  return Array.from(new Set(Array.from(document.querySelectorAll('*'), one => shape(one.parentElement) + ' > ' + shape(one)))); })()"""
COUNT = "document.querySelectorAll('*').length"
HANDLERS = """Array.from(document.querySelectorAll('*')).filter(one => one.getAttributeNames().some(name => name.startsWith('on'))
  || /^\\s*(javascript|vbscript|data:text)/i.test(one.getAttribute('href') || one.getAttribute('src') || '')).map(one =>
  one.outerHTML.slice(0, 80))"""

# Texts of elements and values of attributes, without white space and characters that cleaning takes away.
MARKS = """(expected => { const faults = []; let marks = 0;
  const path = /^[./]*([a-z0-9-]+\\/)*(permohonan|informasi|pemberitahuan|penolakan|perpanjangan|tidak-lengkap)\\/[A-Za-z0-9_-]+(\\.html|\\.xml)?(#cetak)?$/;
  const look = (text, isStyle) => { if (!/q[yz]/.test(text)) return;
    if (isStyle) text = text.replace(/\\\\([0-9a-f]{1,6}) ?/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
    const isPath = path.test(text), seen = text.normalize('NFC').replace(/[\\s\\p{C}]/gu, '');
    for (const match of seen.matchAll(/q[yz][a-z]{2}[yz]q/g)) { marks += 1; const before = seen.slice(0, match.index);
      if (!(match[0] in expected) || !isPath && !before.endsWith(expected[match[0]])) faults.push(before.slice(-60) + match[0]); } };
  const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const name = nodes.currentNode.parentElement.localName; if (name !== 'script') look(nodes.currentNode.data, name === 'style'); }
  for (const one of document.querySelectorAll('*')) for (const name of one.getAttributeNames()) look(one.getAttribute(name), name === 'style');
  return {marks, faults: faults.slice(0, 5)}; })"""
MARK = re.compile(rb"q[yz][a-z]{2}[yz]q")


class Page(browser.Browser):
    """Keeps the parameters of events, which say what was asked for."""

    def message(self, end):
        answer = super().message(end)
        if answer.get("method") in ("Network.requestWillBeSent", "Runtime.exceptionThrown", "Page.javascriptDialogOpening"):
            self.seen.append((answer["method"], answer["params"]))
            if answer["method"] == "Page.javascriptDialogOpening":
                raise RuntimeError("a page opens a dialog")
        return answer

    seen = []


def main():
    arguments, expected = sys.argv[1:], {}
    if arguments[:1] == ["--marks"]:
        with open(arguments[1], encoding="utf-8") as file:
            expected = json.load(file)
        arguments = arguments[2:]
    with Page() as chromium:
        for domain in ("Network", "Runtime"):
            chromium.call(f"{domain}.enable")
        for path, harmless in zip(arguments[::2], arguments[1::2]):
            problems, shapes = [], None
            if harmless != "-":
                chromium.open(harmless)
                shapes = set(chromium.run(SHAPES))
            chromium.seen = []
            chromium.open(path)
            # What a script or a style sheet would ask for later.
            chromium.run("new Promise(done => setTimeout(done, 50))")
            for method, parameters in chromium.seen:
                if method == "Network.requestWillBeSent":
                    url = parameters["request"]["url"]
                    if not url.startswith("data:image/") and parameters.get("type") != "Document":
                        problems.append(f"asks for {url[:80]}")
                else:
                    problems.append(f"{method}: {json.dumps(parameters)[:200]}")
            documents = [one for one in chromium.seen if one[1].get("type") == "Document"]
            if len(documents) != 1:
                problems.append(f"{len(documents)} documents are loaded")
            if chromium.run("typeof bobol") != "undefined":
                problems.append("a script of a value ran")
            problems += [f"runs or leads to a script: {one}" for one in chromium.run(HANDLERS)]
            if shapes is not None:
                problems += [f"new element: {one}" for one in sorted(set(chromium.run(SHAPES)) - shapes)[:10]]
            marks = chromium.run(f"{MARKS}({json.dumps(expected)})")
            problems += [f"not whole: {one}" for one in marks["faults"]]
            with open(path, "rb") as file:
                written = len(MARK.findall(file.read()))
            if marks["marks"] != written:
                problems.append(f"{marks['marks']} marks in texts, {written} in the file: a payload outside of texts")
            print(json.dumps({"page": path, "elements": chromium.run(COUNT), "marks": marks["marks"], "problems": problems}),
                  flush=True)


if __name__ == "__main__":
    main()
