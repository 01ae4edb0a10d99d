"""Measures dedupe itself: its inputs, its start, its growth, and wc -w on the same bytes."""

import os
import shutil
import statistics
import subprocess
from pathlib import Path

import recall
from archive import PROGRAM, ROOT, Archive, build, java, size
from measure import run, warm

STARTS = 11

HELLO = """
class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
"""


class Line:
    """One way to run dedupe."""

    def __init__(self, about, source, options, similarity=recall.IN_SENTENCES, threshold=0.5):
        self.about = about
        self.source = source
        self.options = options
        self.similarity = similarity
        self.threshold = threshold


LINES = {
    "jsonl": Line("JSON Lines with furniture, as it comes", Archive.jsonl, []),
    "files": Line("a text file for each article, with furniture", Archive.files, []),
    "jsonl-7": Line("JSON Lines with furniture, threshold .7", Archive.jsonl, ["-t", "0.7"], threshold=0.7),
    "clean-7": Line(
        "the clean texts that the peers get, threshold .7, neither rules nor learning",
        Archive.clean,
        ["-t", "0.7", "--no-strip", "--no-learn"],
        threshold=0.7,
    ),
}


def version():
    return subprocess.run([PROGRAM, "--version"], capture_output=True, text=True).stdout.split()[-1]


def dedupe(settings, results, names):
    """Measures some of the lines."""
    build()
    for key in names:
        line = LINES[key]
        archive = Archive(settings.cache, settings.articles, settings.seed)
        data = line.source(archive)
        out = settings.cache / "work" / "report.jsonl"
        out.parent.mkdir(parents=True, exist_ok=True)
        options = [*line.options, *settings.extra]
        command = [PROGRAM, *options, "--format", "jsonl", "-q", "-o", out, data]
        warm(data)
        runs = [run(command, settings.log("dedupe"), settings.limit) for _ in range(settings.runs)]
        clusters, related = recall.of_report(out)
        suffix = "".join(part.strip("-") for part in settings.extra)
        results.save(
            f"dedupe-{key}{'-' + suffix if suffix else ''}-{settings.articles}",
            {
                "kind": "dedupe",
                "line": key + (" " + " ".join(settings.extra) if settings.extra else ""),
                "version": version(),
                "about": line.about,
                "articles": settings.articles,
                "bytes": size(data),
                "threshold": line.threshold,
                "verified": "exact",
                "shown": " ".join(["dedupe", *options, "--format", "jsonl", "-o", out.name, data.name]),
                "runs": runs,
                "recall": recall.against(archive, clusters, related, line.similarity, line.threshold),
            },
        )
        out.unlink()


def words(settings, results):
    """wc -w, the yardstick of what it takes to look at every byte once."""
    data = Archive(settings.cache, settings.articles, settings.seed).jsonl()
    warm(data)
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    runs = [run(["wc", "-w", data], settings.log("wc"), env=env) for _ in range(settings.runs)]
    results.save(
        f"wc-{settings.articles}",
        {
            "kind": "wc",
            "line": "wc -w",
            "about": "counts the words of the same JSON Lines, one thread",
            "articles": settings.articles,
            "bytes": size(data),
            "shown": f"LC_ALL=C.UTF-8 wc -w {data.name}",
            "runs": runs,
        },
    )


def against_words(settings, results):
    """dedupe and wc -w in turns, so that both meet the same machine."""
    build()
    out = settings.cache / "work" / "report.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "LC_ALL": "C.UTF-8"}
    runs = []
    for path in settings.paths:
        warm(path)
    for _ in range(settings.runs):
        counted = run(["wc", "-w", *settings.paths], settings.log("wc"), env=env)
        found = run([PROGRAM, "-q", "-o", out, *settings.paths], settings.log("dedupe"), settings.limit)
        runs.append((found["wall"] / counted["wall"], counted, found))
        print(f"wc -w {counted['wall']:.2f} s, dedupe {found['wall']:.2f} s, {found['cpu']:.2f} s of processors, "
              f"{found['memory'] / 1e6:.0f} MB: {runs[-1][0]:.2f} times", flush=True)
    print(f"median {statistics.median(ratio for ratio, _, _ in runs):.2f} times wc -w")


def startup(settings, results):
    """How long it takes until something is there, against a Java program that does nothing."""
    build()
    folder = settings.cache / "work" / "hello"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "Hello.java").write_text(HELLO)
    javac = str(Path(java()).with_name("javac")) if os.sep in java() else "javac"
    subprocess.run([javac, "Hello.java"], cwd=folder, check=True)
    commands = {
        "hello": ("java Hello", [java(), "-cp", folder, "Hello"]),
        "version": ("dedupe --version", [PROGRAM, "--version"]),
        "samples": ("dedupe samples/", [PROGRAM, ROOT / "samples"]),
    }
    for key, (shown, command) in commands.items():
        run(command, settings.log("startup"), sample=False)
        runs = [run(command, settings.log("startup"), sample=False) for _ in range(STARTS)]
        results.save(f"startup-{key}", {"kind": "startup", "line": shown, "shown": shown, "runs": runs})
