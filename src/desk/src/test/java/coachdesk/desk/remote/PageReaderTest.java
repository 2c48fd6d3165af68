package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.sync.Change;
import coachdesk.desk.sync.Pull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String DOC =
            "{ \"id\":\"r1\",\"name\":\"Zo\\u00e9 \\ud83d\\ude00 é😀\", \"price\": 30.00,\"more\":{\"a\":[1,{}]} }";
    private static final String PAGE = "{\"later\":1,\"changes\":[{\"seq\":1,\"kind\":\"reservation\",\"id\":\"r1\","
            + "\"rev\":3,\"x\":{\"doc\":{}},\"doc\":" + DOC + "},\n{\"seq\":2,\"kind\":\"é\",\"id\":\"r2\",\"rev\":1,"
            + "\"deleted\":true},null,{\"seq\":3,\"id\":\"r3\",\"doc\":{}}],\"cursor\":\"e:3\",\"more\":true}";

    private static Pull read(String page, Charset charset) throws IOException {
        return PageReader.read(new ByteArrayInputStream(page.getBytes(charset)));
    }

    @Test
    void documents_are_kept_as_they_are_written() throws IOException {
        Pull pull = read(PAGE, StandardCharsets.UTF_8);

        assertThat(pull.written()).containsExactly(DOC, null, null, "{}");
        Change first = pull.page().changes().getFirst();
        assertThat(first.rev()).isEqualTo(3);
        assertThat(first.doc())
                .containsEntry("name", "Zoé 😀 é😀")
                .containsEntry("price", new BigDecimal("30.00"))
                .containsKey("more");
        assertThat(pull.page().changes().get(1).gone()).isTrue();
        assertThat(pull.page().cursor()).isEqualTo("e:3");
        assertThat(pull.page().more()).isTrue();
    }

    @Test
    void a_text_that_cannot_be_cut_out_is_left_to_be_written_again() throws IOException {
        Pull pull = read(PAGE, StandardCharsets.UTF_16BE);

        assertThat(pull.written()).containsOnlyNulls().hasSize(4);
        assertThat(pull.page().changes().getFirst().doc()).containsEntry("id", "r1");
    }

    @Test
    void a_mark_before_the_first_byte_moves_nothing() throws IOException {
        assertThat(read("\ufeff" + PAGE, StandardCharsets.UTF_8).written()).containsExactly(DOC, null, null, "{}");
    }
}
