package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodeBatch;
import coachdesk.desk.catalogue.codes.CodeBatch.Planned;
import coachdesk.desk.contacts.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Several codes that are about to be made: what they share, and which they will be. UI thread only. */
final class BatchModel {
    private static final Set<String> EACH_ITS_OWN = Set.of("code", "assignedEmail", "active");

    /** What all of them have alike. */
    static final Sheet SHARED = new Sheet(
            Kind.DISCOUNT_CODE,
            Sheets.CODE.fields().stream()
                    .filter(field -> !EACH_ITS_OWN.contains(field.name()))
                    .toList(),
            List.of("type"),
            Sheets.CODE.rule());

    private static final Field COUNT = Field.count("count", null).most(CodeBatch.MOST);

    private final StringProperty prefix = new SimpleStringProperty("");
    private final StringProperty count = new SimpleStringProperty("10");
    private final BooleanProperty random = new SimpleBooleanProperty();
    private final ObservableList<String> people = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Planned>> planned = new ReadOnlyObjectWrapper<>(List.of());
    private final FormModel shared;
    private final Function<CodeBatch, List<Planned>> plan;
    private boolean making;

    /** @param plan says which codes a batch will be */
    BatchModel(Function<CodeBatch, List<Planned>> plan, Supplier<Numbers> numbers) {
        this.plan = plan;
        this.shared = new FormModel(SHARED, numbers);
        prefix.addListener((property, before, now) -> plan());
        count.addListener((property, before, now) -> plan());
        random.addListener((property, before, now) -> plan());
        people.addListener((ListChangeListener<String>) change -> plan());
    }

    StringProperty prefixProperty() {
        return prefix;
    }

    StringProperty countProperty() {
        return count;
    }

    BooleanProperty randomProperty() {
        return random;
    }

    /** Addresses. */
    ObservableList<String> people() {
        return people;
    }

    FormModel shared() {
        return shared;
    }

    /** Empty while they cannot be made. */
    ReadOnlyObjectProperty<List<Planned>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    private String clean() {
        return prefix.get().strip().toUpperCase(Locale.ROOT);
    }

    /** Null when it is good. */
    Fault prefixFault() {
        return CodeBatch.fault(clean());
    }

    /** Null when it is good. */
    Fault countFault() {
        var read = COUNT.need().read(count.get(), new Numbers("CH"));
        return read.fault() != null ? read.fault() : Integer.valueOf(0).equals(read.wire()) ? Fault.MISSING : null;
    }

    /** They are what will be made: signs that nobody guesses are drawn here, once. */
    void plan() {
        making = false;
        planned.set(
                prefixFault() != null || countFault() != null
                        ? List.of()
                        : plan.apply(new CodeBatch(
                                clean(), Integer.parseInt(count.get().strip()), !random.get(), List.copyOf(people))));
    }

    /** Others have come to be meanwhile, perhaps just these. @param taken all that there are */
    void renew(Set<String> taken) {
        if (!making && planned.get().stream().anyMatch(one -> taken.contains(one.code()))) {
            plan();
        }
    }

    /**
     * What to store, once: whoever presses twice makes them once. When they could not be stored they are planned anew.
     *
     * @return empty while something is wrong, which the form then says
     */
    Optional<List<Map<String, Object>>> records() {
        Optional<Map<String, Object>> alike = shared.changes();
        if (making || planned.get().isEmpty() || alike.isEmpty()) {
            return Optional.empty();
        }
        making = true;
        List<Map<String, Object>> records = new ArrayList<>();
        for (Planned one : planned.get()) {
            Map<String, Object> record = new HashMap<>(alike.get());
            record.put("code", one.code());
            record.put("assignedEmail", one.email());
            record.put("active", true);
            record.put("used", 0);
            records.add(record);
        }
        return Optional.of(records);
    }
}
