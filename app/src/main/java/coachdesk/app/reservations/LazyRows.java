package coachdesk.app.reservations;

import coachdesk.desk.reservations.ReservationRow;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/**
 * As long as the whole list, holding only the pages looked at last. A place that is asked for and not loaded is empty
 * for the moment and its page is wanted. UI thread only.
 */
public final class LazyRows extends ObservableListBase<Slot> {
    static final int PAGE = 100;
    private static final int PAGES = 40;

    private final IntConsumer wanted;
    private final Map<Integer, Slot> slots = new HashMap<>();
    private final LinkedHashSet<Integer> loaded = new LinkedHashSet<>();
    private final Set<Integer> asked = new TreeSet<>();
    private int size;

    /** @param wanted is told the number of a page to load; answer with {@link #show} */
    LazyRows(IntConsumer wanted) {
        this.wanted = wanted;
    }

    @Override
    public Slot get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        Slot slot = slots.computeIfAbsent(index, Slot::new);
        int page = index / PAGE;
        if (loaded.contains(page)) {
            loaded.remove(page);
            loaded.add(page);
        } else if (asked.add(page)) {
            wanted.accept(page);
        }
        return slot;
    }

    @Override
    public int size() {
        return size;
    }

    /** The row at this place if it is loaded; asks for nothing. */
    ReservationRow peek(int index) {
        Slot slot = slots.get(index);
        return slot == null ? null : slot.row();
    }

    /** Fills a page's places, where they are, and forgets the pages not looked at for longest. */
    void show(int page, List<ReservationRow> rows) {
        asked.remove(page);
        loaded.remove(page);
        loaded.add(page);
        for (int i = 0; i < rows.size() && page * PAGE + i < size; i++) {
            slots.computeIfAbsent(page * PAGE + i, Slot::new).show(rows.get(i));
        }
        while (loaded.size() > PAGES) {
            forget(loaded.removeFirst());
        }
    }

    /** A page could not be loaded: it is wanted again when somebody looks. */
    void failed(int page) {
        asked.remove(page);
    }

    /**
     * Another list, or the same one after a change. Its first pages to be seen come along, so that nothing that stays is
     * ever empty in between.
     */
    void replace(int count, Map<Integer, List<ReservationRow>> pages) {
        loaded.clear();
        asked.clear();
        beginChange();
        int before = size;
        size = count;
        slots.keySet().removeIf(index -> index >= count);
        if (count > before) {
            nextAdd(before, count);
        } else if (count < before) {
            nextRemove(count, Collections.nCopies(before - count, new Slot(-1)));
        }
        endChange();
        pages.forEach(this::show);
        slots.values().removeIf(slot -> !loaded.contains(slot.index() / PAGE) && abandoned(slot));
        slots.values().stream()
                .filter(slot -> !loaded.contains(slot.index() / PAGE))
                .forEach(slot -> slot.show(null));
    }

    void eachLoaded(Consumer<Slot> visitor) {
        slots.values().stream().filter(slot -> slot.row() != null).forEach(visitor);
    }

    int slotsHeld() {
        return slots.size();
    }

    private static boolean abandoned(Slot slot) {
        return slot.row() == null;
    }

    private void forget(int page) {
        for (int i = 0; i < PAGE; i++) {
            slots.remove(page * PAGE + i);
        }
    }
}
