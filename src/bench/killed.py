"""Kills runs of dedupe at random moments and lets others go on: the report must be the same bytes."""

import os
import random
import shutil
import signal
import subprocess
import time

from archive import PROGRAM, Archive, build
from measure import Failed, run, warm


def killed(settings, results):
    """As many times as there are runs."""
    build()
    data = Archive(settings.cache, settings.articles, settings.seed).jsonl()
    folder = settings.cache / "work" / "killed"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    whole, report, work = folder / "whole.json", folder / "report.json", folder / "work"
    warm(data)
    whole_run = run([PROGRAM, "-q", "-o", whole, data], settings.log("killed"))
    moments = random.Random(settings.seed)
    rows = []
    for _ in range(settings.runs):
        shutil.rmtree(work, ignore_errors=True)
        report.unlink(missing_ok=True)
        command = [PROGRAM, "-q", "--work", work, "-o", report, data]
        moment = moments.uniform(0, whole_run["wall"])
        kept = kill_after(moment, command, work)
        while kept is None:  # This time it was faster.
            shutil.rmtree(work, ignore_errors=True)
            moment = moments.uniform(0, moment)
            kept = kill_after(moment, command, work)
        rest = run(command, settings.log("killed"))
        if report.read_bytes() != whole.read_bytes():
            raise Failed(f"another report after a kill at {moment:.1f} s; see {folder}")
        rows.append({"moment": moment, "kept": kept, "wall": rest["wall"]})
        print(f"killed at {moment:5.1f} s, {kept / 1e6:6.1f} MB kept; then {rest['wall']:5.1f} s: same report", flush=True)
    print(f"{len(rows)} kills of a run of {whole_run['wall']:.1f} s: {len(rows)} times the same bytes")
    shutil.rmtree(folder)


def kill_after(seconds, command, work):
    """Tells how many bytes the work folder then holds; nothing if the run was done before."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    time.sleep(seconds)
    if child.poll() is not None:
        return None
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    return sum(file.stat().st_size for file in work.rglob("*") if file.is_file())
