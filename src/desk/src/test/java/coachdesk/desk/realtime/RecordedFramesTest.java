package coachdesk.desk.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coachdesk.contract.realtime.Frame;
import coachdesk.contract.realtime.Malformed;
import coachdesk.contract.realtime.Opening;
import coachdesk.contract.realtime.Packet;
import coachdesk.desk.store.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts that a real server and a real client exchanged are read, and written again to the letter. */
class RecordedFramesTest {
    record Recorded(String dir, String frame) {}

    static List<String> frames() throws IOException {
        return recorded().map(Recorded::frame).toList();
    }

    static Stream<Recorded> recorded() throws IOException {
        try (InputStream in = RecordedFramesTest.class.getResourceAsStream("/realtime/frames.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Json::read)
                    .map(line -> new Recorded((String) line.get("dir"), (String) line.get("frame")));
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_recorded_text_comes_back_as_it_was(String text) throws Exception {
        Frame frame = Frame.read(text);
        assertThat(frame.text()).isEqualTo(text);
        if (frame.type() == Frame.Type.MESSAGE) {
            assertThat(Frame.of(Packet.read(frame.data())).text()).isEqualTo(text);
        }
    }

    @Test
    void what_was_recorded_is_understood() throws Exception {
        assertThat(frames()).hasSize(32);
        Opening opening =
                Json.mapper().readValue(Frame.read(frames().getFirst()).data(), Opening.class);
        assertThat(opening.pingInterval()).isEqualTo(25_000);
        assertThat(opening.pingTimeout()).isEqualTo(20_000);
        Packet asking = Packet.read(Frame.read(frames().get(5)).data());
        assertThat(asking.type()).isEqualTo(Packet.Type.EVENT);
        assertThat(asking.ack()).isEqualTo(1);
        assertThat(Packet.read(Frame.read(frames().get(7)).data())).isEqualTo(Packet.ack(1, "[]"));
        Packet message = Packet.read(Frame.read(frames().get(8)).data());
        List<?> said = Json.mapper().readValue(message.data(), List.class);
        assertThat(said.getFirst()).isEqualTo("message_received");
        assertThat((Map<?, ?>) said.get(1)).extracting("text").isEqualTo("Bonjour les Abeilles 🦁 [emoji:fire.svg]");
    }

    @Test
    void a_namespace_and_a_number_are_kept_apart_from_what_is_carried() throws Malformed {
        Packet packet = Packet.read("2/admin,12[\"a\",7]");
        assertThat(packet).isEqualTo(new Packet(Packet.Type.EVENT, "/admin", 12L, "[\"a\",7]"));
        assertThat(packet.text()).isEqualTo("2/admin,12[\"a\",7]");
        assertThat(Packet.read("1/admin").namespace()).isEqualTo("/admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "x", "451-[]", "4", "42", "42{}", "43[]", "40[]", "41{}", "421234567890123456[]"})
    void what_is_no_packet_is_refused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> {
            Frame frame = Frame.read(text);
            Packet.read(frame.data());
        });
    }
}
