"""Runs a command and says what it cost: wall time, processor time and peak memory of all its processes."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
SAMPLE_SECONDS = 0.2
LINGER_SECONDS = 5


class Failed(Exception):
    """The command ended with another code than 0."""


class TooSlow(Exception):
    """The command took longer than it may."""


def adopt_orphans():
    """Makes processes that outlive their parent ours, so that their time is counted. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def run(command, log, limit=None, cwd=None, env=None, sample=True):
    """Runs a command to its end; its output goes to a file. Returns seconds and bytes."""
    adopt_orphans()
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "ab") as out:
        out.write((" ".join(map(str, command)) + "\n").encode())
        out.flush()
        start = time.perf_counter()
        streams = {"stdin": subprocess.DEVNULL, "stdout": out, "stderr": out}
        child = subprocess.Popen(command, cwd=cwd, env=env, start_new_session=True, **streams)
    late = threading.Event()
    timer = threading.Timer(limit or 1e9, lambda: (late.set(), kill_descendants()))
    timer.daemon = True
    timer.start()
    memory = Memory() if sample else None
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    timer.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    usages = [usage] + reap_orphans()
    peak = memory.stop() if memory else 0
    if late.is_set():
        raise TooSlow(f"not done after {limit:g} s")
    if child.returncode != 0:
        raise Failed(f"exit code {child.returncode}, see {log}: {last_line(log)}")
    return {
        "wall": wall,
        "cpu": sum(u.ru_utime + u.ru_stime for u in usages),
        "memory": max([peak] + [u.ru_maxrss * (1 if sys.platform == "darwin" else 1024) for u in usages]),
    }


def reap_orphans():
    """Waits for what the command left behind, not for ever."""
    usages = []
    timer = threading.Timer(LINGER_SECONDS, kill_descendants)
    timer.daemon = True
    timer.start()
    while True:
        try:
            usages.append(os.wait4(-1, 0)[2])
        except ChildProcessError:
            timer.cancel()
            return usages


def descendants():
    """The ids of all processes below this one."""
    children = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    found, todo = [], [os.getpid()]
    while todo:
        below = children.get(todo.pop(), [])
        found += below
        todo += below
    return found


def kill_descendants():
    for process in descendants():
        try:
            os.kill(process, signal.SIGKILL)
        except OSError:
            pass


class Memory:
    """
    The most memory that several processes had at once. Pages that they share are counted once, by
    parts. For a single process the kernel knows its peak better, and nothing is sampled.
    """

    def __init__(self):
        self.peak = 0
        self.done = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while not self.done.wait(SAMPLE_SECONDS):
            processes = descendants()
            if len(processes) > 1:
                self.peak = max(self.peak, sum(map(proportional_bytes, processes)))

    def stop(self):
        self.done.set()
        self.thread.join()
        return self.peak


def proportional_bytes(process):
    try:
        for line in open(f"/proc/{process}/smaps_rollup"):
            if line.startswith("Pss:"):
                return 1024 * int(line.split()[1])
    except OSError:
        pass
    return 0


def warm(path):
    """Reads a file, or all files of a folder, so that they are in memory before the clock starts."""
    buffer = bytearray(1 << 20)
    for file in files(path):
        with open(file, "rb", buffering=0) as data:
            while data.readinto(buffer):
                pass


def files(path):
    """The file itself, or all files of a folder."""
    return [path] if path.is_file() else (Path(root) / name for root, _, names in os.walk(path) for name in names)


def last_line(log):
    lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1][:200] if lines else ""
