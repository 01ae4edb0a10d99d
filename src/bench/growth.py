"""What crowds cost: articles that hang together in so many pairs that comparing all of them would take their square."""

import json
import math
import random

from archive import PROGRAM, build
from measure import Failed, TooSlow, run, warm

# Each as large as the one before, twice over, up to --articles.
LEAST = 1_000

WORDS = 40_000


class Words:
    """Made-up words and sentences; the same seed, the same ones."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
        pick = self.random.choices
        self.words = ["".join(pick(syllables, k=self.random.randint(1, 4))) for _ in range(WORDS)]

    def sentence(self):
        return " ".join(self.random.choices(self.words, k=self.random.randint(8, 24))).capitalize() + "."

    def sentences(self, count):
        return " ".join(self.sentence() for _ in range(count))


def seven_of_fourteen(words, count):
    """Each has seven of the same fourteen sentences."""
    pool = [words.sentence() for _ in range(14)]
    for _ in range(count):
        yield " ".join(pool[i] for i in sorted(words.random.sample(range(14), 7)))


def forecasts(words, count):
    """One frame of some 75 words with other figures: templates, none of which join."""
    number, pick = words.random.randint, words.random.choice
    places = [word.capitalize() for word in words.words[:3_000]]
    skies = ["sunny", "cloudy", "overcast", "bright", "foggy"]
    for _ in range(count):
        yield (
            f"Weather for {pick(places)} on day {number(1, 365)}. The morning will be {pick(skies)} with temperatures near "
            f"{number(0, 30)} degrees and winds of {number(5, 60)} kilometres an hour from the west. In the afternoon expect it "
            f"to be {pick(skies)} with a high of {number(5, 40)} degrees and a chance of rain of {number(0, 100)} percent. The "
            f"night will be {pick(skies)} with a low of {number(-10, 20)} degrees. Humidity stands at {number(20, 99)} percent "
            f"and the pressure at {number(980, 1040)} hectopascals. Sunrise is at {number(5, 8)}:{number(10, 59)}."
        )


def shared_halves(words, count):
    """The first half of all is the same, the second is their own."""
    half = words.sentences(7)
    for _ in range(count):
        yield half + " " + words.sentences(7)


def edits(words, count):
    """One story of twenty sentences, of which each has up to four anew."""
    story = [words.sentence() for _ in range(20)]
    for _ in range(count):
        copy = list(story)
        for _ in range(words.random.randint(1, 4)):
            copy[words.random.randrange(20)] = words.sentence()
        yield " ".join(copy)


# What makes the articles, and further options.
FAMILIES = {
    "seven of fourteen sentences": (seven_of_fourteen, []),
    "forecasts": (forecasts, []),
    "shared halves, -t 0.05": (shared_halves, ["-t", "0.05", "--no-learn"]),
    "forecasts, --pairs-from 0.05": (forecasts, ["--pairs-from", "0.05"]),
    "edits of one story": (edits, []),
}


def growth(settings, results):
    """Every family at every size, in the memory that a run has by default."""
    build()
    folder = settings.cache / "work" / "growth"
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, options) in FAMILIES.items():
        rows = []
        articles = LEAST
        while articles <= settings.articles:
            data = folder / f"{make.__name__}-{articles}.jsonl"
            write(data, make(Words(settings.seed), articles))
            try:
                command = [PROGRAM, "-q", *options, "-o", folder / "report.json", data]
                measured = run(command, settings.log("growth"), settings.limit)
            except (TooSlow, Failed) as failure:
                print(f"{name}, {articles} articles: {failure}", flush=True)
                break
            rows.append({"articles": articles, **measured})
            print(f"{name}, {articles:,} articles: {line(rows)}", flush=True)
            data.unlink()
            articles *= 2
        results.save(f"growth-{make.__name__}{''.join(options)}", {"kind": "growth", "line": name, "rows": rows})


def write(path, texts):
    with open(path, "w", encoding="utf-8") as out:
        for i, text in enumerate(texts):
            out.write(json.dumps({"id": f"n{i}", "text": text}) + "\n")
    warm(path)


def line(rows):
    """The last row, and the power of the number of articles since the first."""
    first, last = rows[0], rows[-1]
    text = f"{last['wall']:.1f} s, {last['cpu']:.1f} s of processors, {last['memory'] / 1e6:.0f} MB"
    if last is first:
        return text
    power = math.log(last["cpu"] / first["cpu"]) / math.log(last["articles"] / first["articles"])
    return f"{text}, CPU grows by the power of {power:.2f}"
