"""What the subjects share: the program, a folder for data, and an environment of its own."""

import copy
import os
import shutil
import subprocess

import projects
import province
import years

TODAY = "2024-02-14"


class Bench:
    """One run of the benchmarks."""

    def __init__(self, folder, volets, repetitions):
        self.folder = folder
        self.volets = str(volets)
        self._repetitions = repetitions
        self._copies = "copy"
        self.environment = self._make_environment()

    def _make_environment(self):
        """Nothing of the user's configuration is read or written."""
        for name in ("home", "config", "tmp"):
            (self.folder / name).mkdir()
        return {
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp"),
            "VOLETS_CONFIG": str(self.folder / "config"),
        }

    def beside(self, volets):
        """For another build of the program: the same data, but settings and copies of its own."""
        other = copy.copy(self)
        other.volets = str(volets)
        other._copies = "copy of the other"
        config = self.folder / "config of the other"
        config.mkdir()
        other.environment = {**self.environment, "VOLETS_CONFIG": str(config)}
        return other

    def forget(self):
        """Forgets settings, and what was entered and not saved."""
        config = self.environment["VOLETS_CONFIG"]
        shutil.rmtree(config, ignore_errors=True)
        os.mkdir(config)

    def repetitions(self, usual):
        """How often to repeat: what was asked for, else what is usual for the subject."""
        return self._repetitions or usual

    def on(self, project, *arguments, today=TODAY):
        """The command line of Volets on a project."""
        return [self.volets, "--today", today, "--data", str(project), *arguments]

    def expenses(self, count):
        """A project of that many expenses."""
        return self._made(f"expenses-{count}", projects.write_expenses, count)

    def activities(self, count):
        """A project of that many activities."""
        return self._made(f"activities-{count}", projects.write_activities, count)

    def province(self):
        """A project in which every municipality takes part."""
        return self._made("province", province.write)

    def years(self, count):
        """A project of that many expenses, written over three years."""
        return self._made(f"years-{count}", years.write, count)

    def ledger(self, count):
        """The same expenses for ledger and hledger."""
        return self._made(f"expenses-{count}.ledger", projects.write_ledger, count)

    def csv(self, count):
        """The same expenses as a table."""
        return self._made(f"expenses-{count}.csv", projects.write_csv, count)

    def text(self, count):
        """A text of that many lines."""
        return self._made(f"lines-{count}.txt", projects.write_text, count)

    def demo(self):
        """The demonstration, in a folder of ours."""
        folder = self.folder / "demo"
        if not folder.exists():
            command = [self.volets, "--today", TODAY, "init", str(folder), "--template", "demo"]
            subprocess.run(command, check=True, env=self.environment, stdout=subprocess.DEVNULL)
        return folder

    def copy(self, project, name):
        """A copy of a project, to be changed; the original stays as the other programs have it."""
        folder = self.folder / f"{self._copies}, {name}"
        shutil.rmtree(folder, ignore_errors=True)
        return shutil.copytree(project, folder)

    def _made(self, name, write, *count):
        path = self.folder / name
        if not path.exists():
            write(path, *count)
        return path
