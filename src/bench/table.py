"""Writes results as the tables of benchmark.md."""

import math

import peers
from archive import ROOT
from measure import Failed
from results import median

PAGE = ROOT / "src/site/markdown/benchmark.md"
START = "<!-- made by src/bench/bench table -->\n"
END = "<!-- end of what is made -->\n"

# The line of dedupe that peers are held against: the same texts, the same threshold.
LIKE_PEERS = "clean-7"


def show(results, update):
    text = tables(results)
    if not update:
        print(text)
        return
    page = PAGE.read_text()
    if page.count(START) != 1 or page.count(END) != 1:
        raise Failed(f"{PAGE} has no place for the tables")
    before, rest = page.split(START)
    PAGE.write_text(before + START + "\n" + text + "\n" + END + rest.split(END)[1])


def tables(results):
    parts = [machine(results), against_peers(results), ahead(results), recalls(results), own(results), starts(results)]
    parts += [growth(results), commands(results), missing(results)]
    return "\n\n".join(part for part in parts if part)


def of_kind(results, *kinds):
    return [result for result in results if result["kind"] in kinds]


def machine(results):
    machines = {tuple(sorted(result["machine"].items())) for result in results}
    lines = []
    for each in map(dict, sorted(machines)):
        hardware = f"{each['processor']}, {each['cores']} cores, {each['memory']}"
        lines.append(f"{hardware}; {each['system']}, {each['java']}, Python {each['python']}.")
    if results:
        loads = [result["load"] for result in results]
        runs = sorted({len(line["runs"]) for line in of_kind(results, "dedupe", "peer", "wc")})
        lines.append(f"Average load of the machine {min(loads):.1f} to {max(loads):.1f}.")
        lines.append(f"Runs of each line, of which the median counts: {', '.join(map(str, runs))}.")
    return "\n".join(lines)


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def named(result):
    if result["kind"] == "wc":
        return "`wc -w`"
    if result["kind"] == "dedupe":
        return f"**dedupe {result['version']}**, `{result['line']}`"
    return f"{result['line']} {result['version']}"


def costs(result):
    wall, cpu = median(result, "wall"), median(result, "cpu")
    return [
        f"{result['articles']:,}",
        seconds(wall),
        seconds(cpu),
        "" if result["kind"] == "wc" else f"{median(result, 'memory') / 1e6:,.0f}",
        f"{result['articles'] / wall:,.0f}",
        f"{result['articles'] / cpu:,.0f}",
        digits(result["bytes"] / 1e6 / cpu),
    ]


COSTS = ["articles", "wall s", "CPU s", "peak MB", "articles/s", "articles/s per core", "MB/s per core"]


def seconds(value):
    return f"{value:.2f}" if value < 10 else f"{value:,.1f}"


def digits(value):
    return f"{value:.1f}" if value < 10 else f"{value:,.0f}"


def share(found, planted):
    return f"{found / planted:.3f}" if planted else "-"


def compared(results):
    """The lines that have the same texts and the same threshold, the largest archives first."""
    lines = [result for result in of_kind(results, "dedupe") if result["line"] == LIKE_PEERS]
    lines += of_kind(results, "peer")
    return sorted(lines, key=lambda result: (-result["articles"], median(result, "cpu") / result["articles"]))


def like(results, articles):
    """The line of dedupe to hold a peer against."""
    return next((line for line in of_kind(compared(results), "dedupe") if line["articles"] == articles), None)


def against_peers(results):
    lines = compared(results)
    sizes = {line["articles"] for line in lines}
    lines = [w for w in of_kind(results, "wc") if w["articles"] in sizes] + lines
    rows = [[named(line), *costs(line), *found(line), times(results, line)] for line in lines]
    head = ["tool", *COSTS, "recall", "wrong pairs", "checked", "CPU, dedupe = 1"]
    return "### The same texts, without furniture\n\n" + table(head, rows) if lines else ""


def found(line):
    if "recall" not in line:
        return ["", "", ""]
    return [share(*line["recall"]["above"]), f"{line['recall']['wrong']:,}", line["verified"]]


def times(results, line):
    """How many times the processor time of dedupe it takes for the same archive."""
    ours = like(results, line["articles"])
    return f"{digits(median(line, 'cpu') / median(ours, 'cpu'))}" if ours and line["kind"] == "peer" else ""


def ahead(results):
    """Says in which respects which peers are better than dedupe on the same archive."""
    respects = {
        "wall time": lambda r: median(r, "wall"),
        "processor time": lambda r: median(r, "cpu"),
        "peak memory": lambda r: median(r, "memory"),
        "recall": lambda r: -r["recall"]["above"][0] / max(1, r["recall"]["above"][1]),
        "wrong pairs": lambda r: r["recall"]["wrong"],
    }
    lines = []
    for name, value in respects.items():
        better = []
        for line in of_kind(results, "peer"):
            ours = like(results, line["articles"])
            if ours and value(line) < value(ours):
                better.append(f"{line['line']} ({line['articles']:,} articles)")
        lines.append(f"* {name}: {', '.join(better) or 'nobody'}")
    return "Ahead of `dedupe` on the same archive, by\n\n" + "\n".join(lines) if of_kind(results, "peer") else ""


def recalls(results):
    lines = [line for line in of_kind(results, "dedupe", "peer") if "recall" in line]
    lines.sort(key=lambda r: (r["kind"], r["threshold"], -r["articles"], r["line"]))
    if not lines:
        return ""
    bounds = [lower for lower, _, _ in lines[0]["recall"]["bins"]] + [1]
    names = [f"{low:g} to {high:g}" for low, high in zip(bounds, bounds[1:])]
    rows = []
    for line in lines:
        bins = [share(count, planted) for _, count, planted in line["recall"]["bins"]]
        what = [named(line), f"{line['threshold']:g}", f"{line['articles']:,}"]
        rows.append([*what, *bins, share(*line["recall"]["excerpts"])])
    head = ["tool", "threshold", "articles", *names, "excerpts below it"]
    return "### Planted pairs that are in one cluster, by their similarity\n\n" + table(head, rows)


def own(results):
    lines = sorted(of_kind(results, "dedupe"), key=lambda r: (-r["articles"], r["line"]))
    if not lines:
        return ""
    rows = [[f"`{line['line']}`: {line['about']}", *costs(line), *found(line)[:2]] for line in lines]
    return "### Inputs and settings of dedupe\n\n" + table(["line", *COSTS, "recall", "wrong pairs"], rows)


def starts(results):
    rows = []
    for line in sorted(of_kind(results, "startup"), key=lambda r: median(r, "wall")):
        times = [f"{1000 * median(line, what):.0f}" for what in ("wall", "cpu")]
        rows.append([f"`{line['line']}`", *times, len(line["runs"])])
    return "### Starting\n\n" + table(["command", "wall ms", "CPU ms", "runs"], rows) if rows else ""


def growth(results):
    """Between two sizes, time grows as the number of articles to this power."""
    lines = sorted((r for r in of_kind(results, "dedupe") if r["line"] == "jsonl"), key=lambda r: r["articles"])
    rows = []
    for small, large in zip(lines, lines[1:]):
        ratio = math.log(large["articles"] / small["articles"])
        what = [f"{small['articles']:,} to {large['articles']:,}"]
        for cost in ("wall", "cpu", "memory"):
            what.append(f"{math.log(median(large, cost) / median(small, cost)) / ratio:.2f}")
        rows.append(what)
    title = "### Growth: the power of the number of articles\n\n"
    return title + table(["articles", "wall", "CPU", "memory"], rows) if rows else ""


def commands(results):
    lines = of_kind(results, "dedupe", "wc") + of_kind(results, "peer")
    shown = {}
    for line in lines:
        about = f"; {line['about']}" if line["kind"] == "peer" else ""
        shown[line["shown"]] = f"* {named(line)}: `{line['shown']}`{about}"
    return "### Commands\n\n" + "\n".join(shown.values()) if shown else ""


def missing(results):
    reasons = {f"{line['line']} {line['version']}": line["reason"] for line in of_kind(results, "missing")}
    lines = [f"* {name}: {reason}" for name, reason in (reasons | peers.NOT_RUN).items()]
    return "### Not run\n\n" + "\n".join(lines)
