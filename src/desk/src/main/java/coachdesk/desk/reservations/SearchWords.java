package coachdesk.desk.reservations;

import coachdesk.desk.dates.DateReader;
import coachdesk.desk.words.SearchText;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed into the search field, as words that all have to be found; of each word any of several writings.
 * Dates ({@code 04.03}, {@code 4 mars}, {@code 04/03/2026}, {@code mars 2026}) become {@code 04.03.}…, numbers begin
 * with a plus and their country.
 */
public final class SearchWords {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,}");
    private static final Pattern NUMBER_BEGUN = Pattern.compile("\\+?[0-9]+");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<!\\S)(\\d{1,2})[./-](\\d{0,2})(?:[./-](\\d{0,4}))?(?!\\S)");
    private static final Pattern WORDS =
            Pattern.compile("(?<!\\S)(?:(\\d{1,2})(?:er|\\.)? )?([a-z]{3,9})\\.?(?: (\\d{4}))?(?!\\S)");

    private static final Set<String> MONTHS = Stream.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)
            .flatMap(language -> Stream.of(Month.values())
                    .map(month -> SearchText.fold(month.getDisplayName(TextStyle.FULL, language))))
            .collect(Collectors.toUnmodifiableSet());

    private SearchWords() {}

    /** How a day stands in the search text: {@code 04.03.2026}. */
    public static String day(LocalDate day) {
        StringBuilder text = new StringBuilder(10);
        text.append(day.getDayOfMonth() < 10 ? "0" : "").append(day.getDayOfMonth());
        text.append(day.getMonthValue() < 10 ? ".0" : ".").append(day.getMonthValue());
        return text.append('.').append(day.getYear()).toString();
    }

    /** Empty when nothing is to be found in particular: then everything is. */
    public static List<List<String>> of(String typed) {
        String text = SearchText.fold(typed);
        List<List<String>> words = new ArrayList<>();
        text = take(ISO, text, words, m -> List.of(iso(m)));
        text = take(NUMERIC, text, words, SearchWords::numeric);
        text = take(WORDS, text, words, SearchWords::named).strip();
        if (NUMBER.matcher(text).matches()) {
            words.add(List.of(numberFrom(text).orElse(text.replaceAll("[^0-9]", ""))));
            return words;
        }
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                words.add(alternatives(word));
            }
        }
        return words;
    }

    /** The beginning of a number in E.164, however it is written; empty when it cannot be told to begin one. */
    private static Optional<String> numberFrom(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        if (text.startsWith("+") || digits.matches("00[1-9].*")) {
            String full = digits.replaceFirst("^00", "").replaceFirst("^410", "41");
            return Optional.of("+" + full);
        }
        return digits.matches("0[1-9].*") || digits.equals("0")
                ? Optional.of("+41" + digits.substring(1))
                : Optional.empty();
    }

    private static String take(
            Pattern pattern,
            String text,
            List<List<String>> words,
            java.util.function.Function<Matcher, List<String>> read) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            List<String> found = read.apply(matcher);
            if (found.isEmpty()) {
                matcher.appendReplacement(rest, Matcher.quoteReplacement(matcher.group()));
            } else {
                words.add(found);
                matcher.appendReplacement(rest, " ");
            }
        }
        return SearchText.fold(matcher.appendTail(rest).toString());
    }

    private static String iso(Matcher m) {
        return (m.group(3) == null ? "" : m.group(3)) + "." + m.group(2) + "." + m.group(1);
    }

    private static List<String> numeric(Matcher m) {
        String day = two(m.group(1));
        String month = m.group(2);
        String year = m.group(3);
        if (Integer.parseInt(day) > 31 || !month.isEmpty() && Integer.parseInt(month) > 12) {
            return List.of();
        }
        if (year == null) {
            // "4.1" may go on to be October: both are found while typing.
            return month.length() == 1 && !month.equals("0")
                    ? List.of(day + ".0" + month + ".", day + "." + month)
                    : List.of(day + "." + month + (month.length() == 2 ? "." : ""));
        }
        String start = day + "." + two(month) + ".";
        return year.length() == 2 ? List.of(start + year, start + "20" + year) : List.of(start + year);
    }

    private static List<String> named(Matcher m) {
        int month = month(m.group(2));
        if (month == 0 || m.group(1) == null && m.group(3) == null) {
            return List.of();
        }
        String day = m.group(1) == null ? "" : two(m.group(1));
        return List.of("%s.%02d.%s".formatted(day, month, m.group(3) == null ? "" : m.group(3)));
    }

    private static List<String> alternatives(String word) {
        int month = month(word);
        if (month > 0) {
            return List.of(word, ".%02d.".formatted(month));
        }
        if (NUMBER_BEGUN.matcher(word).matches()) {
            return numberFrom(word).map(number -> List.of(number, word)).orElse(List.of(word));
        }
        return List.of(word);
    }

    /** 0 for what no month's name begins with: Marie and Martin are looked for by their names alone. */
    private static int month(String word) {
        return MONTHS.stream().anyMatch(name -> name.startsWith(word)) ? DateReader.month(word) : 0;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
