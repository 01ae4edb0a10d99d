"""The tools that dedupe is held against: how each is installed, run and read."""

import os
import pickle
import shutil
import struct
import subprocess
import sys
from pathlib import Path

from archive import article_id, java
from recall import of_table

HERE = Path(__file__).resolve().parent / "peers"

# Named on the page with the reason why they are not run.
NOT_RUN = {
    "duplodocus": "not on crates.io or PyPI; it is built from a clone of its repository, which this script does not do",
    "NeMo Curator": "needs a CUDA GPU",
}


class Peer:
    """A tool in a virtual environment of its own, with every package pinned in peers/NAME.txt."""

    verified = "no"
    about = ""

    def __init__(self, name):
        self.name = name

    def version(self):
        package = getattr(self, "package", self.name)
        lines = (HERE / f"{self.name}.txt").read_text().splitlines()
        return next(line.split("==")[1] for line in lines if line.startswith(package + "=="))

    def home(self, cache):
        return cache / "peers" / self.name

    def python(self, cache):
        return self.home(cache) / "bin/python"

    def install(self, cache):
        """Installs it; returns why not, or nothing."""
        done = self.home(cache) / "installed.txt"
        pins = (HERE / f"{self.name}.txt").read_text()
        if done.exists() and done.read_text() == pins:
            return ""
        shutil.rmtree(self.home(cache), ignore_errors=True)
        for command in (
            [sys.executable, "-m", "venv", self.home(cache)],
            [self.python(cache), "-m", "pip", "install", "-q", "--no-deps", "-r", HERE / f"{self.name}.txt"],
        ):
            result = subprocess.run(command, capture_output=True, text=True)
            if result.returncode != 0:
                errors = [line for line in (result.stderr + result.stdout).splitlines() if "error" in line.lower()]
                return (errors or ["could not be installed"])[0].strip()[:160]
        done.write_text(pins)
        return ""

    def input(self, archive, processes):
        return archive.clean()

    def command(self, cache, data, out, settings):
        """The command that reads the data and writes to the place."""
        script = f"{self.name.replace('-', '_')}_peer.py"
        options = ["--threshold", settings.threshold, "--processes", settings.processes]
        return [self.python(cache), HERE / script, data, out, *options]

    def shown(self, command):
        """The command as a reader of the page needs it: names without their folders."""
        parts = [str(part) for part in command if not str(part).startswith("--add-opens")]
        return " ".join(Path(part).name if part.startswith("/") else part for part in parts)

    def environment(self, out):
        return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}

    def clusters(self, out, archive, processes):
        return of_table(out)


class Datasketch(Peer):
    about = "MinHash 128 with xxhash in two processes, MinHashLSH with its own bands for the threshold in one"


class Rensa(Peer):
    about = "R-MinHash 128 in two processes, RMinHashLSH of 32 bands in one"
    verified = "estimate"


class Gaoya(Peer):
    about = "MinHashStringIndex, 128 hashes of 32 bits, its own bands; words are what stands between spaces"
    verified = "estimate"


class Datatrove(Peer):
    about = "the four steps of its MinHash example, 14 bands of 8 hashes (.72) at any threshold; all figures are 0"

    def input(self, archive, processes):
        return archive.clean_parts(processes)

    def clusters(self, out, archive, processes):
        clusters = {}
        for part in range(processes):
            file = out / "removals" / f"{part:06d}.clusters"
            first = archive.first_of_part(part, processes)
            for place, cluster in struct.iter_unpack("<2I", file.read_bytes() if file.exists() else b""):
                clusters[article_id(first + place)] = cluster
        return clusters


class TextDedup(Peer):
    about = "its minhash command with two processes, 250 permutations, xxh3, its own bands"

    def command(self, cache, data, out, settings):
        options = {
            "--path": "json",
            "--data_files": data,
            "--split": "train",
            "--column": "text",
            "--cache_dir": out.with_name("cache"),
            "--output": out,
            "--ngram": 5,
            "--threshold": settings.threshold,
            "--hash_func": "xxh3",
            "--num_proc": settings.processes,
        }
        flat = [part for option in options.items() for part in option]
        return [self.python(cache), "-m", "text_dedup.minhash", *flat, "--debug"]

    def environment(self, out):
        # Without a network, and with a cache of this run alone, or a second run would find the work done.
        cache = str(out.with_name("cache"))
        return {**super().environment(out), "HF_HOME": cache, "HF_DATASETS_CACHE": cache, "HF_HUB_OFFLINE": "1"}

    def clusters(self, out, archive, processes):
        with open(out / "uf.pkl", "rb") as data:
            parents = UnionFindReader(data).load().parent

        def root(node):
            while parents[node] != node:
                node = parents[node]
            return node

        return {article_id(node): root(node) for node in parents}


class UnionFindReader(pickle.Unpickler):
    """Reads the union-find of text-dedup without its classes."""

    class Plain:
        parent = {}

    def find_class(self, module, name):
        return self.Plain if name == "UnionFind" else super().find_class(module, name)


class Spark(Peer):
    about = "MLlib: RegexTokenizer, NGram 5, HashingTF of 2^24, MinHashLSH of 5 tables, approxSimilarityJoin"
    verified = "exact, of hashed shingles"
    package = "pyspark"

    OPENED = [
        "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent",
        "java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar",
    ]

    def shown(self, command):
        return super().shown(command).replace("-cp *", "-cp pyspark/jars/*")

    def command(self, cache, data, out, settings):
        jars = next(self.home(cache).glob("lib/python*/site-packages/pyspark/jars"))
        opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for names in self.OPENED for name in names.split()]
        program = ["-cp", f"{jars}/*", HERE / "SparkPeer.java"]
        return [java(), *opens, *program, data, out, settings.threshold, settings.processes]


PEERS = [
    Datasketch("datasketch"),
    Datatrove("datatrove"),
    Gaoya("gaoya"),
    Rensa("rensa"),
    Spark("spark"),
    TextDedup("text-dedup"),
]
