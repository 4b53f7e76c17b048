"""The machine: what must be installed and built before anything can be measured."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
SCRATCH = REPOSITORY / ".build-benchmarks"

REQUIRED = {
    "htop": "htop", "less": "less", "ledger": "ledger", "hledger": "hledger",
    "sqlite3": "sqlite3", "time": "time",
}
OPTIONAL = {"hledger-ui": "hledger-ui"}


def install_peers():
    """Installs the programs to compare with; what is there already is left alone."""
    install(REQUIRED, must_succeed=True)
    install(OPTIONAL, must_succeed=False)


def install(packages, must_succeed):
    missing = [package for command, package in packages.items() if not shutil.which(command)]
    if not missing:
        return
    command = ["apt-get", "install", "-y", *missing]
    if os.geteuid() != 0:
        command.insert(0, "sudo")
    subprocess.run(command, check=must_succeed, stdout=sys.stderr)


def build(package, *arguments):
    """Builds a Swift package as the README does; the folder that its products are in."""
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib",
               "--disable-local-rpath", "-debug-info-format", "none", "-Xlinker", "-s",
               "--package-path", str(package), *arguments]
    subprocess.run(command, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        [*command, "--show-bin-path"], check=True, stdout=subprocess.PIPE, text=True)
    return Path(shown.stdout.strip())


def build_volets():
    """Builds the program; its path."""
    scratch = str(SCRATCH / "volets")
    return build(REPOSITORY, "--product", "volets", "--scratch-path", scratch) / "volets"


def build_decoder_benchmark():
    """Builds the benchmark of the decoder; its path."""
    package = REPOSITORY / "Benchmarks"
    return build(package, "--scratch-path", str(SCRATCH / "decoder")) / "DecoderBenchmark"


def resident_memory(pid):
    """Kilobytes of memory that a process has now."""
    return status(pid, "VmRSS:")


def peak_memory(pid):
    """Kilobytes of memory that a process had at most."""
    return status(pid, "VmHWM:")


def status(pid, name):
    """A figure that the kernel tells about a process; 0 where it does not."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    return 0


def describe():
    """One line about the machine, to stand above the tables."""
    models = [line.split(":", 1)[1].strip()
              for line in Path("/proc/cpuinfo").read_text().splitlines()
              if line.startswith("model name")]
    model = models[0] if models else os.uname().machine
    system = f"{model}, {os.cpu_count()} cores, Linux {os.uname().release}"
    return f"{system}, {load()} at the start."


def load():
    """How much else goes on."""
    return f"load {os.getloadavg()[0]:.1f}"
