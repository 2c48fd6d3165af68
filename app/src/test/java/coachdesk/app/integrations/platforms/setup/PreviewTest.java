package coachdesk.app.integrations.platforms.setup;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.integrations.platforms.setup.Preview.Empty;
import coachdesk.app.integrations.platforms.setup.Preview.Value;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.Unfit;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.integrations.Connections.Sample;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a mapping makes of people as they are. */
class PreviewTest {
    private static final Transform.Studio STUDIO = new Transform.Studio() {
        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Zurich");
        }

        @Override
        public String e164(String text) {
            return new Numbers("CH").e164(text).orElse(null);
        }
    };

    private static FieldMapping to(String source, String target, Transform transform, String argument) {
        return new FieldMapping(source, target, transform.wire(), argument, FieldMapping.TO);
    }

    private static Preview of(Map<String, String> fields, FieldMapping... lines) {
        Draft draft = new Draft(Integration.BIDIRECTIONAL, "daily", false, Set.of(), List.of(lines));
        return Preview.of(new Sample("customer", "c-1", fields), draft, STUDIO);
    }

    @Test
    void values_are_made_by_the_studios_country_and_zone() {
        Preview eva = of(
                Map.of(
                        "first_name", " Eva ",
                        "last_name", "Example",
                        "email", "EVA@example.com",
                        "phone", "079 000 00 12",
                        "created_at", "2026-11-20T23:30:00Z"),
                to("email", "mail", Transform.LOWER, null),
                to("phone", "tel", Transform.E164, null),
                to("created_at", "since", Transform.DATE, null),
                to("name", "whole", Transform.TRIM, null),
                to("status", "kind", Transform.FIRST_NON_EMPTY, "source, first_name"));
        assertThat(eva.label()).isEqualTo("Eva Example");
        assertThat(eva.leftOut()).isNull();
        assertThat(eva.values())
                .containsExactly(
                        new Value("mail", "eva@example.com", null),
                        new Value("tel", "+41790000012", null),
                        new Value("since", "2026-11-21", null),
                        new Value("whole", "Eva Example", null),
                        new Value("kind", "Eva", null));
    }

    @Test
    void what_cannot_be_made_says_why() {
        Preview bo = of(
                Map.of("first_name", "Bo", "email", "bo@example.com", "phone", "le soir", "created_at", "jadis"),
                to("phone", "tel", Transform.E164, null),
                to("created_at", "since", Transform.DATE, null),
                to("last_name", "name", Transform.TRIM, null));
        assertThat(bo.values()).extracting(Value::why).containsExactly(Empty.NO_NUMBER, Empty.NO_DAY, Empty.NOTHING);
    }

    @Test
    void who_is_passed_over_is_told_with_the_reason_and_lines_of_the_other_way_make_nothing() {
        FieldMapping from = new FieldMapping("email", "mail", "lower", null, FieldMapping.FROM);
        assertThat(of(Map.of("email", "x@example.com"), from).leftOut()).isEqualTo(Unfit.NO_NAME);
        assertThat(of(Map.of("first_name", "Bo", "email", "bo chez example"), from)
                        .leftOut())
                .isEqualTo(Unfit.BAD_EMAIL);
        assertThat(of(Map.of("first_name", "Bo"), from).leftOut()).isEqualTo(Unfit.NO_ADDRESS);
        assertThat(of(Map.of(), from).label()).isEmpty();
        assertThat(of(Map.of("first_name", "Bo", "phone", "079 000 00 12"), from))
                .isEqualTo(new Preview("Bo", null, List.of()));
    }
}
