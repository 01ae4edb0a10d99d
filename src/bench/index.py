"""Measures indexes: what one costs to make and to keep, what adding to it costs, and how fast it answers."""

import json
import shutil
import statistics

from archive import PROGRAM, Archive, build, size
from measure import run, warm

# Articles that are looked up together, and that are added. Fewer, and Java's start is all that counts.
NEW = 10_000

STARTS = 11


def index(settings, results):
    """Makes an index of the archive, asks it about other articles and about copies, and adds one in a hundred."""
    build()
    archive = Archive(settings.cache, settings.articles, settings.seed).jsonl()
    others = Archive(settings.cache, min(NEW, settings.articles), settings.seed + 1).jsonl()
    folder = settings.cache / "work" / "index"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        Bench(settings, folder, archive, others).all()
    finally:
        shutil.rmtree(folder)


class Bench:
    def __init__(self, settings, folder, archive, others):
        self.settings = settings
        self.folder = folder
        self.archive = archive
        self.index = folder / "archive.index"
        step = max(1, settings.articles // NEW)
        self.new = self.renamed("new.jsonl", others, range(min(NEW, settings.articles)))
        self.copies = self.renamed("copies.jsonl", archive, range(0, settings.articles, step))
        self.portion = self.renamed("portion.jsonl", others, range(settings.articles // 100))

    def renamed(self, name, source, places):
        """Some articles of an archive, with ids that no other has, or they would replace those."""
        path = self.folder / name
        with open(source, "rb") as lines, open(path, "wb") as out:
            for place, line in enumerate(lines):
                if place >= places.stop:
                    break
                if place in places:
                    article = json.loads(line)
                    article["id"] = f"{path.stem}-{place}"
                    out.write(json.dumps(article, ensure_ascii=False).encode() + b"\n")
        return path

    def dedupe(self, *arguments):
        command = [PROGRAM, *arguments, "-q", "--index", self.index]
        return run(command, self.settings.log("index"), self.settings.limit)

    def all(self):
        warm(self.archive)
        whole = self.dedupe("index", self.archive)
        taken = size(self.index) / self.settings.articles
        print(f"index {self.settings.articles:,} articles: {cost(whole)}, {taken:.0f} bytes of disk an article", flush=True)
        warm(self.index)
        for about, path in (("new articles", self.new), ("articles that have copies there", self.copies)):
            self.query(about, path)
        self.query_one("a new article", self.new)
        self.query_one("an article that has copies there", self.copies)
        added = self.dedupe("index", self.portion)
        wall, cpu = (100 * added[each] / whole[each] for each in ("wall", "cpu"))
        print(f"add one in a hundred: {cost(added)}: {wall:.1f} % and {cpu:.1f} % of indexing all", flush=True)

    def query(self, about, path):
        count = sum(1 for _ in open(path, "rb"))
        answers = self.folder / "answers.jsonl"
        runs = [self.dedupe("query", path, "-o", answers) for _ in range(self.settings.runs)]
        median = sorted(runs, key=lambda each: each["wall"])[len(runs) // 2]
        matched = sum(1 for line in open(answers) if json.loads(line)["matches"])
        each = count / median["wall"]
        print(f"query {count:,} {about}, {matched:,} with matches: {cost(median)}, {each:,.0f} a second", flush=True)

    def query_one(self, about, path):
        article = self.folder / "article.txt"
        with open(path, "rb") as lines:
            article.write_text(json.loads(next(lines))["text"], encoding="utf-8")
        runs = [self.dedupe("query", article, "-o", self.folder / "answer.jsonl") for _ in range(STARTS)]
        wall, cpu = (statistics.median(each[key] for each in runs) for key in ("wall", "cpu"))
        print(f"query {about} alone, median of {STARTS}: {wall:.2f} s, {cpu:.2f} s of processors", flush=True)


def cost(measured):
    return f"{measured['wall']:.1f} s, {measured['cpu']:.1f} s of processors, {measured['memory'] / 1e6:.0f} MB"
