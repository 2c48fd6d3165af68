package coachdesk.app.checkin;

import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reservations that are simply in a list; only what the door asks of them. */
final class ListedReservations {
    final List<ReservationRow> rows = new ArrayList<>();

    Reservations reservations() {
        return (Reservations) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Reservations.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "count" -> rows.size();
                    case "courses" -> Map.of("c1", "Afro Flow");
                    case "page" -> matching(((ReservationQuery) arguments[0]).text());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private List<ReservationRow> matching(String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> row.code().contains(wanted)
                        || row.person().toUpperCase(Locale.ROOT).contains(wanted))
                .toList();
    }
}
