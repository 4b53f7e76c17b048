"""Bytes per second of the decoder of journal lines, beside Foundation's `JSONDecoder`."""

import subprocess

from machine import build_decoder_benchmark
from tables import Table, median

COUNT = 10_000
USUAL_ROUNDS = 10


def measure(bench):
    rounds = bench.repetitions(USUAL_ROUNDS)
    journal = next((bench.expenses(COUNT) / "journal").iterdir())
    command = [str(build_decoder_benchmark()), str(journal), str(rounds)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    result = Table(f"Decoding lines of expenses, MB/s ({rounds} rounds)",
                   ["decoder", "median", "slowest"])
    for line in output.splitlines():
        name, *rates = line.split("\t")
        rates = [float(rate) for rate in rates]
        result.add(name, f"{median(rates):.1f}", f"{min(rates):.1f}")
    yield result
