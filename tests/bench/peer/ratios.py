"""Medians of times and of the peers' ratios to ours, run by run.
usage: ratios.py RUNS [OURS...], lines of "NAME seconds megabytes" in turn;
OURS are the names that peers are held against, kausi alone unless given"""
import statistics
import sys

runs = {}
for line in open(sys.argv[1], encoding="utf-8"):
    name, seconds, memory = line.split()
    runs.setdefault(name, []).append((float(seconds), int(memory)))
ours = sys.argv[2:] or ["kausi"]
for name, measured in runs.items():
    print(f"{name:7} {statistics.median(s for s, _ in measured):7.3f} s "
          f"{max(m for _, m in measured):6} MB")
for name in [n for n in runs if n not in ours]:
    for base in ours:
        ratios = [p[0] / k[0] for p, k in zip(runs[name], runs[base])]
        print(f"{name} / {base}: median {statistics.median(ratios):.2f} "
              f"({min(ratios):.2f} ... {max(ratios):.2f})")
