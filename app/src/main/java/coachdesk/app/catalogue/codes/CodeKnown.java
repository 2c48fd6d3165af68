package coachdesk.app.catalogue.codes;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheet;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.catalogue.codes.PromoCodes;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What must be known beside a code to say what it is worth. UI thread only. */
final class CodeKnown {
    private final ReadOnlyObjectWrapper<Now> now =
            new ReadOnlyObjectWrapper<>(new Now(Set.of(), Set.of(), Map.of(), Map.of()));
    private final Refresh<Now> refresh;

    /**
     * At a moment.
     *
     * @param taken every code, as {@link PromoCode#key}
     * @param twice those of them that more than one record has
     * @param bookings how many each code has
     * @param courses the courses and offers, by their ids
     */
    record Now(Set<String> taken, Set<String> twice, Map<String, Integer> bookings, Map<String, String> courses) {
        int bookings(PromoCode code) {
            return bookings.getOrDefault(code.key(), 0);
        }

        boolean isTwice(PromoCode code) {
            return twice.contains(code.key());
        }
    }

    CodeKnown(Catalogue catalogue, PromoCodes uses, Signals signals, TaskRunner tasks, Consumer<Problem> problems) {
        refresh = new Refresh<>(tasks, () -> read(catalogue, uses), now::set, problems)
                .on(signals, Topic.DISCOUNT_CODE, Topic.RESERVATION, Topic.COURSE, Topic.OFFER);
    }

    private static Now read(Catalogue catalogue, PromoCodes uses) {
        Map<String, Long> codes = catalogue.list(Sheets.CODE, "").stream()
                .map(entry -> PromoCode.of(entry).key())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> courses = new LinkedHashMap<>();
        for (Sheet sheet : new Sheet[] {Sheets.COURSE, Sheets.OFFER}) {
            for (Entry entry : catalogue.list(sheet, "")) {
                courses.put(entry.id(), Objects.requireNonNullElse(DocFields.text(entry.doc(), "name"), entry.id()));
            }
        }
        return new Now(
                codes.keySet(),
                codes.entrySet().stream()
                        .filter(code -> code.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                uses.counts(),
                courses);
    }

    ReadOnlyObjectProperty<Now> property() {
        return now.getReadOnlyProperty();
    }

    Now now() {
        return now.get();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }
}
