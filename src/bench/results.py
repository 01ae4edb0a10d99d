"""What was measured, a JSON file for each line of a table."""

import json
import os
import platform
import statistics
import subprocess
from pathlib import Path

from archive import java


def machine():
    """On what it was measured."""
    model = platform.processor()
    cpuinfo, meminfo = Path("/proc/cpuinfo"), Path("/proc/meminfo")
    if cpuinfo.exists():
        lines = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    memory = int(meminfo.read_text().split()[1]) / 2**20 if meminfo.exists() else 0
    version = subprocess.run([java(), "-version"], capture_output=True, text=True).stderr.splitlines()
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "memory": f"{memory:.0f} GiB",
        "java": version[0] if version else "",
        "python": platform.python_version(),
        "system": platform.system(),
    }


class Results:
    """The results in a folder."""

    def __init__(self, folder):
        self.folder = folder

    def save(self, name, result):
        self.folder.mkdir(parents=True, exist_ok=True)
        result = {"name": name, "load": os.getloadavg()[0], "machine": machine(), **result}
        (self.folder / f"{name}.json").write_text(json.dumps(result, indent=1) + "\n")
        print(summary(result), flush=True)

    def all(self):
        return [json.loads(file.read_text()) for file in sorted(self.folder.glob("*.json"))]


def median(result, what):
    """Of the runs of a result."""
    return statistics.median(run[what] for run in result["runs"])


def summary(result):
    if "runs" not in result:
        return f"{result['name']}: {result.get('reason', '')}"
    parts = [f"{what} {median(result, what):.2f} s" for what in ("wall", "cpu")]
    parts.append(f"memory {median(result, 'memory') / 1e6:.0f} MB")
    if "recall" in result:
        found, planted = result["recall"]["above"]
        parts.append(f"recall {found}/{planted}, wrong {result['recall']['wrong']}")
    return f"{result['name']}: " + ", ".join(parts)
