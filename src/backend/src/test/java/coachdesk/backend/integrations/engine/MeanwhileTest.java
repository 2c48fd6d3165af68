package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.mapping.Base;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.store.LinkTable;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.contract.Kind;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a platform told is older than what went there while it told it. */
class MeanwhileTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(3);
    private final AtomicBoolean told = new AtomicBoolean();

    @Test
    void what_was_sent_while_a_page_was_read_is_not_taken_back() {
        studio.connect("i", hubspot);
        studio.person("p", "Léa Martin", "lea@example.com", null);
        studio.time.pass(SOON);
        studio.connectors.put("i", reading(this::sent));
        clock.advance(Duration.ofSeconds(1));
        hubspot.edit("h1", Map.of("phone", "+41790000002"));
        studio.time.pass(SOON);
        assertThat(told).isTrue();
        assertThat(studio.doc(Kind.PERSON, "p"))
                .containsEntry("name", "Léa Favre")
                .containsEntry("whatsapp", "+41790000002");
        assertThat(renamed()).as("by whoever did it here alone").isEqualTo(1);
        assertThat(hubspot.people.get("h1").fields()).containsEntry("lastname", "Favre");
        assertThat(studio.queue("i")).isEmpty();
    }

    private long renamed() {
        return studio.in(changes -> changes.touches(Kind.PERSON, "p").stream()
                .filter(touch -> touch.fields().contains("name"))
                .count());
    }

    /** @param meanwhile what is done, once, between the platform's answer and its taking in */
    private Connector reading(Runnable meanwhile) {
        return (Connector) Proxy.newProxyInstance(
                Connector.class.getClassLoader(), new Class<?>[] {Connector.class}, (self, method, arguments) -> {
                    if (method.getName().equals("reading")) {
                        return self;
                    }
                    Object answer = method.invoke(hubspot, arguments);
                    if (answer instanceof Connector.Page page && !page.changed().isEmpty() && !told.getAndSet(true)) {
                        meanwhile.run();
                    }
                    return answer;
                });
    }

    /** Somebody renames her here, and it has gone there already. */
    private void sent() {
        clock.advance(Duration.ofMillis(1));
        studio.edit(Kind.PERSON, "p", "name", "Léa Favre");
        hubspot.edit("h1", Map.of("lastname", "Favre"));
        studio.in(changes -> {
            LinkTable links = new LinkTable(changes, "i");
            LinkTable.Link link = links.find(List.of(Ref.of(Kind.PERSON, "p"))).orElseThrow();
            Base base = Base.read(link.base());
            links.keep(
                    new LinkTable.Link(link.ref(), "h1", new Base(favre(base.here()), favre(base.there())).written()));
            return true;
        });
    }

    private static Map<String, String> favre(Map<String, String> fields) {
        Map<String, String> now = new LinkedHashMap<>(fields);
        now.put("lastname", "Favre");
        return now;
    }
}
