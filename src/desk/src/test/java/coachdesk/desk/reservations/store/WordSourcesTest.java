package coachdesk.desk.reservations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.Reservations;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text finds the same in the file and in the words taken into memory. */
class WordSourcesTest {
    private static final long SEED = 11;
    private static final int TEXTS = 400;

    @TempDir
    Path folder;

    private ReservationsFolder desk;
    private List<Map<String, Object>> reservations;

    @BeforeEach
    void open() {
        desk = new ReservationsFolder(folder);
        reservations = new StudioGenerator(SEED, ReservationsFolder.NOW, ReservationsFolder.ZONE)
                .studio(600)
                .reservations();
        desk.told(Kind.RESERVATION, reservations);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void pieces_of_what_is_there() {
        Random random = new Random(SEED);
        int found = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = piece(random) + (i % 3 == 0 ? " " + piece(random) : "");
            found += sameInBoth(text);
        }
        assertThat(found).as("texts of seed " + SEED + " that find anything").isGreaterThan(TEXTS / 2);
    }

    @Test
    void what_separates_values_in_memory_may_stand_in_them() {
        desk.book(
                "odd",
                "reservationCode",
                "AFR-\t\r\nX1",
                "userName",
                "Zo\té\r\nOdd",
                "userWhatsapp",
                "call\tme\r\n+41");
        sameInBoth("odd");
        sameInBoth("x1");
        sameInBoth("afr-");
        sameInBoth("+41");
        sameInBoth("me");
    }

    @Test
    void words_of_an_older_state_are_not_used() {
        desk.reservations.prepareSearch();
        desk.book("later", "userName", "Zwetlana");
        assertThat(desk.reservations.count(ReservationQuery.all().withText("zwetlana")))
                .isEqualTo(1);
        assertThat(desk.reservations.prepareSearch()).isTrue();
        assertThat(desk.reservations.prepareSearch()).isFalse();
        assertThat(desk.reservations.count(ReservationQuery.all().withText("zwetlana")))
                .isEqualTo(1);
    }

    /** @return 1 when anything was found */
    private int sameInBoth(String text) {
        ReservationQuery query = ReservationQuery.all().withText(text);
        List<String> inFile = ids(new ReservationsFolder(desk.store).reservations, query);
        desk.reservations.prepareSearch();
        assertThat(ids(desk.reservations, query)).as("found by '%s'", text).isEqualTo(inFile);
        return inFile.isEmpty() ? 0 : 1;
    }

    private static List<String> ids(Reservations in, ReservationQuery query) {
        return in.page(query, 0, 1000).stream().map(ReservationRow::id).toList();
    }

    private String piece(Random random) {
        Map<String, Object> doc = reservations.get(random.nextInt(reservations.size()));
        List<String> texts =
                List.of("reservationCode", "userName", "userEmail", "userWhatsapp", "courseName", "offerName").stream()
                        .map(doc::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank())
                        .toList();
        int[] text = texts.get(random.nextInt(texts.size())).codePoints().toArray();
        int from = random.nextInt(text.length);
        return new String(text, from, Math.min(text.length - from, 1 + random.nextInt(6)));
    }
}
