package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.auth.Role;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.PushRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two desks that gave the same slug to different media without a network. */
class SlugsTogetherTest {
    private Studio studio;

    @AfterEach
    void close() {
        studio.close();
    }

    private static Map<String, Object> media(String id, String slug) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("slug", slug);
        doc.put("title", "Promo d’hiver");
        doc.put("views", 0);
        return doc;
    }

    @ParameterizedTest
    @EnumSource
    void the_second_gets_the_next_number_and_is_told_so(TestDatabases database) {
        studio = new Studio(database.open());
        Studio.Desk one = studio.desk("one");
        Studio.Desk two = studio.desk("two");
        assertThat(one.create("media", "a", media("a", "promo")).status()).isEqualTo(OpResult.APPLIED);
        OpResult second = two.create("media", "b", media("b", "promo"));
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        assertThat(second.doc()).containsEntry("slug", "promo-2").containsEntry("title", "Promo d’hiver");

        assertThat(two.create("media", "c", media("c", "ete")).status()).isEqualTo(OpResult.APPLIED);
        OpResult renamed = two.edit("media", "c", Map.of("slug", "ete"), Map.of("slug", "promo"));
        assertThat(renamed.status()).isEqualTo(OpResult.MERGED);
        assertThat(renamed.doc()).containsEntry("slug", "promo-3");
        assertThat(two.edit("media", "c", Map.of("slug", "promo-3"), Map.of("slug", "autre"))
                        .status())
                .isEqualTo(OpResult.APPLIED);
    }

    @Test
    void the_slug_of_what_was_deleted_is_free_and_who_comes_back_gets_another() {
        studio = new Studio(TestDatabases.inMemory());
        Studio.Desk desk = studio.desk("one");
        desk.create("media", "a", media("a", "promo"));
        desk.delete("media", "a", 1);
        assertThat(desk.create("media", "b", media("b", "promo")).status()).isEqualTo(OpResult.APPLIED);
        OpResult back = desk.push(desk.op("media", "a", "restore", null, media("a", "promo")));
        assertThat(back.status()).isEqualTo(OpResult.MERGED);
        assertThat(back.doc()).containsEntry("slug", "promo-2");
        assertThat(studio.doc("media", "b")).containsEntry("slug", "promo");

        desk.delete("media", "a", 3);
        OpResult edited = studio.desk("two")
                .edit("media", "a", Map.of("title", "Promo d’hiver", "slug", "promo"), Map.of("slug", "promo"));
        assertThat(edited.doc()).as("an edit brings it back").containsEntry("slug", "promo-2");
    }

    @Test
    void two_in_one_push_do_not_get_the_same() {
        studio = new Studio(TestDatabases.inMemory());
        Studio.Desk desk = studio.desk("one");
        List<OpResult> results = desk.pushAll(List.of(
                        desk.op("media", "a", "create", null, media("a", "promo")),
                        desk.op("media", "b", "create", null, media("b", "promo"))))
                .results();
        assertThat(results.get(1).doc()).containsEntry("slug", "promo-2");
    }

    @Test
    void a_slug_that_is_none_becomes_one() {
        studio = new Studio(TestDatabases.inMemory());
        Studio.Desk desk = studio.desk("one");
        assertThat(desk.create("media", "a", media("a", "Été 💃/Promo")).doc()).containsEntry("slug", "ete-promo");
        assertThat(desk.create("media", "b", media("b", "")).doc()).containsEntry("slug", "promo-d-hiver");
        assertThat(desk.create("media", "c", media("c", "create")).doc()).containsEntry("slug", "media-create");
    }

    @Test
    void another_studio_on_the_same_server_gets_another_slug_because_addresses_name_no_studio() {
        studio = new Studio(TestDatabases.inMemory());
        studio.desk("one").create("media", "a", media("a", "promo"));
        String other = studio.tenants.create("Autre").id();
        Studio.Desk desk = studio.desk("two");
        OpResult result = studio.ops
                .push(
                        new Pusher(other, "person", Role.COACH),
                        new PushRequest(
                                "two", "two", List.of(desk.op("media", "a", "create", null, media("a", "promo")))))
                .results()
                .getFirst();
        assertThat(result.doc()).containsEntry("slug", "promo-2");
    }

    @Test
    void how_often_a_page_was_seen_is_the_servers_to_say_and_no_look_stands_in_the_way_of_a_delete() {
        studio = new Studio(TestDatabases.inMemory());
        Studio.Desk desk = studio.desk("one");
        desk.create("media", "a", media("a", "promo"));
        assertThat(desk.edit("media", "a", Map.of("views", 0), Map.of("views", 900))
                        .status())
                .isEqualTo(OpResult.APPLIED);
        assertThat(studio.doc("media", "a")).containsEntry("views", 0);
        studio.store.change(studio.tenant, changes -> {
            var doc = changes.find(coachdesk.contract.Kind.MEDIA, "a")
                    .orElseThrow()
                    .doc();
            doc.put("views", 12);
            return changes.put(coachdesk.contract.Kind.MEDIA, "a", doc, null);
        });
        OpResult edited = desk.edit("media", "a", Map.of("title", "Promo d’hiver"), Map.of("title", "Neu"));
        assertThat(Optional.ofNullable(edited.doc()).map(doc -> doc.get("views")))
                .contains(12);
        assertThat(desk.delete("media", "a", 1).status()).isEqualTo(OpResult.APPLIED);
        assertThat(studio.doc("media", "a")).isNull();
    }

    @Test
    void when_it_was_changed_never_contradicts() {
        studio = new Studio(TestDatabases.inMemory());
        Studio.Desk one = studio.desk("one");
        one.create("media", "a", media("a", "promo"));
        Map<String, Object> base = Map.of("title", "Promo d’hiver");
        one.edit("media", "a", base, Map.of("title", "Neu", "updated_at", "2026-11-21T18:00:02Z"));
        OpResult second = studio.desk("two")
                .edit("media", "a", base, Map.of("description", "Longue", "updated_at", "2026-11-21T18:00:01Z"));
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        assertThat(second.doc())
                .containsEntry("updated_at", "2026-11-21T18:00:02Z")
                .containsEntry("title", "Neu");
    }
}
