"""datasketch: MinHash in so many processes, then MinHashLSH with its own choice of bands, in one."""

from multiprocessing import Pool

from common import Clusters, arguments, article, batches, shingles
from datasketch import LeanMinHash, MinHash, MinHashLSH
from xxhash import xxh32_intdigest

PERMUTATIONS = 128
BATCH = 500


def sketch(lines):
    ids, texts = zip(*map(article, lines))
    tokens = [[shingle.encode() for shingle in shingles(text)] for text in texts]
    return ids, [LeanMinHash(m) for m in MinHash.bulk(tokens, num_perm=PERMUTATIONS, hashfunc=xxh32_intdigest)]


def main():
    args = arguments()
    lsh = MinHashLSH(threshold=args.threshold, num_perm=PERMUTATIONS)
    ids, clusters = [], Clusters()
    with Pool(args.processes) as pool:
        for names, sketches in pool.imap(sketch, batches(args.input, BATCH)):
            for name, minhash in zip(names, sketches):
                for other in lsh.query(minhash):
                    clusters.join(other, len(ids))
                lsh.insert(len(ids), minhash, check_duplication=False)
                ids.append(name)
    clusters.write(ids, args.output)


if __name__ == "__main__":
    main()
