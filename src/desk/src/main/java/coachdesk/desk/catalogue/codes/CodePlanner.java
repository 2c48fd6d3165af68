package coachdesk.desk.catalogue.codes;

import coachdesk.desk.catalogue.CodeRule;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodePlan.Planned;
import coachdesk.desk.catalogue.codes.CodePlan.Refusal;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a file with the codes that there are, and changes nothing. What a file leaves blank stays as it is. */
public final class CodePlanner {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("%", CodeRule.PERCENT),
            Map.entry("pour cent", CodeRule.PERCENT),
            Map.entry("percent", CodeRule.PERCENT),
            Map.entry("per cent", CodeRule.PERCENT),
            Map.entry("prozent", CodeRule.PERCENT),
            Map.entry("chf", CodeRule.MONEY),
            Map.entry("fr", CodeRule.MONEY),
            Map.entry("francs", CodeRule.MONEY),
            Map.entry("franken", CodeRule.MONEY),
            Map.entry("100%", CodeRule.FREE),
            Map.entry("100 %", CodeRule.FREE),
            Map.entry("gratuit", CodeRule.FREE),
            Map.entry("free", CodeRule.FREE),
            Map.entry("gratis", CodeRule.FREE));

    private static final Set<String> YES =
            Set.of("oui", "yes", "ja", "true", "vrai", "1", "x", "actif", "active", "aktiv");
    private static final Set<String> NO = Set.of("non", "no", "nein", "false", "faux", "0");

    private final List<CodeColumn> columns;
    private final Map<String, List<Entry>> codes;
    private final Map<String, String> courses = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param codes all that there are
     * @param courses names of the courses and offers, by their ids
     */
    public CodePlanner(List<CodeColumn> columns, List<Entry> codes, Map<String, String> courses) {
        this.columns = List.copyOf(columns);
        this.codes = codes.stream()
                .collect(Collectors.groupingBy(entry -> PromoCode.of(entry).key()));
        courses.forEach((id, name) -> this.courses.put(id, id));
        courses.forEach((id, name) -> this.courses.putIfAbsent(SearchText.fold(name), id));
    }

    public CodePlan plan(ImportFile file) {
        return new CodePlan(file.lines().stream().map(this::line).toList());
    }

    private Planned line(ImportFile.Line line) {
        Map<CodeColumn, String> cells = cells(line);
        String key = PromoCode.key(cells.getOrDefault(CodeColumn.CODE, ""));
        List<Entry> known = codes.getOrDefault(key, List.of());
        if (line.broken()) {
            return refused(line, Refusal.QUOTE);
        }
        if (!key.isEmpty() && !seen.add(key)) {
            return refused(line, Refusal.REPEATED);
        }
        if (known.size() > 1) {
            return refused(line, Refusal.TWICE);
        }
        Map<String, Object> before =
                known.isEmpty() ? Map.of() : known.getFirst().doc();
        Map<String, Object> filled = new LinkedHashMap<>(Sheets.CODE.shown(before));
        Refusal refusal = fill(filled, cells, known.isEmpty());
        if (refusal != null) {
            return refused(line, refusal);
        }
        Sheet.Read read = Sheets.CODE.read(before, filled, new Numbers("CH"));
        if (!read.faults().isEmpty()) {
            return new Planned(line.number(), Outcome.REFUSED, null, Map.of(), read.faults(), null);
        }
        if (known.isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>(read.fields());
            fields.put("used", 0);
            return new Planned(line.number(), Outcome.NEW, null, fields, Map.of(), null);
        }
        return new Planned(
                line.number(),
                read.fields().isEmpty() ? Outcome.SAME : Outcome.CHANGED,
                known.getFirst().id(),
                read.fields(),
                Map.of(),
                null);
    }

    private static Planned refused(ImportFile.Line line, Refusal refusal) {
        return new Planned(line.number(), Outcome.REFUSED, null, Map.of(), Map.of(), refusal);
    }

    /** Those that say something. */
    private Map<CodeColumn, String> cells(ImportFile.Line line) {
        Map<CodeColumn, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != CodeColumn.IGNORED && !line.cell(i).isEmpty()) {
                cells.putIfAbsent(columns.get(i), line.cell(i));
            }
        }
        return cells;
    }

    /** @return why not; null when all is well so far */
    private Refusal fill(Map<String, Object> filled, Map<CodeColumn, String> cells, boolean fresh) {
        for (CodeColumn column : List.of(CodeColumn.VALUE, CodeColumn.EMAIL)) {
            if (cells.containsKey(column)) {
                filled.put(column.field(), cells.get(column));
            }
        }
        if (fresh) {
            filled.put("code", cells.getOrDefault(CodeColumn.CODE, ""));
        }
        if (cells.containsKey(CodeColumn.MOST)) {
            filled.put("maxUses", cells.get(CodeColumn.MOST).matches("0+") ? "" : cells.get(CodeColumn.MOST));
        }
        if (cells.containsKey(CodeColumn.END)) {
            Object end = Sheets.CODE.field("expiresAt").shown(cells.get(CodeColumn.END));
            filled.put("expiresAt", end.equals("") ? cells.get(CodeColumn.END) : end);
        }
        String type = type(cells);
        if (type != null) {
            filled.put("type", type);
        } else if (fresh || cells.containsKey(CodeColumn.TYPE)) {
            return Refusal.TYPE;
        }
        if (cells.containsKey(CodeColumn.ACTIVE)) {
            String active = SearchText.fold(cells.get(CodeColumn.ACTIVE));
            if (!YES.contains(active) && !NO.contains(active)) {
                return Refusal.ACTIVE;
            }
            filled.put("active", YES.contains(active));
        }
        return cells.containsKey(CodeColumn.COURSES) && !courses(filled, cells.get(CodeColumn.COURSES))
                ? Refusal.COURSE
                : null;
    }

    /** Null when it is not said, or not to be understood. */
    private static String type(Map<CodeColumn, String> cells) {
        if (cells.containsKey(CodeColumn.TYPE)) {
            return TYPES.get(SearchText.fold(cells.get(CodeColumn.TYPE))
                    .replaceAll("[\\s.]+", " ")
                    .strip());
        }
        String value = cells.getOrDefault(CodeColumn.VALUE, "");
        if (value.replaceAll("\\s", "").equals("100%")) {
            return CodeRule.FREE;
        }
        return value.endsWith("%")
                ? CodeRule.PERCENT
                : value.toLowerCase(java.util.Locale.ROOT).contains("chf") ? CodeRule.MONEY : null;
    }

    /** Each by its id or its name; an id of one that is gone stays where it was. */
    private boolean courses(Map<String, Object> filled, String cell) {
        List<?> before = filled.get("courses") instanceof List<?> list ? list : List.of();
        List<String> ids = new ArrayList<>();
        boolean known = Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .allMatch(name -> {
                    String id = courses.getOrDefault(name, courses.get(SearchText.fold(name)));
                    ids.add(id == null ? name : id);
                    return id != null || before.contains(name);
                });
        filled.put("courses", ids.stream().distinct().toList());
        return known;
    }
}
