package coachdesk.app.ui;

import coachdesk.desk.words.SearchText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The emoji that can be chosen, in their order, with what they are called in the window's languages. */
public final class EmojiNames {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de");

    private final List<Entry> entries = new ArrayList<>();

    /** Key: {@code emoji.category.<name in lower case>}. */
    public enum Category {
        SMILEYS,
        PEOPLE,
        NATURE,
        FOOD,
        TRAVEL,
        ACTIVITIES,
        OBJECTS,
        SYMBOLS,
        FLAGS
    }

    /**
     * @param emoji the sign itself
     * @param names in {@code fr}, {@code en} and {@code de}
     * @param words folded, of all languages
     */
    public record Entry(String emoji, Category category, List<String> names, String words) {
        /** In this language; in French where it has none. */
        public String name(String language) {
            return names.get(Math.max(0, LANGUAGES.indexOf(language)));
        }
    }

    private EmojiNames() {
        List<List<String>> names = LANGUAGES.stream()
                .map(language -> lines("/emoji/names_" + language + ".txt"))
                .toList();
        List<String> signs = lines("/emoji/picker.txt");
        for (int i = 0; i < signs.size(); i++) {
            int line = i;
            String[] sign = signs.get(i).split(" ");
            entries.add(new Entry(
                    emoji(sign[0]),
                    Category.valueOf(sign[1].toUpperCase(Locale.ROOT)),
                    names.stream()
                            .map(all -> all.get(line))
                            .map(one -> one.substring(0, one.indexOf('|')))
                            .toList(),
                    names.stream()
                            .map(all -> SearchText.fold(
                                    all.get(line).replace('|', ' ').replace(',', ' ')))
                            .collect(Collectors.joining(" "))));
        }
    }

    private static final class Holder {
        private static final EmojiNames ALL = new EmojiNames();
    }

    /** Reads them when it is first called; takes a while. Any thread. */
    public static EmojiNames all() {
        return Holder.ALL;
    }

    public List<Entry> of(Category category) {
        return entries.stream().filter(entry -> entry.category() == category).toList();
    }

    /** Of which every word that was typed begins a word of a name, in whatever language. */
    public List<Entry> found(String typed) {
        List<String> wanted = Arrays.stream(SearchText.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word)
                .toList();
        return entries.stream()
                .filter(entry -> {
                    String words = " " + entry.words();
                    return wanted.stream().allMatch(words::contains);
                })
                .toList();
    }

    private static String emoji(String codes) {
        return Arrays.stream(codes.split("-"))
                .map(code -> Character.toString(Integer.parseInt(code, 16)))
                .collect(Collectors.joining());
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EmojiNames.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
