package io.github.newsdedupe.furniture;

import java.util.BitSet;

/**
 * How common a few bytes are in ordinary text, roughly. What is said here changes how fast literals
 * are found and not which.
 */
final class Commonness {

  /** How common letters are, the most common first; others are rare. */
  private static final String LETTERS = " etaoinshrdlucmfgypwbvk";

  /** More than the letters of a window can make. */
  private static final int TRIPLE = 1 << 10;

  /**
   * The triples of small letters and spaces that news in English holds most often, one after the
   * other. Fewer, and many literals are told by bytes that every article holds.
   */
  private static final String TRIPLES =
      " ththehe inged  tong to  in an ofnd andof on ionenter at  a in  cotiois re s a"
          + "hate t rees as thad tor foral t tatian ates t han tnt  fo bee a prterresly  on"
          + " whst ers wie sher heen ts ve ver isideut th  sae ose  ca waalls o sthismene c"
          + "con dete icall tedn ae ponseree ild  nors g tf tillce e warele ns  hit arat ma"
          + " secand aithpror t itess powits i weest moden asnceout wos wdert otinivesta ar"
          + "thiearovee fortintpreaidreas s alme ry ticeveectt iaveistiti diy tlict wcom at"
          + "omesiday notwasoreit saiid umprum doey o tstioulch ot uld pa pe fruse so sulin"
          + " shty hinoune md ihav leoure bonetore hne e dctiarty a las cighd onal neromesi"
          + "nteom ntiainper mecald bs fial licoue rn obe n itesinehastatt hstrtraerar aity"
          + "ghtnatnde fierimerminundousfropordinlitby paronaantssi go byhant s faote exlea"
          + "age buday ous hic manansendss  trheyoliblirediesencice ab chrics be lge stewho"
          + " unonts pntsackd hpoluble ead eadmp lleong";

  /** By the byte, how common it is. */
  private static final int[] COMMON = new int[256];

  /** Those triples, in the low bits of their characters, which tell small letters and spaces. */
  private static final BitSet COMMON_TRIPLES = new BitSet(1 << 15);

  static {
    for (int i = 0; i < LETTERS.length(); i++) {
      COMMON[LETTERS.charAt(i)] = LETTERS.length() - i;
    }
    for (int i = 0; i < TRIPLES.length(); i += 3) {
      COMMON_TRIPLES.set(triple(TRIPLES.charAt(i), TRIPLES.charAt(i + 1), TRIPLES.charAt(i + 2)));
    }
  }

  private Commonness() {}

  private static int triple(int a, int b, int c) {
    return (a & 31) << 10 | (b & 31) << 5 | (c & 31);
  }

  private static boolean isSmallLetterOrSpace(byte b) {
    return b == ' ' || (b >= 'a' && b <= 'z');
  }

  /** First by how many common triples the bytes hold, then by their letters. */
  static int of(byte[] text, int from, int to) {
    int sum = 0;
    int run = 0;
    for (int i = from; i < to; i++) {
      sum += COMMON[text[i] & 0xFF];
      run = isSmallLetterOrSpace(text[i]) ? run + 1 : 0;
      boolean common = run >= 3 && COMMON_TRIPLES.get(triple(text[i - 2], text[i - 1], text[i]));
      sum += common ? TRIPLE : 0;
    }
    return sum;
  }
}
