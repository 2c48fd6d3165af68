package coachdesk.app.reservations;

import coachdesk.desk.reservations.ReservationRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Which reservations are selected, by their ids: a row stays selected when it moves. UI thread only. */
public final class Selection {
    private final LazyRows rows;
    private final Set<String> ids = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private Consumer<List<Integer>> places = indices -> {};
    private boolean settling;

    Selection(LazyRows rows) {
        this.rows = rows;
    }

    /** @param places is told where the selected rows stand after the list has changed */
    void follow(Consumer<List<Integer>> places) {
        this.places = places;
    }

    /** The user selected what stands at these places; those not loaded cannot be meant. */
    void at(List<Integer> indices) {
        if (settling) {
            return;
        }
        ids.clear();
        indices.stream()
                .map(rows::peek)
                .filter(Objects::nonNull)
                .map(ReservationRow::id)
                .forEach(ids::add);
        size.set(ids.size());
    }

    /** Nothing is selected any more. */
    void clear() {
        at(List.of());
        places.accept(List.of());
    }

    /** Changes the list and finds the selected rows again among those that are loaded; the others stay selected. */
    void keep(Runnable change) {
        settling = true;
        try {
            change.run();
            List<Integer> found = new ArrayList<>();
            rows.eachLoaded(slot -> {
                if (ids.contains(slot.row().id())) {
                    found.add(slot.index());
                }
            });
            places.accept(found);
        } finally {
            settling = false;
        }
    }

    public List<String> ids() {
        return List.copyOf(ids);
    }

    /** Those that are loaded. */
    List<ReservationRow> rows() {
        List<ReservationRow> loaded = new ArrayList<>();
        rows.eachLoaded(slot -> {
            if (ids.contains(slot.row().id())) {
                loaded.add(slot.row());
            }
        });
        return loaded;
    }

    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
