package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.ImportPlan.Planned;
import coachdesk.desk.contacts.ImportPlan.Refusal;
import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.store.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares a file with who is known, and changes nothing. What a file leaves blank stays as it is. */
final class ImportPlanner {
    private static final int LONGEST_WORD = 60;

    private final Reading reading;
    private final List<ImportColumn> columns;
    private final Set<String> seen = new HashSet<>();

    private ImportPlanner(Reading reading, List<ImportColumn> columns) {
        this.reading = reading;
        this.columns = columns;
    }

    static ImportPlan plan(Reading reading, ImportFile file, List<ImportColumn> columns) {
        ImportPlanner planner = new ImportPlanner(reading, columns);
        List<Planned> lines = new ArrayList<>();
        file.lines().forEach(line -> lines.add(planner.line(line)));
        return new ImportPlan(List.copyOf(lines));
    }

    private Planned line(ImportFile.Line line) {
        String name = Stream.of(
                        cell(line, ImportColumn.NAME),
                        cell(line, ImportColumn.FIRST_NAME),
                        cell(line, ImportColumn.LAST_NAME))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        ContactFields fields = new ContactFields(name, cell(line, ImportColumn.EMAIL), cell(line, ImportColumn.PHONE));
        String status = cell(line, ImportColumn.STATUS);
        List<String> tags = Arrays.stream(cell(line, ImportColumn.TAGS).split("[,;|]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        Refusal refusal = line.broken() ? Refusal.QUOTE : refusal(fields, status, tags);
        if (refusal != null) {
            return new Planned(line.number(), Outcome.REFUSED, fields, null, null, List.of(), refusal);
        }
        return compared(line.number(), fields, status.isEmpty() ? null : status, tags);
    }

    private String cell(ImportFile.Line line, ImportColumn column) {
        return IntStream.range(0, Math.min(columns.size(), line.cells().size()))
                .filter(i -> columns.get(i) == column)
                .mapToObj(i -> line.cell(i))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Refusal refusal(ContactFields fields, String status, List<String> tags) {
        if (status.length() > LONGEST_WORD || tags.stream().anyMatch(tag -> tag.length() > LONGEST_WORD)) {
            return Refusal.LONG;
        }
        Refusal fault = fields.fault() == null
                ? null
                : switch (fields.fault()) {
                    case NOTHING -> Refusal.NOTHING;
                    case EMAIL -> Refusal.EMAIL;
                    case PHONE -> Refusal.PHONE;
                    case TOO_LONG -> Refusal.LONG;
                };
        if (fault != null) {
            return fault;
        }
        String key = Stream.of(Source.emailKey(fields.email()), Source.phoneKey(fields.phone()), fields.name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return seen.add(key + "\n" + Name.of(fields.name())) ? null : Refusal.REPEATED;
    }

    private Planned compared(long number, ContactFields fields, String status, List<String> tags) {
        Optional<DetailReads> known = Stream.of(
                        holder("email", Source.emailKey(fields.email()), fields),
                        holder("phone", Source.phoneKey(fields.phone()), fields))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(ref -> DetailReads.of(reading, ref));
        if (known.isEmpty()) {
            return new Planned(number, Outcome.NEW, fields, null, status, tags, null);
        }
        ContactEntry entry = known.get().entry();
        ContactFields whole = over(entry, fields);
        boolean same = Objects.equals(whole.name(), entry.name())
                && Objects.equals(whole.email(), entry.email())
                && Objects.equals(whole.phone(), entry.phone())
                && (status == null || status.equalsIgnoreCase(entry.status()))
                && entry.tags().containsAll(tags);
        return new Planned(number, same ? Outcome.SAME : Outcome.CHANGED, fields, entry.key(), status, tags, null);
    }

    /** The contact as it is, with what the line says of it. */
    static ContactFields over(ContactEntry entry, ContactFields fields) {
        return new ContactFields(
                fields.name() == null ? entry.name() : fields.name(),
                fields.email() == null || entry.emails().contains(Source.emailKey(fields.email()))
                        ? entry.email()
                        : fields.email(),
                fields.phone() == null || entry.phones().contains(Source.phoneKey(fields.phone()))
                        ? entry.phone()
                        : fields.phone());
    }

    /** Somebody who has this address, and whose name does not speak against it. */
    private Optional<String> holder(String column, String address, ContactFields fields) {
        Name name = Name.of(fields.name());
        return address == null
                ? Optional.empty()
                : reading
                        .statements()
                        .all(
                                "SELECT ref, name FROM contact_ref WHERE " + column + " = ? ORDER BY ref LIMIT "
                                        + Sharing.MOST,
                                row -> List.of(row.getString(1), Objects.toString(row.getString(2), "")),
                                address)
                        .stream()
                        .filter(row -> name == null
                                || Name.of(row.get(1)) == null
                                || Name.of(row.get(1)).mayBe(name))
                        .map(List::getFirst)
                        .findFirst();
    }
}
