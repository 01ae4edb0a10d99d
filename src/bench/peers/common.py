"""What the runners of libraries share: reading, five-word shingles, clusters."""

import argparse
import json
import re
from itertools import islice

WORDS = re.compile(r"\w+")
SHINGLE = 5


def arguments():
    """INPUT is JSON Lines with `id` and `text`; OUTPUT gets an id and a cluster a line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--threshold", type=float, default=0.7)
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


def batches(path, size):
    """The lines of a file, so many at a time."""
    with open(path, "rb") as lines:
        while batch := list(islice(lines, size)):
            yield batch


def article(line):
    """The id and the text of a line."""
    fields = json.loads(line)
    return fields["id"], fields["text"]


def shingles(text):
    """Every five words in a row, over sentence ends, as the peers of this benchmark make them."""
    words = WORDS.findall(text.lower())
    return {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)} or {" ".join(words)}


class Clusters:
    """Union-find: what pairs connect is a cluster."""

    def __init__(self):
        self.parents = {}

    def root(self, node):
        parents = self.parents
        while (parent := parents.setdefault(node, node)) != node:
            parents[node] = parents[parent]
            node = parent
        return node

    def join(self, a, b):
        a, b = self.root(a), self.root(b)
        if a != b:
            self.parents[max(a, b)] = min(a, b)

    def write(self, ids, path):
        with open(path, "w") as out:
            for node in self.parents:
                out.write(f"{ids[node]}\t{self.root(node)}\n")
