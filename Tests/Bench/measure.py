#!/usr/bin/env python3
"""Times a command: measure.py [--status N] [--before SHELL] [--per COUNT] RUNS BYTES LABEL COMMAND...

One warm-up (none for a single run), then RUNS runs; prints median, minimum and maximum of the wall time, MB/s of the median for
an input of BYTES, CPU time, and the largest resident memory of a run. The command must end with status N, by default 0.
SHELL is run before each run and not timed. COUNT adds the microseconds of the median for each of so many rows or documents."""
import os
import subprocess
import sys
import time


def once(command, expected, before):
    if before:
        subprocess.run(before, shell=True, check=True)
    start = time.perf_counter()
    child = os.posix_spawnp(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, out, os.devnull, os.O_WRONLY, 0) for out in (1, 2)],
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != expected:
        sys.exit("%s: status %d" % (" ".join(command), os.waitstatus_to_exitcode(status)))
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = sys.argv[1:]
    options = {"--status": "0", "--before": "", "--per": ""}
    while arguments[0] in options:
        options[arguments[0]] = arguments[1]
        arguments = arguments[2:]
    expected, before, count = int(options["--status"]), options["--before"], options["--per"]
    runs, size, label, command = int(arguments[0]), int(arguments[1]), arguments[2], arguments[3:]
    if runs > 1:
        once(command, expected, before)
    results = sorted(once(command, expected, before) for _ in range(runs))
    times = [seconds for seconds, _, _ in results]
    median = times[len(times) // 2]
    line = "%-44s median %9.1f ms   min %9.1f   max %9.1f   %8.1f MB/s   CPU %9.1f ms   peak %6.1f MB   (%d runs)" % (
        label, median * 1e3, times[0] * 1e3, times[-1] * 1e3, size / 1e6 / median,
        results[len(results) // 2][1] * 1e3, max(memory for _, _, memory in results), runs,
    )
    print(line + ("   %7.1f us each" % (median * 1e6 / int(count)) if count else ""))


main()
