package coachdesk.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.com/a?b=c, https://example.com/a?b=c",
        "example.com/cours, https://example.com/cours",
        "'  http://example.com ', http://example.com",
        "#courses, #courses"
    })
    void aLinkIsMadeWhole(String written, String whole) {
        assertThat(WebLink.of(written)).contains(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "javascript:alert(1)",
                "javascript://example.com/%0Aalert(1)",
                "file:///etc/passwd",
                "https://",
                "https://somebody@example.com",
                "deux mots",
                "#",
                "ftp://example.com"
            })
    void whatLeadsNowhereOrElsewhereIsNone(String written) {
        assertThat(WebLink.of(written)).isEmpty();
    }
}
