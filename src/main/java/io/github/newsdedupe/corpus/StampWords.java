package io.github.newsdedupe.corpus;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stand around the date in a stamp, such as {@code Posted on Thursday at}; in lower
 * case and without accents.
 */
final class StampWords {

  private static final Set<String> DAYS_AND_ZONES =
      setOf(
          """
          monday tuesday wednesday thursday friday saturday sunday
          mon tue tues wed weds thu thur thurs fri sat sun
          montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
          lundi mardi mercredi jeudi vendredi samedi dimanche
          lunes martes miercoles jueves viernes sabado domingo
          segunda terca quarta quinta sexta feira segunda-feira terca-feira quarta-feira
          quinta-feira sexta-feira
          lunedi martedi mercoledi giovedi venerdi domenica
          понедельник вторник среда четверг пятница суббота воскресенье
          星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
          am pm a.m p.m noon midnight uhr h o'clock local eastern pacific central mountain
          standard daylight time
          gmt utc z et est edt ct cst cdt mt mst mdt pt pst pdt bst ist cet cest msk jst kst hkt sgt
          aest aedt мск г года год
          """);

  /** They say that the article is dated, and so that its line is a stamp. */
  private static final Set<String> PUBLISHED =
      setOf(
          """
          published publication posted created filed issued date dated
          veroffentlicht erschienen erstellt datum
          publie publiee
          publicado publicada fecha data
          pubblicato pubblicata
          опубликовано дата публикации
          发布 发布于 发布时间 发表 发表于 时间 日期 发布日期
          """);

  private static final Set<String> UPDATED =
      setOf(
          """
          update updated modified edited corrected revised
          aktualisiert stand mis jour modifie
          actualizado actualizada atualizado atualizada aggiornato modificato modificado
          обновлено изменено
          更新 更新于 更新时间
          """);

  /** They need one of those that say that the article is dated: a headline may have them too. */
  private static final Set<String> BETWEEN =
      setOf("on at first originally last the le la a am um vom den em el il en alle ore в от i");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[.'\u2019-][\\p{L}\\p{M}]+)*");

  private StampWords() {}

  private static Set<String> setOf(String words) {
    return Set.of(words.strip().split("\\s+", -1));
  }

  /** Whether all words of a text are such as stand in stamps. */
  static boolean areAll(String text) {
    List<String> words = wordsOf(text);
    boolean labelled =
        words.stream().anyMatch(word -> PUBLISHED.contains(word) || UPDATED.contains(word));
    return words.stream()
        .allMatch(
            word ->
                DAYS_AND_ZONES.contains(word)
                    || PUBLISHED.contains(word)
                    || UPDATED.contains(word)
                    || (labelled && BETWEEN.contains(word)));
  }

  /** Whether a text speaks of a change, and not of publication. */
  static boolean areOfAnUpdate(String text) {
    List<String> words = wordsOf(text);
    return words.stream().anyMatch(UPDATED::contains)
        && words.stream().noneMatch(PUBLISHED::contains);
  }

  /** Whether a line, whatever else it says, begins as an update does: {@code UPDATE: The mayor}. */
  static boolean beginsAnUpdate(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && UPDATED.contains(MonthNames.fold(line.substring(0, colon).strip()));
  }

  private static List<String> wordsOf(String text) {
    return WORD.matcher(text).results().map(found -> MonthNames.fold(found.group())).toList();
  }
}
