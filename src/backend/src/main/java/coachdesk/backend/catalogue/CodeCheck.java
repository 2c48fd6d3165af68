package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the booking page asks whether a promo code is good, and says that it was used; of the only studio there is. */
public final class CodeCheck {
    private static final Shape ASKED =
            Shape.of(needed("code", TEXT), maybe("email", TEXT, null), maybe("courseId", TEXT, null));

    private final Classic classic;
    private final Whose whose;
    private final ZoneId zone;

    /** @param zone in which a last day ends */
    public CodeCheck(Classic classic, Whose whose, ZoneId zone) {
        this.classic = classic;
        this.whose = whose;
        this.zone = zone;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.DISCOUNT_VALIDATE, Access.MEMBER, this::validate),
                Route.post(Routes.DISCOUNT_USE, Access.MEMBER, this::use));
    }

    /** Compared sign by sign, whatever their case: a code is no pattern. */
    static boolean same(Object code, Map<String, Object> doc) {
        return code instanceof String wanted
                && doc.get("code") instanceof String known
                && wanted.strip().equalsIgnoreCase(known.strip());
    }

    private Optional<String> tenant(Call call) {
        Optional<String> own = call.staff().map(Principal::tenant);
        return own.isPresent() ? own : whose.only();
    }

    private Answer validate(Call call) {
        Map<String, Object> asked = ASKED.whole(call.object());
        Optional<Map<String, Object>> found = tenant(call).stream()
                .flatMap(tenant -> classic.store().docs(tenant, Kind.DISCOUNT_CODE).stream())
                .map(Json::read)
                .filter(doc -> !Boolean.FALSE.equals(doc.get("active")) && same(asked.get("code"), doc))
                .findFirst();
        Map<String, Object> answer = new LinkedHashMap<>();
        String why = found.map(code -> refusal(code, asked)).orElse("Code inconnu ou invalide");
        answer.put("valid", why.isEmpty());
        if (why.isEmpty()) {
            answer.put("code", found.get());
        } else {
            answer.put("message", why);
        }
        return Answer.json(answer);
    }

    /** "" when it is good. */
    private String refusal(Map<String, Object> code, Map<String, Object> asked) {
        if (code.get("expiresAt") instanceof String end && over(end.strip())) {
            return "Code promo expiré";
        }
        if (count(code.get("maxUses")) > 0 && count(code.get("used")) >= count(code.get("maxUses"))) {
            return "Code promo épuisé (nombre max d'utilisations atteint)";
        }
        if (asked.get("courseId") instanceof String course
                && code.get("courses") instanceof List<?> courses
                && !courses.isEmpty()
                && !courses.contains(course)) {
            return "Code non applicable à ce cours";
        }
        return asked.get("email") instanceof String email
                        && code.get("assignedEmail") instanceof String owner
                        && !owner.isBlank()
                        && !owner.strip().equalsIgnoreCase(email.strip())
                ? "Code réservé à un autre compte"
                : "";
    }

    /** What is no date never ends, as classic clients expect. */
    private boolean over(String end) {
        Instant now = classic.now();
        try {
            return end.contains("T")
                    ? !now.isBefore(OffsetDateTime.parse(end).toInstant())
                    : !now.isBefore(
                            LocalDate.parse(end).plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int count(Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    /** An unknown id is no error, as classic clients expect. */
    private Answer use(Call call) {
        String who = call.staff().map(Principal::name).orElse(null);
        tenant(call)
                .ifPresent(tenant -> classic.change(tenant, who, work -> work.live(Kind.DISCOUNT_CODE, call.at("id"))
                        .map(before -> work.edit(
                                before, Map.of("used", 1 + count(before.doc().get("used")))))
                        .orElse(null)));
        return Answer.json(Map.of("success", true));
    }
}
