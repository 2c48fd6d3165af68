package coachdesk.backend.articles;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.FieldType.TEXTS;
import static coachdesk.backend.http.Shape.maybe;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Claim;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The classic routes of articles. The coach sees all of them; anybody else what is published. */
public final class ArticleRoutes {
    /** Of a body: the longest text that a desk keeps, and what JSON adds to it. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final Shape SHAPE = Shape.of(
            maybe("title", TEXT, "Sans titre"),
            maybe("content", TEXT, ""),
            maybe("excerpt", TEXT, ""),
            maybe("imageUrl", TEXT, ""),
            maybe("category", TEXT, "general"),
            maybe("tags", TEXTS, List.of()),
            maybe("published", FLAG, false));

    private final Classic classic;
    private final Whose whose;
    private final Claim claim;

    public ArticleRoutes(Classic classic, Whose whose, Claim claim) {
        this.classic = classic;
        this.whose = whose;
        this.claim = claim;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.ARTICLES, Access.MEMBER, this::list),
                Route.get(Routes.ARTICLE, Access.MEMBER, this::one),
                Route.post(Routes.ARTICLES, Access.COACH, this::add).upTo(LARGEST),
                Route.put(Routes.ARTICLE, Access.COACH, this::edit).upTo(LARGEST),
                Route.delete(Routes.ARTICLE, Access.COACH, this::delete));
    }

    /** Those that whoever asks may read, the newest first. */
    private List<Map<String, Object>> readable(Call call) {
        boolean coach = call.staff().isPresent();
        Optional<String> tenant = coach ? Optional.of(call.tenant()) : whose.only();
        return tenant.map(of -> classic.store().docs(of, Kind.ARTICLE).stream()
                        .map(Json::read)
                        .filter(doc -> coach || Boolean.TRUE.equals(doc.get("published")))
                        .sorted(Comparator.comparing((Map<String, Object> doc) -> Objects.requireNonNullElse(
                                                doc.get("createdAt"), "")
                                        .toString())
                                .reversed())
                        .toList())
                .orElse(List.of());
    }

    private Answer list(Call call) {
        return Answer.json(readable(call));
    }

    private Answer one(Call call) {
        return Answer.json(readable(call).stream()
                .filter(doc -> call.at("id").equals(doc.get("id")))
                .findFirst()
                .orElseThrow(ArticleRoutes::unknown));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Article non trouvé");
    }

    private Answer add(Call call) {
        Map<String, Object> body = call.object();
        claim.check(call, body, "Accès refusé. Seul le coach peut créer des articles.");
        String now = classic.now().toString();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.putAll(SHAPE.whole(body));
        doc.put("author", Objects.requireNonNullElse(call.who().name(), ""));
        doc.put("createdAt", now);
        doc.put("updatedAt", now);
        classic.change(call, work -> work.create(Kind.ARTICLE, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    /** A null is passed over, like what is not given. */
    private Answer edit(Call call) {
        Map<String, Object> body = call.object();
        claim.check(call, body, "Accès refusé. Seul le coach peut modifier des articles.");
        body.values().removeIf(Objects::isNull);
        Map<String, Object> fields = SHAPE.given(body);
        fields.put("updatedAt", classic.now().toString());
        fields.put("updatedBy", Objects.requireNonNullElse(call.who().name(), ""));
        Stored after = classic.change(
                call,
                work -> work.edit(work.live(Kind.ARTICLE, call.at("id")).orElseThrow(ArticleRoutes::unknown), fields));
        return Answer.json(after.doc());
    }

    private Answer delete(Call call) {
        claim.check(call, call.objectIfAny(), "Accès refusé. Seul le coach peut supprimer des articles.");
        String id = call.at("id");
        classic.change(call, work -> {
            work.delete(work.live(Kind.ARTICLE, id).orElseThrow(ArticleRoutes::unknown));
            return null;
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("message", "Article supprimé");
        answer.put("deleted_id", id);
        return Answer.json(answer);
    }
}
