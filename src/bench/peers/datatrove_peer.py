"""datatrove: the four steps of its MinHash example, with its own 14 bands of 8 hashes, on this machine."""

import shutil
from pathlib import Path

from common import arguments
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import MinhashDedupBuckets, MinhashDedupCluster, MinhashDedupFilter, MinhashDedupSignature
from datatrove.pipeline.dedup.minhash import MinhashConfig
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers.jsonl import JsonlWriter

CONFIG = MinhashConfig(n_grams=5, num_buckets=14, hashes_per_bucket=8)


def run(pipeline, tasks, workers):
    LocalPipelineExecutor(pipeline=pipeline, tasks=tasks, workers=workers, skip_completed=False).run()


def main():
    args = arguments()
    work = Path(args.output)
    shutil.rmtree(work, ignore_errors=True)
    signatures, buckets, removals = (str(work / name) for name in ("signatures", "buckets", "removals"))
    parts = len(list(Path(args.input).glob("*.jsonl")))
    reader = JsonlReader(args.input, glob_pattern="*.jsonl")
    run([reader, MinhashDedupSignature(signatures, config=CONFIG)], parts, args.processes)
    run([MinhashDedupBuckets(signatures, buckets, config=CONFIG)], CONFIG.num_buckets, args.processes)
    run([MinhashDedupCluster(buckets, removals, config=CONFIG, save_cluster_id=True)], 1, 1)
    writer = JsonlWriter(str(work / "kept"), compression=None)
    run([reader, MinhashDedupFilter(removals), writer], parts, args.processes)


if __name__ == "__main__":
    main()
