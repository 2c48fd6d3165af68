package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.imports.ImportKind;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodeColumn;
import coachdesk.desk.catalogue.codes.CodePlan;
import coachdesk.desk.catalogue.codes.CodePlan.Planned;
import coachdesk.desk.catalogue.codes.CodePlanner;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Files of promo codes.
 *
 * @param courses names of the courses and offers, by their ids
 */
record CodesImport(Catalogue catalogue, FormWords words, Map<String, String> courses)
        implements ImportKind<CodeColumn, CodePlan> {
    @Override
    public List<CodeColumn> columns() {
        return List.of(CodeColumn.values());
    }

    @Override
    public String word(CodeColumn column) {
        return column == CodeColumn.IGNORED
                ? words.texts().get("import.ignored")
                : words.plain(Sheets.CODE.field(column.field()));
    }

    @Override
    public List<CodeColumn> guess(List<String> headings) {
        return CodeColumn.guess(headings);
    }

    @Override
    public CodePlan plan(ImportFile file, List<CodeColumn> columns) {
        return new CodePlanner(columns, catalogue.list(Sheets.CODE, ""), courses).plan(file);
    }

    @Override
    public Undo write(CodePlan plan, IntConsumer done) {
        return catalogue.takeAll(
                Sheets.CODE,
                plan.lines().stream()
                        .filter(line -> line.outcome() == Outcome.NEW || line.outcome() == Outcome.CHANGED)
                        .map(line -> new Catalogue.Line(line.id(), line.fields()))
                        .toList(),
                done);
    }

    @Override
    public int count(CodePlan plan, Outcome outcome) {
        return plan.count(outcome);
    }

    @Override
    public List<Refused> refused(CodePlan plan) {
        return plan.refused().stream()
                .map(line -> new Refused(line.number(), why(line)))
                .toList();
    }

    private String why(Planned line) {
        if (line.refusal() == null) {
            return line.faults().entrySet().stream()
                    .map(fault -> {
                        Field field = Sheets.CODE.field(fault.getKey());
                        return words.plain(field) + " — " + words.fault(field, fault.getValue());
                    })
                    .collect(Collectors.joining(" "));
        }
        return switch (line.refusal()) {
            case QUOTE -> words.texts().get("import.quote");
            case REPEATED -> words.texts().get("catalogue.code.import.repeated");
            case TWICE -> words.texts().get("catalogue.code.import.twice");
            case COURSE -> words.texts().get("catalogue.code.import.course");
            case TYPE -> words.texts().get("catalogue.code.import.type");
            case ACTIVE -> words.texts().get("catalogue.code.import.active");
        };
    }
}
