package io.github.newsdedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which article of a cluster is kept and leads it.
 *
 * @param order what decides first
 * @param outlets in order of preference, in lower case; empty unless the order is {@link
 *     Order#OUTLET}
 */
public record Keep(Order order, List<String> outlets) {

  /** The default: of a shortened and a full version the full one. */
  public static final Keep LONGEST = new Keep(Order.LONGEST, List.of());

  private static final String OUTLET_PREFIX = "outlet:";

  /** What decides first. */
  public enum Order {
    /** The most words; then the earliest date; then the path. */
    LONGEST("longest"),

    /** The earliest date, articles without one last; then the most words; then the path. */
    EARLIEST("earliest"),

    /** The path, or id, that comes first. */
    FIRST_PATH("first-path"),

    /** The outlet that comes first in the list, others last; then as for the longest. */
    OUTLET("outlet");

    private final String term;

    Order(String term) {
      this.term = term;
    }
  }

  /** Copies the list. */
  public Keep {
    outlets = List.copyOf(outlets);
  }

  /**
   * Reads an option.
   *
   * @param value {@code longest}, {@code earliest}, {@code first-path} or {@code outlet:A,B}
   * @throws IllegalArgumentException if it is none of these
   */
  public static Keep parse(String value) {
    if (value.startsWith(OUTLET_PREFIX)) {
      return ofOutlets(value.substring(OUTLET_PREFIX.length()));
    }
    for (Order order : Order.values()) {
      if (order != Order.OUTLET && order.term.equals(value)) {
        return new Keep(order, List.of());
      }
    }
    throw new IllegalArgumentException(
        "--keep must be longest, earliest, first-path or outlet:A,B, but is " + value);
  }

  private static Keep ofOutlets(String list) {
    List<String> outlets =
        Arrays.stream(list.split(",", -1))
            .map(outlet -> outlet.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (outlets.contains("")) {
      throw new IllegalArgumentException(
          "--keep outlet: needs names with commas between them, such as outlet:Reuters,AP");
    }
    return new Keep(Order.OUTLET, outlets);
  }

  /** As an option writes it. */
  @Override
  public String toString() {
    return order == Order.OUTLET
        ? outlets.stream().collect(Collectors.joining(",", OUTLET_PREFIX, ""))
        : order.term;
  }
}
