package coachdesk.rules;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The language files, in file order forgotten: key → pattern, for every bundle and language. */
final class Languages {
    static final List<String> ALL = List.of("fr", "en", "de");
    static final List<String> BUNDLES = List.of("app", "desk", "cli");

    private Languages() {}

    static Map<String, String> read(String bundle, String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file(bundle, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new TreeMap<>();
        properties.forEach((key, value) -> entries.put((String) key, (String) value));
        return entries;
    }

    /** Both bundles of a language together. */
    static Map<String, String> read(String language) {
        Map<String, String> entries = new TreeMap<>();
        BUNDLES.forEach(bundle -> entries.putAll(read(bundle, language)));
        return entries;
    }

    /** Keys that stand twice in one file: the second would win in silence. */
    static List<String> doubles(String bundle, String language) {
        List<String> seen = new ArrayList<>();
        List<String> doubles = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file(bundle, language))) {
                if (line.isBlank() || line.startsWith("#") || !line.contains("=")) {
                    continue;
                }
                String key = line.substring(0, line.indexOf('=')).strip();
                (seen.contains(key) ? doubles : seen).add(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return doubles;
    }

    private static Path file(String bundle, String language) {
        return Sources.ROOT.resolve("resources/%1$s/i18n/%1$s_%2$s.properties".formatted(bundle, language));
    }
}
