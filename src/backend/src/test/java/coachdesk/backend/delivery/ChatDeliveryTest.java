package coachdesk.backend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a wish that is committed to messages in the studio's own chat. */
class ChatDeliveryTest {
    private Sent studio;

    private void open(TestDatabases database) {
        studio = new Sent(database.open(), Senders.NONE);
        studio.person("ana", "Ana Exemple", "ana@example.com", null);
        studio.person("bo", "Bo", "bo@example.com", null);
        studio.conversation("c-ana", "user", null, "ana");
        studio.conversation("vip", "vip", null, "ana", "bo");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource
    void each_person_finds_the_message_in_the_own_conversation(TestDatabases database) {
        open(database);
        studio.campaign("c", "Bonjour {prénom} !", List.of("ana", "bo"), Channel.INTERNAL);
        studio.go("d", "c");
        studio.run(3);

        assertThat(studio.state("d")).isEqualTo(DispatchState.DONE);
        assertThat(studio.dispatch("d").counts()).isEqualTo(Map.of("internal", Map.of("sent", 2)));
        assertThat(studio.dispatch("d").endedAt()).isNotNull();
        assertThat(studio.status("c")).isEqualTo("completed");
        assertThat(studio.docs(Kind.MESSAGE))
                .extracting(message -> message.get("content"))
                .containsExactlyInAnyOrder("Bonjour Ana !", "Bonjour Bo !");
        assertThat(studio.docs(Kind.MESSAGE))
                .filteredOn(message -> "c-ana".equals(message.get("session_id")))
                .extracting(message -> message.get("content"))
                .containsExactly("Bonjour Ana !");
        assertThat(studio.docs(Kind.CONVERSATION)).hasSize(3).allSatisfy(conversation -> {
            if (!"vip".equals(conversation.get("id"))) {
                assertThat(conversation).containsKey("last_message_at");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_group_gets_one_message_and_its_members_none_of_their_own(TestDatabases database) {
        open(database);
        studio.campaign("c", "Bonjour {prénom} !", List.of("vip"), Channel.INTERNAL, Channel.GROUP);
        studio.go("d", "c");
        studio.run(3);

        assertThat(studio.states("d")).isEqualTo(Map.of("vip group", "sent"));
        assertThat(studio.docs(Kind.MESSAGE)).hasSize(1);
        assertThat(studio.docs(Kind.MESSAGE).getFirst()).containsEntry("session_id", "vip");
    }
}
