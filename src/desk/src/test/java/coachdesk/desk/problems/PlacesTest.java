package coachdesk.desk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void classes_and_places_are_told_and_no_message_is() {
        Exception thrown = new IllegalStateException(
                "cannot greet Awa", new IllegalArgumentException("+41 79 000 00 01 is not hers"));

        assertThat(Places.of(thrown))
                .contains(
                        "IllegalStateException at ", "because of java.lang.IllegalArgumentException", "PlacesTest.java")
                .doesNotContain("Awa", "+41");
    }

    @Test
    void exceptions_that_cause_each_other_come_to_an_end() {
        Exception one = new IllegalStateException();
        Exception other = new IllegalStateException(one);
        one.initCause(other);

        assertThat(Places.of(one)).hasSizeLessThan(20_000);
    }
}
