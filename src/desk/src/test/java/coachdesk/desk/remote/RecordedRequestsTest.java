package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.store.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the website was recorded to send is what the desk sends for the same, and the recorded answer is understood. */
class RecordedRequestsTest {
    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void sync() {
        recorded = new RecordedDesk(folder);
        recorded.desk.sync();
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private Map<String, Object> sent(String request) {
        return Json.read(recorded.server.bodies.get(recorded.server.asked.lastIndexOf(request)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asked(Recorded.Exchange exchange) {
        return new LinkedHashMap<>((Map<String, Object>) exchange.requestBody());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"29, COURSE", "37, OFFER", "102, DISCOUNT_CODE", "143, ARTICLE", "243, MEDIA"})
    void what_is_made_is_said_as_the_website_says_it(int n, Kind kind) {
        Recorded.Exchange exchange = Recorded.exchange(n);
        String request = exchange.method() + " " + exchange.path();
        recorded.server.on(request, exchange.answer());
        Map<String, Object> doc = asked(exchange);
        doc.remove("email");
        doc.values().removeIf(value -> value == null);
        doc.put("id", "made-here");
        recorded.desk.create(kind, "made-here", doc);

        recorded.desk.sync();

        assertThat(recorded.desk.decisions.open()).isEmpty();
        Map<String, Object> wanted = asked(exchange);
        wanted.values().removeIf(value -> value == null);
        assertThat(sent(request)).containsAllEntriesOf(wanted);
        Map<String, Object> answer = exchange.body();
        Object id = answer.get("media_link") instanceof Map<?, ?> link ? link.get("id") : answer.get("id");
        assertThat(recorded.desk.doc(kind, "made-here")).containsEntry(HostedMessage.OTHER_ID, id);
    }

    @Test
    void an_article_is_deleted_in_the_coachs_name_1260() {
        Recorded.Exchange exchange = Recorded.exchange(1260);
        String id = (String) Recorded.rows(Kind.ARTICLE).getFirst().get("id");
        recorded.server.on("DELETE /api/articles/" + id, exchange.answer());
        recorded.desk.delete(Kind.ARTICLE, id);
        recorded.desk.clock.advance(Duration.ofMinutes(1));

        assertThat(recorded.desk.sync().complete()).isTrue();

        assertThat(sent("DELETE /api/articles/" + id)).isEqualTo(exchange.requestBody());
    }

    @Test
    void an_offer_that_is_hidden_is_sent_whole_not_as_the_website_does_50() {
        Recorded.Exchange exchange = Recorded.exchange(50);
        String id = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        Map<String, Object> offer = Recorded.rows(Kind.OFFER).stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        recorded.server.on("PUT /api/offers/" + id, exchange.answer());
        recorded.desk.edit(Kind.OFFER, id, Map.of("description", "Sur demande"));

        recorded.desk.sync();

        offer.put("description", "Sur demande");
        offer.remove("id");
        assertThat(sent("PUT /api/offers/" + id)).isEqualTo(offer);
    }

    @Test
    void a_null_among_the_payment_links_is_never_said_1369() {
        recorded.server.on("PUT /api/payment-links", Recorded.answer(1369));
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("stripe", null);
        recorded.desk.edit(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, none);

        recorded.desk.sync();

        assertThat(sent("PUT /api/payment-links"))
                .hasSize(6)
                .doesNotContainValue(null)
                .containsEntry("stripe", "")
                .containsEntry("paypal", "https://pay.example.com/paypal");
    }

    @Test
    void nobody_is_ever_counted_as_a_view_1103_1104() {
        recorded.desk.edit(Kind.MEDIA, "6b5a6ffc-ff42-4533-9fa5-8caa677cc909", Map.of("title", "Autre"));
        recorded.server.on("PUT /api/media/seance-ete", Recorded.answer(1111));

        recorded.desk.sync();

        assertThat(Recorded.exchange(1104).body().get("views"))
                .isNotEqualTo(Recorded.exchange(1103).body().get("views"));
        assertThat(recorded.server.asked)
                .contains("PUT /api/media/seance-ete")
                .noneMatch(asked -> asked.startsWith("GET /api/media/"));
    }
}
