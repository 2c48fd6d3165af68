package coachdesk.desk.catalogue.codes;

import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.files.CsvFile;
import coachdesk.desk.words.SearchText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Promo codes as a file that a spreadsheet opens, and that can be read back. */
public final class CodesCsv {
    private CodesCsv() {}

    /**
     * @param language of the words above the columns
     * @param courses names of the courses and offers, by their ids
     * @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched
     */
    public static void write(List<Entry> codes, Locale language, Map<String, String> courses, Path file) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.desk",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, Long> named =
                courses.values().stream().collect(Collectors.groupingBy(SearchText::fold, Collectors.counting()));
        CsvFile.USUAL.write(file, csv -> {
            csv.line(List.of(
                    texts.getString("codes.csv.code"),
                    texts.getString("codes.csv.type"),
                    texts.getString("codes.csv.value"),
                    texts.getString("codes.csv.most"),
                    texts.getString("codes.csv.used"),
                    texts.getString("codes.csv.end"),
                    texts.getString("codes.csv.person"),
                    texts.getString("codes.csv.courses"),
                    texts.getString("codes.csv.active")));
            codes.stream()
                    .map(PromoCode::of)
                    .forEach(code -> csv.line(List.of(
                            code.code(),
                            Objects.requireNonNullElse(code.type(), ""),
                            code.value() == null
                                    ? ""
                                    : code.value().stripTrailingZeros().toPlainString(),
                            code.most() == 0 ? "" : Integer.toString(code.most()),
                            Integer.toString(code.used()),
                            Objects.requireNonNullElse(code.expires(), ""),
                            Objects.requireNonNullElse(code.email(), ""),
                            code.courses().stream()
                                    .map(id -> name(id, courses.get(id), named))
                                    .collect(Collectors.joining(" | ")),
                            texts.getString(code.active() ? "codes.csv.yes" : "codes.csv.no"))));
        });
    }

    /** By its id where its name does not tell it from others. */
    private static String name(String id, String name, Map<String, Long> named) {
        return name == null || name.contains("|") || named.get(SearchText.fold(name)) > 1 ? id : name;
    }
}
