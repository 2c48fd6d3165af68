package coachdesk.desk.reservations.store;

import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns of the table a person wants to see, remembered on this computer. Any thread but the UI's. */
public final class ShownColumns {
    private static final String NAME = "reservations-columns";

    private final Store store;

    public ShownColumns(Store store) {
        this.store = store;
    }

    /** All of them when nobody has chosen; never empty. */
    public List<Column> read() {
        List<Column> chosen = store.reading(reading -> Meta.get(reading, NAME)).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .flatMap(name -> Arrays.stream(Column.values())
                        .filter(column -> column.name().equals(name)))
                .toList();
        return chosen.isEmpty() ? List.of(Column.values()) : chosen;
    }

    public void remember(List<Column> columns) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(","));
        store.change(tx -> Meta.put(tx, NAME, names));
    }
}
