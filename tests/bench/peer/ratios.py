"""Medians of times and of the peers' ratios to kausi, run by run.
usage: ratios.py RUNS, lines of "NAME seconds megabytes" in turn"""
import statistics
import sys

runs = {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, seconds, memory = line.split()
    runs.setdefault(name, []).append((float(seconds), int(memory)))
for name, measured in runs.items():
    print(f"{name:7} {statistics.median(s for s, _ in measured):7.3f} s "
          f"{max(m for _, m in measured):6} MB")
for name in runs.keys() - {"kausi"}:
    ratios = [p[0] / k[0] for p, k in zip(runs[name], runs["kausi"])]
    print(f"{name} / kausi: median {statistics.median(ratios):.2f} "
          f"({min(ratios):.2f} ... {max(ratios):.2f})")
