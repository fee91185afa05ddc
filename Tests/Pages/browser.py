"""One Chromium for many pages, over its debugging pipe: no port, no download, no package beyond Python's own."""
import base64
import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time


def program():
    """Where Chromium is, or None."""
    return next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)


class Browser:
    """A headless Chromium; a `with` statement ends it. One page at a time, seconds as limit for every answer."""

    def __init__(self, limit=90):
        self.limit = limit
        self.folder = tempfile.mkdtemp(prefix="warkat-chromium-")
        to_read, self.out = os.pipe()
        self.into, to_write = os.pipe()
        # Chromium reads commands from descriptor 3 and answers on 4.
        safe_read, safe_write = os.dup(to_read), os.dup(to_write)

        def wire():
            high = [os.dup(safe_read), os.dup(safe_write)]
            while min(high) < 5:
                high = [os.dup(one) for one in high]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [program(), "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--allow-file-access-from-files",
             f"--user-data-dir={self.folder}", "--window-size=1280,1800", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=wire, close_fds=False)
        for one in (to_read, to_write, safe_read, safe_write):
            os.close(one)
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.out)
        os.close(self.into)
        # Its other processes end a moment later and may write until then.
        for _ in range(50):
            shutil.rmtree(self.folder, ignore_errors=True)
            if not os.path.exists(self.folder):
                break
            time.sleep(0.1)

    def message(self, end):
        while b"\0" not in self.rest:
            if not select.select([self.into], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("Chromium gave no answer in time")
            part = os.read(self.into, 1 << 20)
            if not part:
                raise EOFError("Chromium ended")
            self.rest += part
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def call(self, method, **parameters):
        """The result of a command of the DevTools protocol."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        data, end = json.dumps(command).encode() + b"\0", time.monotonic() + self.limit
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.message(end)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer["method"])

    def open(self, page):
        """Loads a file, at the end of which its scripts have run."""
        self.events.clear()
        self.call("Page.navigate", url=pathlib.Path(page).resolve().as_uri())
        end = time.monotonic() + self.limit
        while "Page.loadEventFired" not in self.events:
            answer = self.message(end)
            if "method" in answer:
                self.events.append(answer["method"])

    def run(self, expression):
        """The value of a JavaScript expression in the page; waits for a promise."""
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:400])
        return answer["result"].get("value")

    def pdf(self, **settings):
        """The open page printed, with the page size of its style sheet."""
        result = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True, **settings)
        return base64.b64decode(result["data"])
