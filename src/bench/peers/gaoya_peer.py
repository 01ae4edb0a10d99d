"""gaoya: its index of strings, which makes shingles and sketches in Rust on all threads and chooses its own bands."""

import os

from common import Clusters, arguments, article, batches

BATCH = 10_000
HASHES = 128


def main():
    args = arguments()
    os.environ["RAYON_NUM_THREADS"] = str(args.processes)
    from gaoya.minhash import MinHashStringIndex

    index = MinHashStringIndex(
        hash_size=32,
        jaccard_threshold=args.threshold,
        num_bands=None,
        band_size=None,
        num_hashes=HASHES,
        analyzer="word",
        lowercase=True,
        ngram_range=(5, 5),
        id_container="smallvec",
    )
    ids, clusters = [], Clusters()
    for lines in batches(args.input, BATCH):
        names, texts = zip(*map(article, lines))
        first = len(ids)
        ids.extend(names)
        index.par_bulk_insert_docs(list(range(first, len(ids))), list(texts))
        for node, others in enumerate(index.par_bulk_query(list(texts)), first):
            for other in others:
                if other != node:
                    clusters.join(other, node)
    clusters.write(ids, args.output)


if __name__ == "__main__":
    main()
