package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the old backend was asked about media and answered: to the letter, but for what is named here with its reason. */
class MediaReplayTest {
    private static final String CLASSIC_SITE = "https://afroboosteur.com";
    private static final String ONE_OF_A_SLUG =
            "the old backend looked for the slug as it was written and kept it in small letters: it had two of one"
                    + " slug";
    private static final String FOLLOWS = ONE_OF_A_SLUG + "; so there is one less in the list";
    private static final String ON_ITS_PAGE = "who comes by the short link is counted on the page that it leads to";

    private static final Map<Integer, String> DIFFERENT =
            Map.of(1099, ONE_OF_A_SLUG, 1101, FOLLOWS, 1445, FOLLOWS, 1111, ON_ITS_PAGE);

    private record Exchange(int n, String method, String path, String query, Object body, int status, Object answer) {}

    private static List<Exchange> all() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                MediaReplayTest.class.getResourceAsStream("/recorded/media.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> Json.read(line, Exchange.class)).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_recorded_request_is_answered_as_it_was(TestDatabases database) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<Integer> unlike = new HashSet<>();
        try (Town town = Town.of("nord", database)) {
            for (Exchange exchange : all()) {
                town.clock.advance(Duration.ofSeconds(1));
                boolean anybodys =
                        exchange.method().equals("GET") && !exchange.path().equals("/api/media");
                Caller caller = anybodys ? town.nobody() : town.coach("nord");
                Caller.Reply reply = caller.send(
                        exchange.method(),
                        exchange.path(),
                        exchange.body() == null ? null : Json.write(exchange.body()));
                String was = exchange.status() + " " + plain(exchange.answer());
                String now = reply.status() + " " + plain(answer(town, reply));
                if (!was.equals(now)) {
                    unlike.add(exchange.n());
                    if (!DIFFERENT.containsKey(exchange.n())) {
                        differences.add(exchange.n() + " was " + was + "\n  is " + now);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(unlike).as("differences that are named and are none").isEqualTo(DIFFERENT.keySet());
    }

    private static Object answer(Town town, Caller.Reply reply) {
        String type = reply.header("content-type");
        if (type.startsWith("application/json")) {
            return Json.read(reply.text().replace(town.address().toString(), CLASSIC_SITE), Object.class);
        }
        return type.startsWith("text/html") ? "<!DOCTYPE html>" : "";
    }

    /** Without what chance and the day say, and what our errors say besides. */
    private static Object plain(Object value) {
        return switch (value) {
            case String text -> text.startsWith("<!DOCTYPE html>") ? "a page" : text;
            case List<?> list -> list.stream().map(MediaReplayTest::plain).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> plain = new LinkedHashMap<>();
                map.forEach((name, one) ->
                        plain.put(name, Set.of("id", "created_at", "input").contains(name) ? "any" : plain(one)));
                plain.remove("code");
                yield plain;
            }
            case null -> "null";
            default -> value;
        };
    }
}
