package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.sync.Decision;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Courses and offers at the hosted backend, with what goes wrong there. */
class ClassicCoursesTest extends AtHosted {
    private void makeCourse(String id, String name) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("name", name);
        doc.put("weekday", 2);
        doc.put("time", "19:00");
        doc.put("locationName", "Salle");
        doc.put("capacity", 12);
        doc.put("visible", true);
        at.desk.create(Kind.COURSE, id, doc);
    }

    private List<Map<String, Object>> named(String name) {
        return there.courses().stream()
                .filter(course -> name.equals(course.get("name")))
                .toList();
    }

    private String idThere(String name) {
        return (String) named(name).getFirst().get("id");
    }

    private OpResult delete(String id, Map<String, Object> base) {
        Operation op = new Operation(
                1, "op", Kind.COURSE.wire(), id, OpType.DELETE, base, at.now().toString(), null);
        return at.remoteOf(at.desk)
                .push(new PushRequest("d", "D", List.of(op)), Set.of())
                .results()
                .getFirst();
    }

    @Test
    void a_course_made_here_is_changed_there_by_its_id_of_there_and_keeps_here_what_has_no_place_there() {
        makeCourse("c", "Neuf");
        at.sync();
        at.desk.edit(Kind.COURSE, "c", Map.of("time", "20:00", "capacity", 15));
        assertThat(at.sync().complete()).isTrue();
        at.sync();

        assertThat(named("Neuf")).singleElement().satisfies(course -> assertThat(course)
                .containsEntry("time", "20:00")
                .doesNotContainKey("capacity"));
        assertThat(at.desk.doc(Kind.COURSE, "c")).containsEntry("time", "20:00").containsEntry("capacity", 15);
        assertThat(at.desk.doc(Kind.COURSE, idThere("Neuf")))
                .as("no second one")
                .isNull();
    }

    @Test
    void what_is_kept_here_alone_is_not_sent() {
        String course = there.course("Ancien", 1, "18:00", "Parc");
        at.sync();
        at.desk.edit(Kind.COURSE, course, Map.of("capacity", 8));

        assertThat(at.sync().complete()).isTrue();

        assertThat(at.asked("PUT .*")).isZero();
        there.stored(course, "name", "Changé ailleurs");
        at.sync();
        assertThat(at.desk.doc(Kind.COURSE, course))
                .containsEntry("capacity", 8)
                .containsEntry("name", "Changé ailleurs");
    }

    @Test
    void what_others_book_of_it_is_known_here_by_its_id_of_here() {
        makeCourse("c", "Neuf");
        at.sync();

        String booking = there.books(idThere("Neuf"), "Ana Test");
        at.sync();

        assertThat(at.desk.doc(Kind.RESERVATION, booking)).containsEntry("courseId", "c");
    }

    @Test
    void it_is_archived_at_a_route_of_its_own_and_brought_back_by_an_edit() {
        String course = there.course("Ancien", 1, "18:00", "Parc");
        there.course("Autre", 2, "18:00", "Parc");
        at.sync();
        at.desk.edit(Kind.COURSE, course, Map.of("archived", true));
        at.sync();
        assertThat(there.find(course).orElseThrow()).containsEntry("archived", true);
        assertThat(at.asked("PUT .*/archive")).isEqualTo(1);

        at.desk.edit(Kind.COURSE, course, Map.of("archived", false));
        at.sync();

        assertThat(there.find(course).orElseThrow()).containsEntry("archived", false);
        assertThat(at.desk.doc(Kind.COURSE, course)).containsEntry("archived", false);
    }

    @Test
    void deleting_a_course_never_takes_reservations_along_of_which_nobody_was_told() {
        String course = there.course("Ancien", 1, "18:00", "Parc");
        String booking = there.books(course, "Ana Test");
        at.sync();
        at.desk.delete(Kind.COURSE, course);
        at.pass(Duration.ofMinutes(1));

        at.sync();

        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.CLASSIC_BOOKED);
        assertThat(there.find(booking)).isPresent();
        assertThat(there.find(course)).isPresent();
    }

    @Test
    void it_goes_with_as_many_as_somebody_saw_and_not_with_one_more() {
        String course = there.course("Ancien", 1, "18:00", "Parc");
        there.books(course, "Ana Test");
        there.books(course, "Ben Test");
        assertThat(delete(course, Map.of("rev", 1, Course.TAKES, 1)).code()).isEqualTo(ErrorCode.CLASSIC_BOOKED.wire());
        assertThat(there.reservations()).hasSize(2);

        assertThat(delete(course, Map.of("rev", 1, Course.TAKES, 2)).status()).isEqualTo(OpResult.APPLIED);

        assertThat(there.find(course)).isEmpty();
        assertThat(there.reservations()).isEmpty();
    }

    @Test
    void once_its_reservations_are_deleted_it_goes_alone() {
        String course = there.course("Ancien", 1, "18:00", "Parc");
        String booking = there.books(course, "Ana Test");
        at.sync();
        at.desk.delete(Kind.RESERVATION, booking);
        at.desk.delete(Kind.COURSE, course);
        at.pass(Duration.ofMinutes(1));

        assertThat(at.sync().complete()).isTrue();

        assertThat(at.refusals()).isEmpty();
        assertThat(there.find(course)).isEmpty();
    }

    private static Stream<ProviderFault> wrong() {
        return Stream.of(
                new ProviderFault.LostAnswer(),
                new ProviderFault.LostRequest(),
                new ProviderFault.BrokenAfter(),
                new ProviderFault.BrokenBefore());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatever_becomes_of_the_answer_one_course_is_made(ProviderFault wrong) {
        at.sync();
        at.hosted.next("POST /api/courses", wrong);
        makeCourse("c", "Neuf");

        at.sync();
        at.restart(); // Whatever it only remembered is gone.
        at.untilQuiet();

        assertThat(named("Neuf")).hasSize(1);
        assertThat(at.desk.doc(Kind.COURSE, "c")).containsEntry("capacity", 12);
        assertThat(at.desk.doc(Kind.COURSE, idThere("Neuf"))).isNull();
        assertThat(at.refusals()).isEmpty();
    }

    @Test
    void one_that_came_as_anothers_before_it_was_recognised_is_one_all_the_same() {
        at.sync();
        at.hosted.next("POST /api/courses", new ProviderFault.BrokenAfter());
        at.hosted.next("GET /api/courses", new ProviderFault.BrokenBefore());
        makeCourse("c", "Neuf");
        at.sync();
        assertThat(at.desk.doc(Kind.COURSE, idThere("Neuf")))
                .as("told meanwhile")
                .isNotNull();

        at.untilQuiet();

        assertThat(named("Neuf")).hasSize(1);
        assertThat(at.desk.doc(Kind.COURSE, idThere("Neuf"))).isNull();
        assertThat(at.desk.doc(Kind.COURSE, "c")).isNotNull();
    }

    @Test
    void an_offer_is_sent_whole_and_nothing_of_it_is_lost() {
        String offer = there.offer("Gourde", 22.0);
        there.stored(offer, "images", List.of("https://images.example.com/1.jpg"));
        there.stored(offer, "stock", 3);
        at.sync();
        at.desk.edit(Kind.OFFER, offer, Map.of("visible", false));

        at.sync();

        assertThat(there.find(offer).orElseThrow())
                .containsEntry("visible", false)
                .containsEntry("images", List.of("https://images.example.com/1.jpg"))
                .containsEntry("stock", 3)
                .containsEntry("price", 22.0);
    }

    @Test
    void an_offer_without_a_price_is_never_sent() {
        String offer = there.offer("Gourde", 22.0);
        at.sync();
        Map<String, Object> none = new HashMap<>();
        none.put("price", null);
        at.desk.edit(Kind.OFFER, offer, none);

        at.sync();

        assertThat(at.refusals()).extracting(Decision::code).containsExactly(ErrorCode.INVALID);
        assertThat(at.asked("PUT .*")).isZero();
    }

    @Test
    void an_offer_that_is_taken_back_after_its_delete_has_travelled_is_made_anew() {
        String offer = there.offer("Gourde", 22.0);
        there.offer("Autre", 5.0);
        at.sync();
        Map<String, Object> doc = at.desk.doc(Kind.OFFER, offer);
        at.desk.delete(Kind.OFFER, offer);
        at.pass(Duration.ofMinutes(1));
        at.sync();
        assertThat(there.find(offer)).isEmpty();

        at.desk.restore(Kind.OFFER, offer, doc);
        assertThat(at.sync().complete()).isTrue();

        assertThat(there.offers())
                .filteredOn(one -> "Gourde".equals(one.get("name")))
                .hasSize(1);
        assertThat(at.desk.doc(Kind.OFFER, offer)).containsEntry("name", "Gourde");
    }
}
