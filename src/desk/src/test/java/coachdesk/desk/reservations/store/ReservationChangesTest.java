package coachdesk.desk.reservations.store;

import static coachdesk.desk.reservations.ReservationQuery.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.ReservationRow.Status;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.reservations.TimelineEntry;
import coachdesk.desk.reservations.TimelineEntry.What;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservationChangesTest {
    @TempDir
    Path folder;

    private ReservationsFolder desk;

    @BeforeEach
    void open() {
        desk = new ReservationsFolder(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_edit_waits_shows_in_the_timeline_and_can_be_taken_back_once() {
        desk.book("1", "shippingStatus", "pending");
        Undo undo = desk.reservations.edit("1", Map.of("shippingStatus", "shipped", "trackingNumber", "99.00"));
        var detail = desk.reservations.detail("1").orElseThrow();
        assertThat(detail.reservation().shippingStatus()).isEqualTo("shipped");
        assertThat(detail.row().waiting()).isTrue();
        assertThat(detail.timeline().getLast())
                .returns(What.EDITED, TimelineEntry::what)
                .returns("Ordinateur du bar", TimelineEntry::device)
                .returns(true, TimelineEntry::waiting);
        undo.undo();
        undo.undo();
        assertThat(desk.reservations.detail("1").orElseThrow().reservation())
                .returns("pending", r -> r.shippingStatus())
                .returns(null, r -> r.trackingNumber());
        assertThat(desk.reservations.detail("1").orElseThrow().timeline()).hasSize(3);
    }

    @Test
    void deleted_ones_leave_the_list_together_and_come_back_together() {
        desk.book("1", "userName", "Léa");
        desk.book("2", "userName", "Zoé");
        Undo undo = desk.reservations.delete(List.of("1", "2", "gone"));
        assertThat(desk.reservations.count(all())).isZero();
        assertThat(desk.reservations.detail("1")).isEmpty();
        undo.undo();
        assertThat(desk.reservations.count(all())).isEqualTo(2);
        assertThat(desk.reservations.detail("1").orElseThrow().row().person()).isEqualTo("Léa");
    }

    @Test
    void the_timeline_tells_booking_scans_and_what_the_server_recorded() {
        desk.book("1", "validated", true);
        desk.told(
                Kind.ATTENDANCE,
                List.of(
                        scan("a", "2026-03-04T17:20:00Z", "Porte", "2026-03-04T17:21:00Z"),
                        scan("b", "2026-03-04T17:22:00Z", "Bar", null),
                        scan("c", "2026-03-04T17:23:00Z", "Porte", null)));
        desk.told(
                Kind.EVENT,
                List.of(Map.of(
                        "id",
                        "e",
                        "of",
                        "reservation",
                        "ofId",
                        "1",
                        "type",
                        "edit",
                        "at",
                        "2026-03-02T08:00:00Z",
                        "deviceName",
                        "Bureau",
                        "person",
                        "Maya",
                        "fields",
                        List.of("trackingNumber"))));
        assertThat(desk.reservations.detail("1").orElseThrow().timeline())
                .extracting(TimelineEntry::what, TimelineEntry::device, TimelineEntry::person)
                .containsExactly(
                        tuple(What.BOOKED, null, null),
                        tuple(What.EDITED, "Bureau", "Maya"),
                        tuple(What.SCANNED, "Porte", null),
                        tuple(What.UNDONE, "Porte", null),
                        tuple(What.SCANNED, "Bar", null),
                        tuple(What.SCANNED_AGAIN, "Porte", null));
    }

    @Test
    void fields_of_an_unexpected_type_are_missing_in_the_view_and_kept_in_the_document() {
        desk.book("1", "userName", "Léa", "quantity", "beaucoup", "selectedDates", 5, "futureField", Map.of("a", 1));
        var detail = desk.reservations.detail("1").orElseThrow();
        assertThat(detail.reservation().userName()).isEqualTo("Léa");
        assertThat(detail.reservation().quantity()).isNull();
        assertThat(detail.raw()).containsEntry("quantity", "beaucoup").containsKey("futureField");
        assertThat(detail.row().status()).isEqualTo(Status.BOOKED);
    }

    private static Map<String, Object> scan(String id, String at, String device, String undoneAt) {
        Map<String, Object> scan = ReservationsFolder.doc(
                id, "reservationId", "1", "session", "2026-03-04", "at", at, "deviceName", device);
        scan.put("undoneAt", undoneAt);
        scan.put("undoneBy", undoneAt == null ? null : device);
        return scan;
    }
}
