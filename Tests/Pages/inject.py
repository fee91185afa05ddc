#!/usr/bin/env python3
"""Loads pages made of hostile text in a browser, each beside the same page made of harmless text.

Usage: inject.py PAGE HARMLESS [PAGE HARMLESS...] (one JSON line each: {"page", "elements", "problems"})
A problem: a request for anything but the page itself, a script that a value made run (they would set `bobol`), an error of a script,
a dialog, an attribute that handles events, an address that is a script, an element with a parent that the harmless page does not
have (written `-` where there is none to compare with: then only the rest is asked). Needs chromium.
"""
import json
import sys

import browser

SHAPES = """(() => { const shape = one => one ? one.localName + ' ' + one.getAttributeNames().sort().join(' ') : '-';
  return Array.from(new Set(Array.from(document.querySelectorAll('*'), one => shape(one.parentElement) + ' > ' + shape(one)))); })()"""
COUNT = "document.querySelectorAll('*').length"
HANDLERS = """Array.from(document.querySelectorAll('*')).filter(one => one.getAttributeNames().some(name => name.startsWith('on'))
  || /^\\s*(javascript|vbscript|data:text)/i.test(one.getAttribute('href') || one.getAttribute('src') || '')).map(one =>
  one.outerHTML.slice(0, 80))"""


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
    with Page() as chromium:
        for domain in ("Network", "Runtime"):
            chromium.call(f"{domain}.enable")
        for path, harmless in zip(sys.argv[1::2], sys.argv[2::2]):
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
            print(json.dumps({"page": path, "elements": chromium.run(COUNT), "problems": problems}), flush=True)


if __name__ == "__main__":
    main()
