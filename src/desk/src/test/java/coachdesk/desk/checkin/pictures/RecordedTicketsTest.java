package coachdesk.desk.checkin.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.TicketText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tickets as they were printed and photographed: every one is read, from its file and from its bytes. */
class RecordedTicketsTest {
    record Ticket(String file, String payload, String code) {}

    static Stream<Ticket> tickets() throws IOException, URISyntaxException {
        return Files.readAllLines(path("tickets.tsv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t"))
                .map(cells -> new Ticket(cells[0], cells[1], cells[2]));
    }

    private static Path path(String name) throws URISyntaxException {
        return Path.of(RecordedTicketsTest.class.getResource("/tickets/" + name).toURI());
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void isReadAndUnderstood(Ticket ticket) throws IOException, URISyntaxException {
        Path file = path(ticket.file());

        assertThat(TicketPictures.text(file)).isEqualTo(ticket.payload());
        assertThat(TicketPictures.text(Files.readAllBytes(file))).isEqualTo(ticket.payload());
        assertThat(TicketText.code(ticket.payload()).orElse("-")).isEqualTo(ticket.code());
    }

    @Test
    void thereAreThirtySix() throws IOException, URISyntaxException {
        assertThat(List.of(tickets().toArray())).hasSize(36);
    }
}
