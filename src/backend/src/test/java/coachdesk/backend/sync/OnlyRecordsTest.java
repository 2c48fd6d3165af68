package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.contract.sync.OpResult;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two desks fill in the record of which there is one, without knowing of each other. */
class OnlyRecordsTest {
    private static final String KIND = "payment-links";
    private static final Map<String, Object> UNTOUCHED =
            OnlyRecord.of(Kind.PAYMENT_LINKS).orElseThrow().untouched();

    private Studio studio;
    private Studio.Desk one;
    private Studio.Desk two;

    @BeforeEach
    void open() {
        studio = new Studio(TestDatabases.inMemory());
        one = studio.desk("one");
        two = studio.desk("two");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private OpResult write(Studio.Desk desk, String field, String value) {
        return desk.edit(KIND, KIND, Map.of(field, ""), Map.of(field, value));
    }

    @Test
    void what_they_filled_in_goes_together() {
        assertThat(write(one, "stripe", "https://buy.stripe.com/a").status()).isEqualTo(OpResult.APPLIED);
        OpResult second = write(two, "twint", "https://pay.twint.ch/b");
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        Map<String, Object> whole = new HashMap<>(UNTOUCHED);
        whole.put("stripe", "https://buy.stripe.com/a");
        whole.put("twint", "https://pay.twint.ch/b");
        assertThat(studio.doc(KIND, KIND)).isEqualTo(whole);
        assertThat(second.doc()).isEqualTo(whole);
    }

    @Test
    void the_same_field_is_for_a_person_to_decide_who_learns_of_the_other() {
        write(one, "stripe", "https://buy.stripe.com/a");
        OpResult second = write(two, "stripe", "https://buy.stripe.com/b");
        assertThat(second.status()).isEqualTo(OpResult.CONFLICT);
        assertThat(second.fields()).isEqualTo(List.of("stripe"));
        assertThat(second.theirsBy()).containsEntry("device", "one");
        assertThat(studio.doc(KIND, KIND)).containsEntry("stripe", "https://buy.stripe.com/a");
    }

    @Test
    void making_it_again_changes_what_was_filled_in_alone() {
        write(one, "stripe", "https://buy.stripe.com/a");
        Map<String, Object> made = new HashMap<>(UNTOUCHED);
        made.put("paypal", "https://paypal.me/b");
        assertThat(two.create(KIND, KIND, made).status()).isEqualTo(OpResult.MERGED);
        assertThat(studio.doc(KIND, KIND))
                .containsEntry("stripe", "https://buy.stripe.com/a")
                .containsEntry("paypal", "https://paypal.me/b");
    }

    @Test
    void so_it_is_with_the_assistant_of_which_the_server_says_the_rest() {
        String kind = "ai-config";
        Map<String, Object> nothing = Collections.singletonMap("systemPrompt", null);
        one.edit(kind, "assistant", nothing, Map.of("systemPrompt", "Tutoie."));
        OpResult second = two.edit(kind, "assistant", Map.of("campaignPrompt", ""), Map.of("campaignPrompt", "Promo"));
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        assertThat(studio.doc(kind, "assistant"))
                .containsEntry("systemPrompt", "Tutoie.")
                .containsEntry("campaignPrompt", "Promo")
                .containsEntry("enabled", false);
        assertThat(two.edit(kind, "assistant", nothing, Map.of("systemPrompt", "Vouvoie."))
                        .status())
                .isEqualTo(OpResult.CONFLICT);
        assertThat(two.create(kind, "assistant", Map.of("id", "assistant", "enabled", true))
                        .status())
                .as("of a desk from before")
                .isIn(OpResult.APPLIED, OpResult.MERGED);
        assertThat(studio.doc(kind, "assistant")).containsEntry("enabled", true);
        assertThat(two.edit(kind, "assistant", Map.of("systemPrompt", "Tutoie."), nothing)
                        .status())
                .as("left to the server again")
                .isNotEqualTo(OpResult.REJECTED);
    }

    @Test
    void it_is_filled_in_where_it_was_known_otherwise_before() {
        OpResult moved = one.edit(KIND, KIND, Map.of("stripe", "https://old.example.com"), Map.of("stripe", "x"));
        assertThat(moved.status()).isEqualTo(OpResult.APPLIED);
        assertThat(studio.doc(KIND, KIND)).containsEntry("stripe", "x");
    }

    @Test
    void there_is_no_second_one_no_null_in_it_and_it_is_never_deleted() {
        assertThat(one.edit(KIND, "other", Map.of(), Map.of("stripe", "x")).code())
                .isEqualTo(ErrorCode.INVALID.wire());
        assertThat(one.edit(KIND, KIND, Map.of(), Collections.singletonMap("stripe", null))
                        .code())
                .isEqualTo(ErrorCode.INVALID.wire());
        write(one, "stripe", "x");
        assertThat(one.delete(KIND, KIND, 1).code()).isEqualTo(ErrorCode.INVALID.wire());
        assertThat(studio.doc(KIND, KIND)).containsEntry("stripe", "x");
    }
}
