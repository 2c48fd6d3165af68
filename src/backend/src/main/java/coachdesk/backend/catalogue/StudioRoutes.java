package coachdesk.backend.catalogue;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The classic routes of where one pays and of how the studio looks. The booking page reads them without an account, where
 * it is known of which studio; the coach alone changes them.
 */
public final class StudioRoutes {
    private static final OnlyDocument LINKS = OnlyDocument.of(Kind.PAYMENT_LINKS, "payment_links");
    private static final OnlyDocument CONCEPT = OnlyDocument.of(Kind.CONCEPT, "concept");
    private static final List<String> PAYING = List.of("stripe", "paypal", "twint");
    private static final List<String> ADDRESSES = List.of(
            "heroImageUrl",
            "heroVideoUrl",
            "logoUrl",
            "faviconUrl",
            "googleReviewsUrl",
            "externalLink1Url",
            "externalLink2Url",
            "eventPosterMediaUrl");

    private final Classic classic;
    private final Whose whose;

    public StudioRoutes(Classic classic, Whose whose) {
        this.classic = classic;
        this.whose = whose;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.PAYMENT_LINKS, Access.MEMBER, this::links),
                Route.put(Routes.PAYMENT_LINKS, Access.COACH, this::setLinks),
                Route.get(Routes.CONCEPT, Access.MEMBER, call -> Answer.json(concept(call))),
                Route.put(Routes.CONCEPT, Access.COACH, this::setConcept),
                Route.get(Routes.MANIFEST, Access.MEMBER, this::manifest));
    }

    private String tenant(Call call) {
        return call.staff()
                .map(who -> who.tenant())
                .or(whose::only)
                .orElseThrow(() -> Refusal.notFound("Studio inconnu"));
    }

    /** Who pays need not know where the coach is told of it. */
    private Answer links(Call call) {
        Map<String, Object> doc = LINKS.read(classic, tenant(call));
        if (call.staff().isEmpty()) {
            doc.replaceAll((name, value) -> name.equals("id") || PAYING.contains(name) ? value : "");
        }
        return Answer.json(doc);
    }

    /** Always all six: what is not given, or null, is empty from now on. */
    private Answer setLinks(Call call) {
        return set(call, LINKS, PAYING, LINKS.shape()::whole);
    }

    /** What is not given, or null, stays as it is. */
    private Answer setConcept(Call call) {
        return set(call, CONCEPT, ADDRESSES, CONCEPT::part);
    }

    private Answer set(
            Call call, OnlyDocument document, List<String> addresses, UnaryOperator<Map<String, Object>> read) {
        Map<String, Object> fields = read.apply(call.object());
        WebValues.check(fields, addresses);
        Map<String, Object> now = classic.change(call, work -> document.write(work, fields));
        return Answer.json(now);
    }

    private Map<String, Object> concept(Call call) {
        return CONCEPT.read(classic, tenant(call));
    }

    /** What a telephone needs to keep the booking page among its programs. */
    private Answer manifest(Call call) {
        Map<String, Object> concept = concept(call);
        String name = ((String) concept.get("appName")).strip();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("short_name", name.isEmpty() ? "Studio" : name);
        doc.put("name", name.isEmpty() ? "Réservations" : name + " – Réservations");
        doc.put("description", concept.get("description"));
        doc.put("icons", icons((String) concept.get("logoUrl"), (String) concept.get("faviconUrl")));
        doc.put("start_url", ".");
        doc.put("display", "standalone");
        doc.put("theme_color", "#000000");
        doc.put("background_color", "#000000");
        doc.put("orientation", "portrait-primary");
        return Answer.text("application/manifest+json", Json.write(doc));
    }

    private static List<Map<String, Object>> icons(String logo, String favicon) {
        List<Map<String, Object>> icons = new ArrayList<>();
        if (!logo.isEmpty()) {
            icons.add(icon(logo, "192x192", "any maskable"));
            icons.add(icon(logo, "512x512", "any maskable"));
        }
        if (!favicon.isEmpty()) {
            icons.add(icon(favicon, "64x64", "any"));
        }
        return icons;
    }

    private static Map<String, Object> icon(String address, String sizes, String purpose) {
        Map<String, Object> icon = new LinkedHashMap<>();
        icon.put("src", address);
        icon.put("sizes", sizes);
        icon.put("purpose", purpose);
        return icon;
    }
}
