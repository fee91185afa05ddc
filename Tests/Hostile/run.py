"""Times warkat on hostile registers: python3 Tests/Hostile/run.py WARKAT FOLDER SCRATCH [NAME...].

Every register of FOLDER (Tests/Hostile/make.py) goes through tabel, periksa and semua. A run may take 5 s and 500 MB; semua may
take half a millisecond more for each file and 20 more for each megabyte that it writes, for a register of 200,000 requests makes
400,000 papers, and one of two million findings tables of over a gigabyte, which no bound on the input bounds; its memory may not. A run is stopped after 600 s. Status 1 where a run is over the bound, ends by a signal, or with a status
that the manual does not name."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

SECONDS, MEGABYTES, PER_FILE, PER_MEGABYTE, PATIENCE = 5, 500, 0.0005, 0.02, 600
COMMANDS = os.environ.get("WARKAT_HOSTILE", "tabel periksa semua").split()


def run(command, log):
    """Wall seconds, CPU seconds, peak MB, status (negative: the signal; None: stopped)."""
    start = time.perf_counter()
    with open(log, "wb") as errors:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        stopped = False
        while True:
            done, status, usage = os.wait4(child.pid, os.WNOHANG)
            if done:
                break
            if not stopped and time.perf_counter() - start > PATIENCE:
                stopped = True
                os.kill(child.pid, signal.SIGKILL)
            time.sleep(0.005)
        child.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, None if stopped else child.returncode


def written(folder):
    """Files below a folder, and their megabytes."""
    sizes = [os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes) / 1e6


def main():
    program, folder, scratch, wanted = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), sys.argv[4:]
    faults = 0
    for path in sorted(folder.glob("*.csv")):
        if wanted and path.stem not in wanted:
            continue
        output = scratch / "keluaran"
        for command in COMMANDS:
            shutil.rmtree(output, ignore_errors=True)
            arguments = [program, command, str(path)]
            if command != "tabel":
                arguments += ["--per", "2021-12-31"]
            if command == "semua":
                arguments += ["--keluaran", str(output), "--senyap"]
            log = scratch / "galat.txt"
            seconds, cpu, memory, status = run(arguments, log)
            files, size = written(output) if command == "semua" else (0, 0)
            bound = SECONDS + files * PER_FILE + size * PER_MEGABYTE
            # On a machine that others use as well, the time of the clock says less than that of the processor.
            bad = status not in (0, 1, 2) or min(seconds, cpu) > bound or memory > MEGABYTES
            faults += bad
            print("%-32s %-8s %7.2f s  CPU %7.2f s  peak %7.1f MB  status %s%s%s" % (
                path.stem, command, seconds, cpu, memory, "stopped" if status is None else status,
                "  %d files, %.0f MB" % (files, size) if files else "", "   OVER" if bad else ""), flush=True)
            if bad and log.stat().st_size:
                print("    " + log.read_text(errors="replace")[:300].replace("\n", "\n    "))
        shutil.rmtree(output, ignore_errors=True)
    sys.exit(1 if faults else 0)


main()
