package coachdesk.app.contacts.book;

import coachdesk.app.imports.ImportKind;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.ImportPlan.Planned;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.function.IntConsumer;

/** Files of people. */
record ContactsImport(Contacts contacts, Texts texts) implements ImportKind<ImportColumn, ImportPlan> {
    @Override
    public List<ImportColumn> columns() {
        return List.of(ImportColumn.values());
    }

    @Override
    public String word(ImportColumn column) {
        return switch (column) {
            case IGNORED -> texts.get("import.ignored");
            case NAME -> texts.get("contacts.import.name");
            case FIRST_NAME -> texts.get("contacts.import.first");
            case LAST_NAME -> texts.get("contacts.import.last");
            case EMAIL -> texts.get("contacts.email");
            case PHONE -> texts.get("contacts.phone");
            case STATUS -> texts.get("contacts.status");
            case TAGS -> texts.get("contacts.import.tags");
        };
    }

    @Override
    public List<ImportColumn> guess(List<String> headings) {
        return ImportColumn.guess(headings);
    }

    @Override
    public ImportPlan plan(ImportFile file, List<ImportColumn> columns) {
        return contacts.plan(file, columns);
    }

    @Override
    public Undo write(ImportPlan plan, IntConsumer done) {
        return contacts.write(plan, done);
    }

    @Override
    public int count(ImportPlan plan, Outcome outcome) {
        return plan.count(outcome);
    }

    @Override
    public List<Refused> refused(ImportPlan plan) {
        return plan.refused().stream()
                .map(line -> new Refused(line.number(), why(line)))
                .toList();
    }

    private String why(Planned line) {
        return switch (line.refusal()) {
            case NOTHING -> texts.get("contacts.fault.nothing");
            case EMAIL -> texts.get("contacts.fault.email");
            case PHONE -> texts.get("contacts.fault.phone");
            case LONG -> texts.get("contacts.fault.long");
            case QUOTE -> texts.get("import.quote");
            case REPEATED -> texts.get("contacts.fault.repeated");
        };
    }
}
