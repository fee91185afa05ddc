"""Python's csv module: every row, every cell counted."""
import csv
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    print(sum(map(len, csv.reader(file))))
