"""Synthetic archives: made once by the generator in src/test/java, kept in the cache."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from measure import Failed, files

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "io/github/newsdedupe"
GENERATOR = ROOT / "src/test/java" / PACKAGE / "synthetic"
RULES = ROOT / "src/main/resources" / PACKAGE / "furniture/packs"
PROGRAM = ROOT / "target/dedupe"
CLASSES = ROOT / "target/test-classes"


def build():
    """Builds the program and the generator, unless nothing has changed since."""
    sources = [p for part in ("main", "test") for p in (ROOT / "src" / part).rglob("*") if p.is_file()]
    sources.append(ROOT / "pom.xml")
    if PROGRAM.exists() and CLASSES.exists() and max(p.stat().st_mtime for p in sources) < PROGRAM.stat().st_mtime:
        return
    print("building: mvn -q -DskipTests package", flush=True)
    subprocess.run(["mvn", "-q", "-DskipTests", "package"], cwd=ROOT, check=True)


def java():
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin/java") if home else "java"


def digest():
    """Of all that an archive is made from: another generator or other rules make another archive."""
    sha = hashlib.sha256()
    for file in sorted(GENERATOR.glob("*.java")) + sorted(RULES.glob("*.rules")):
        if not file.name.endswith("Test.java"):
            sha.update(file.read_bytes())
    return sha.hexdigest()[:8]


class Archive:
    """An archive of so many articles and its files, each written when it is first asked for."""

    def __init__(self, cache, articles, seed=1):
        self.articles = articles
        self.seed = seed
        self.folder = cache / "archives" / f"{articles}-{seed}-{digest()}"

    def jsonl(self):
        return self.made("archive.jsonl", "--jsonl")

    def clean(self):
        return self.made("clean.jsonl", "--clean")

    def files(self):
        return self.made("files", "--folder")

    def pairs(self):
        return self.made("pairs.tsv", "--pairs")

    def stories(self):
        return self.made("stories.tsv", "--stories")

    def clean_parts(self, parts):
        """The clean texts in so many files, for tools that give each process a file."""
        folder = self.folder / f"clean-{parts}"
        if not folder.exists():
            unfinished = folder.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(parents=True)
            with open(self.clean(), "rb") as lines:
                for part in range(parts):
                    count = self.articles * (part + 1) // parts - self.articles * part // parts
                    with open(unfinished / f"part-{part:04d}.jsonl", "wb") as out:
                        out.writelines(next(lines) for _ in range(count))
            unfinished.rename(folder)
        return folder

    def first_of_part(self, part, parts):
        return self.articles * part // parts

    def made(self, name, option):
        path = self.folder / name
        if not path.exists():
            build()
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(name + ".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            print(f"generating {path}", flush=True)
            command = [java(), "-cp", f"{CLASSES}{os.pathsep}{PROGRAM}", "io.github.newsdedupe.synthetic.Generate"]
            command += [f"--articles={self.articles}", f"--seed={self.seed}", f"{option}={unfinished}"]
            if subprocess.run(command).returncode != 0:
                raise Failed(f"could not generate {path}")
            unfinished.rename(path)
        return path


def article_id(place):
    """How the generator names what stands at a place."""
    return f"a{place:09d}"


def size(path):
    """The bytes of a file, or of all files of a folder."""
    return sum(file.stat().st_size for file in files(path))
