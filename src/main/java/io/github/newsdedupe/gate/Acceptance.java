package io.github.newsdedupe.gate;

import io.github.newsdedupe.report.model.PairEntry;
import java.util.List;
import java.util.Set;

/** Which pairs of an archive somebody has accepted, and how. */
final class Acceptance {

  /** What becomes of a pair. */
  enum Verdict {
    NEW,
    BASELINE,
    ALLOWED
  }

  private final Set<String> known;

  /** What the allow file puts together. */
  private final Groups allowed;

  /** The same, and what the baseline knows: who is allowed beside one copy is so beside all. */
  private final Groups together;

  private Acceptance(Set<String> known, Groups allowed, Groups together) {
    this.known = known;
    this.allowed = allowed;
    this.together = together;
  }

  static Acceptance of(Duplicates duplicates, Baseline baseline, AllowList allowList) {
    Set<String> known = baseline.known(duplicates.articles());
    Groups allowed = allowList.groups(duplicates);
    Groups together = new Groups();
    together.joinAll(allowed);
    for (List<String> cluster : duplicates.clusters()) {
      together.join(cluster.stream().filter(known::contains).toList());
    }
    for (PairEntry pair : duplicates.pairs()) {
      if (known.contains(pair.a()) && known.contains(pair.b())) {
        together.join(pair.a(), pair.b());
      }
    }
    return new Acceptance(known, allowed, together);
  }

  /** What becomes of a pair. */
  Verdict of(PairEntry pair) {
    if (allowed.areTogether(pair.a(), pair.b())) {
      return Verdict.ALLOWED;
    }
    if (known.contains(pair.a()) && known.contains(pair.b())) {
      return Verdict.BASELINE;
    }
    return together.areTogether(pair.a(), pair.b()) ? Verdict.ALLOWED : Verdict.NEW;
  }

  /** Those known to the baseline come first, then those that the allow file names. */
  int rank(String article) {
    return known.contains(article) ? 0 : allowed.has(article) ? 1 : 2;
  }

  /** How many articles the baseline knows that are there. */
  int known() {
    return known.size();
  }
}
