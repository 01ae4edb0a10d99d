"""
rensa: R-MinHash of all shingles in so many processes, then its LSH in one, candidates checked by their sketches as its
deduplicator does. Its faster rho sketch looks at some of the shingles only, and finds duplicates but not whose.
"""

import os

os.environ["RAYON_NUM_THREADS"] = "1"  # the processes are the threads

from multiprocessing import Pool

from common import Clusters, arguments, article, batches, shingles
from rensa import RMinHash, RMinHashLSH

PERMUTATIONS = 128
BANDS = 32  # rensa does not choose; 32 bands of 4 find nearly all pairs from .7 up
SEED = 42
BATCH = 500


def sketch(lines):
    ids, texts = zip(*map(article, lines))
    return ids, RMinHash.from_token_sets([list(shingles(text)) for text in texts], num_perm=PERMUTATIONS, seed=SEED)


def main():
    args = arguments()
    lsh = RMinHashLSH(threshold=args.threshold, num_perm=PERMUTATIONS, num_bands=BANDS)
    ids, known, clusters = [], [], Clusters()
    with Pool(args.processes) as pool:
        for names, sketches in pool.imap(sketch, batches(args.input, BATCH)):
            first = len(ids)
            ids.extend(names)
            known.extend(sketches)
            lsh.insert_many(sketches, first)
            for node, others in enumerate(lsh.query_all(sketches), first):
                for other in others:
                    if other != node and known[node].jaccard(known[other]) >= args.threshold:
                        clusters.join(other, node)
    clusters.write(ids, args.output)


if __name__ == "__main__":
    main()
