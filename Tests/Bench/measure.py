#!/usr/bin/env python3
"""Times a command: measure.py [--status N] RUNS BYTES LABEL COMMAND...  One warm-up, then RUNS runs; prints median, minimum and
maximum of the wall time, MB/s of the median for an input of BYTES, and the largest resident memory of a run. The command
must end with status N, by default 0."""
import os
import sys
import time


def once(command, expected):
    start = time.perf_counter()
    child = os.posix_spawnp(
        command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    )
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) != expected:
        sys.exit("%s: status %d" % (" ".join(command), os.waitstatus_to_exitcode(status)))
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments, expected = sys.argv[1:], 0
    if arguments[0] == "--status":
        expected = int(arguments[1])
        arguments = arguments[2:]
    runs, size, label, command = int(arguments[0]), int(arguments[1]), arguments[2], arguments[3:]
    once(command, expected)
    results = sorted(once(command, expected) for _ in range(runs))
    times = [seconds for seconds, _, _ in results]
    median = times[len(times) // 2]
    print(
        "%-44s median %8.1f ms   min %8.1f   max %8.1f   %8.1f MB/s   CPU %8.1f ms   peak %6.1f MB   (%d runs)"
        % (
            label, median * 1e3, times[0] * 1e3, times[-1] * 1e3, size / 1e6 / median,
            results[len(results) // 2][1] * 1e3, max(memory for _, _, memory in results), runs,
        )
    )


main()
