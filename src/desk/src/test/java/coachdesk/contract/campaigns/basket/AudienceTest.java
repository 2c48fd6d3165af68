package coachdesk.contract.campaigns.basket;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.LeftOut.Why;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private final Directory directory = new Directory(
            text -> text.matches("\\+?\\d{6,}") ? Optional.of("+" + text.replace("+", "")) : Optional.empty());

    @BeforeEach
    void fill() {
        person("ana", "ana@example.com", "+41790000101", "2026-11-20T10:00:00Z");
        person("luc", "luc@example.com", "letters", null);
        person("twin", "ANA@example.com", "+41790000102", null);
        person("bare", "", "", null);
        person("odd", "no address", "", null);
        several("vip", "ana", "luc", "gone");
        several("all", "luc", "bare");
        several("empty");
    }

    private void person(String id, String email, String phone, String wrote) {
        Map<String, Object> doc = new HashMap<>(Map.of("id", id, "name", id, "email", email, "whatsapp", phone));
        doc.put("last_whatsapp_at", wrote);
        directory.person(doc);
    }

    private void several(String id, String... members) {
        directory.conversation(
                Map.of("id", id, "mode", "vip", "title", id, "participant_ids", List.of((Object[]) members)));
    }

    private Audience of(Set<Channel> channels, BasketEntry... entries) {
        return Audience.of(List.of(entries), channels, directory, false, NOW);
    }

    private static BasketEntry person(String id) {
        return BasketEntry.person(id, id);
    }

    private static BasketEntry group(String id) {
        return BasketEntry.group(id, id);
    }

    private static List<String> who(Audience audience) {
        return audience.recipients().stream().map(Recipient::id).toList();
    }

    private static Why why(Audience audience) {
        assertThat(audience.leftOut()).hasSize(1);
        return audience.leftOut().getFirst().why();
    }

    @Test
    void whoever_is_in_several_times_is_in_once_with_every_reason() {
        Audience audience = of(EnumSet.of(Channel.INTERNAL), group("vip"), group("all"), person("luc"));

        assertThat(who(audience)).containsExactly("ana", "luc", "bare");
        assertThat(audience.recipients().get(1).because())
                .extracting(BasketEntry::id)
                .containsExactly("vip", "all", "luc");
    }

    @Test
    void a_member_who_is_gone_and_a_group_without_members_are_told() {
        assertThat(why(of(EnumSet.of(Channel.INTERNAL), group("vip")))).isEqualTo(Why.GONE);
        assertThat(why(of(EnumSet.of(Channel.INTERNAL), group("empty")))).isEqualTo(Why.EMPTY_GROUP);
        assertThat(why(of(EnumSet.of(Channel.INTERNAL), person("nobody")))).isEqualTo(Why.GONE);
    }

    @Test
    void one_address_gets_one_message() {
        Audience audience = of(EnumSet.of(Channel.EMAIL), person("ana"), person("twin"));

        assertThat(who(audience)).containsExactly("ana");
        assertThat(why(audience)).isEqualTo(Why.SAME_ADDRESS);
    }

    @Test
    void addresses_that_are_missing_or_wrong_are_told() {
        assertThat(why(of(EnumSet.of(Channel.EMAIL), person("bare")))).isEqualTo(Why.NO_ADDRESS);
        assertThat(why(of(EnumSet.of(Channel.EMAIL), person("odd")))).isEqualTo(Why.EMAIL_INVALID);
        assertThat(why(of(EnumSet.of(Channel.WHATSAPP), person("luc")))).isEqualTo(Why.NUMBER_INVALID);
    }

    @Test
    void whatsapp_is_free_for_a_day_after_the_person_wrote_and_needs_a_template_otherwise() {
        assertThat(who(of(EnumSet.of(Channel.WHATSAPP), person("ana")))).containsExactly("ana");
        assertThat(why(of(EnumSet.of(Channel.WHATSAPP), person("twin")))).isEqualTo(Why.NEEDS_TEMPLATE);
        Audience later = Audience.of(
                List.of(person("ana")), EnumSet.of(Channel.WHATSAPP), directory, false, NOW.plusSeconds(60_000));
        assertThat(why(later)).isEqualTo(Why.NEEDS_TEMPLATE);
        Audience approved = Audience.of(List.of(person("twin")), EnumSet.of(Channel.WHATSAPP), directory, true, NOW);
        assertThat(who(approved)).containsExactly("twin");
    }

    @Test
    void opted_out_is_by_channel_or_of_all_and_by_address_too() {
        directory.optOut(Map.of("contactId", "ana", "channels", List.of("email")));
        directory.optOut(Map.of("address", "LUC@example.com"));

        assertThat(why(of(EnumSet.of(Channel.EMAIL), person("ana")))).isEqualTo(Why.OPTED_OUT);
        assertThat(who(of(EnumSet.of(Channel.INTERNAL), person("ana")))).containsExactly("ana");
        assertThat(why(of(EnumSet.of(Channel.INTERNAL), person("luc")))).isEqualTo(Why.OPTED_OUT);
        BasketEntry typed = new BasketEntry(BasketEntry.Kind.EMAIL, "luc@example.com", null);
        assertThat(why(of(EnumSet.of(Channel.EMAIL), typed))).isEqualTo(Why.OPTED_OUT);
    }

    @Test
    void members_are_reached_through_their_group_and_not_again_by_themselves() {
        Audience audience = of(EnumSet.of(Channel.INTERNAL, Channel.GROUP), group("all"), person("ana"));

        assertThat(audience.recipients())
                .extracting(Recipient::channel, Recipient::id)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Channel.GROUP, "all"),
                        org.assertj.core.groups.Tuple.tuple(Channel.INTERNAL, "ana"));
        assertThat(audience.leftOut()).extracting(LeftOut::why).containsOnly(Why.THROUGH_GROUP);
    }

    @Test
    void a_plain_address_is_reached_by_its_own_channel_only() {
        BasketEntry typed = new BasketEntry(BasketEntry.Kind.EMAIL, "new@example.com", null);

        assertThat(who(of(EnumSet.of(Channel.EMAIL), typed))).containsExactly("new@example.com");
        assertThat(why(of(EnumSet.of(Channel.INTERNAL), typed))).isEqualTo(Why.NOT_A_CONTACT);
    }

    @Test
    void a_participant_with_a_contacts_address_is_that_contact_but_two_contacts_are_two() {
        directory.participant(Map.of("id", "talker", "name", "Ana", "email", "Ana@Example.com"));
        directory.conversation(Map.of("id", "own", "mode", "user", "participant_ids", List.of("talker")));

        Audience audience = of(EnumSet.of(Channel.INTERNAL), person("talker"), person("ana"), person("twin"));
        assertThat(who(audience)).containsExactly("ana", "twin");
        assertThat(directory.conversationWith("ana")).contains("own");
    }
}
