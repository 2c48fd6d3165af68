package coachdesk.backend.catalogue;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.PerAddress;
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
    private final PerAddress limit;

    /**
     * @param zone in which a last day ends
     * @param limit of those without an account, so that nobody guesses codes or uses them up
     */
    public CodeCheck(Classic classic, Whose whose, ZoneId zone, PerAddress limit) {
        this.classic = classic;
        this.whose = whose;
        this.zone = zone;
        this.limit = limit;
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

    static boolean usable(Object code, Map<String, Object> doc) {
        return !Boolean.FALSE.equals(doc.get("active")) && same(code, doc);
    }

    static boolean usedUp(Map<String, Object> doc) {
        return count(doc.get("maxUses")) > 0 && count(doc.get("used")) >= count(doc.get("maxUses"));
    }

    /** @param email of whoever would use it; anything else than a text is nobody's */
    static boolean isOfAnother(Map<String, Object> doc, Object email) {
        return doc.get("assignedEmail") instanceof String owner
                && !owner.isBlank()
                && !(email instanceof String who && owner.strip().equalsIgnoreCase(who.strip()));
    }

    static Map<String, Object> oneMore(Map<String, Object> doc) {
        return Map.of("used", 1 + count(doc.get("used")));
    }

    private Optional<String> tenant(Call call) {
        Optional<String> own = call.staff().map(Principal::tenant);
        if (own.isEmpty()) {
            limit.enter(call);
        }
        return own.isPresent() ? own : whose.only();
    }

    private Answer validate(Call call) {
        Map<String, Object> asked = ASKED.whole(call.object());
        Optional<Map<String, Object>> found = tenant(call).stream()
                .flatMap(tenant -> classic.store().docs(tenant, Kind.DISCOUNT_CODE).stream())
                .map(Json::read)
                .filter(doc -> usable(asked.get("code"), doc))
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
        if (usedUp(code)) {
            return "Code promo épuisé (nombre max d'utilisations atteint)";
        }
        if (asked.get("courseId") instanceof String course
                && code.get("courses") instanceof List<?> courses
                && !courses.isEmpty()
                && !courses.contains(course)) {
            return "Code non applicable à ce cours";
        }
        return asked.get("email") != null && isOfAnother(code, asked.get("email"))
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
                        .map(before -> work.edit(before, oneMore(before.doc())))
                        .orElse(null)));
        return Answer.json(Map.of("success", true));
    }
}
