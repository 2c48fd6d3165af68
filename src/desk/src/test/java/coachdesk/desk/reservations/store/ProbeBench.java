package coachdesk.desk.reservations.store;

import static coachdesk.desk.store.db.Tables.*;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.testkit.studio.*;
import java.nio.file.Path;
import org.junit.jupiter.api.*;

@Tag("bench")
class ProbeBench {
    @Test
    void probe() {
        Path folder = Path.of("/tmp/tables-probe");
        boolean fill = !folder.toFile().exists();
        try (var desk = new ReservationsFolder(folder)) {
            if (fill) {
                Studio studio = new StudioGenerator(7, ReservationsFolder.NOW, ReservationsFolder.ZONE).studio(100_000);
                long t = System.nanoTime();
                for (int from = 0; from < 100_000; from += 1000)
                    desk.told(Kind.RESERVATION, studio.reservations().subList(from, from + 1000));
                desk.told(Kind.ATTENDANCE, studio.attendances());
                p("fill", t);
            }
            System.out.println("size " + folder.resolve("desk.sqlite").toFile().length());
            var all = ReservationQuery.all();
            for (int i = 0; i < 4; i++) {
                desk.store.change(tx -> coachdesk.desk.store.Meta.put(tx, "x", "" + System.nanoTime()));
                long t = System.nanoTime();
                desk.reservations.count(all);
                p("count cold", t);
                t = System.nanoTime();
                desk.reservations.page(all, 0, 60);
                p("page", t);
                final var sets = new ListCache();
                desk.store.read(sql -> {
                    var rows = new RowSets(sql, sets);
                    long u = System.nanoTime();
                    rows.by(RESERVATION.MADE_AT);
                    p(" made", u);
                    u = System.nanoTime();
                    rows.deleted();
                    p(" deleted", u);
                    u = System.nanoTime();
                    rows.product();
                    p(" product", u);
                    u = System.nanoTime();
                    rows.came();
                    p(" came", u);
                    u = System.nanoTime();
                    rows.by(RESERVATION.BY_PERSON);
                    p(" person", u);
                    u = System.nanoTime();
                    rows.by(RESERVATION.AMOUNT);
                    p(" amount", u);
                    u = System.nanoTime();
                    rows.values(RESERVATION.LABELS);
                    p(" labels", u);
                    u = System.nanoTime();
                    rows.values(RESERVATION.DOMAIN);
                    p(" domains", u);
                    return null;
                });
                for (String text : new String[] {
                    "camille",
                    "079 000 12",
                    "04.03",
                    "4 mars",
                    "mars 2026",
                    "example.com",
                    "martin zoe",
                    "afr-1",
                    "cours"
                })
                    for (int e = 1; e <= text.length(); e++) {
                        String s = text.substring(0, e);
                        long u = System.nanoTime();
                        int n = desk.reservations.count(all.withText(s));
                        desk.reservations.page(all.withText(s), 0, 60);
                        if (i == 3) p("   '" + s + "' " + n, u);
                    }
            }
        }
    }

    static void p(String what, long t) {
        System.out.printf("%s %.1f ms%n", what, (System.nanoTime() - t) / 1e6);
    }
}
