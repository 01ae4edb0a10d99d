"""Holds the clusters that a tool found against what was planted."""

import json
from collections import Counter
from pathlib import Path

# Similarities are counted in these bins, by their lower bounds.
BINS = [0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9]

# Which column of the truth a tool means by similarity.
IN_SENTENCES = "jaccard"
PLAIN = "plain"


def rows(path):
    """The lines of a table as dictionaries."""
    with open(path) as lines:
        names = next(lines).rstrip("\n").split("\t")
        for line in lines:
            yield dict(zip(names, line.rstrip("\n").split("\t")))


def of_report(path):
    """The clusters of a report of dedupe in JSON Lines, and the related pairs across clusters."""
    clusters = {}
    with open(path) as lines:
        head = json.loads(next(lines))
        for line in lines:
            cluster = json.loads(line)
            for member in cluster["members"]:
                clusters[name(member["article"])] = cluster["id"]
    return clusters, {frozenset((name(p["a"]), name(p["b"]))) for p in head.get("related", [])}


def name(article):
    """Articles that are files have their paths as names."""
    return Path(article).stem if article.endswith(".txt") else article


def of_table(path):
    """The clusters of a table of articles and clusters."""
    with open(path) as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines)


def against(archive, clusters, related=frozenset(), similarity=PLAIN, threshold=0.7):
    """How many planted pairs are in one cluster, by their similarity, and how many are that should not be."""
    found, planted, above, excerpts = Counter(), Counter(), [0, 0], [0, 0]
    for row in rows(archive.pairs()):
        a, b, value = row["a"], row["b"], float(row[similarity])
        together = a in clusters and clusters[a] == clusters.get(b)
        if row["kind"] == "excerpt" and value < threshold:
            excerpts[0] += together or frozenset((a, b)) in related
            excerpts[1] += 1
            continue
        if value >= BINS[0]:
            lower = max(bound for bound in BINS if bound <= value)
            planted[lower] += 1
            found[lower] += together
        if value >= threshold:
            above[0] += together
            above[1] += 1
    return {
        "bins": [[lower, found[lower], planted[lower]] for lower in BINS],
        "above": above,
        "excerpts": excerpts,
        "wrong": wrong(archive, clusters),
    }


def wrong(archive, clusters):
    """Pairs in one cluster that tell different stories."""
    stories = {row["article"]: row["story"] for row in rows(archive.stories())}
    by_cluster = {}
    for article, cluster in clusters.items():
        by_cluster.setdefault(cluster, Counter())[stories.get(article, article)] += 1
    return sum(pairs(sum(counts.values())) - sum(map(pairs, counts.values())) for counts in by_cluster.values())


def pairs(count):
    return count * (count - 1) // 2
