package coachdesk.backend.media;

import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Shape;
import coachdesk.backend.json.Json;
import coachdesk.backend.media.store.MediaPlaces;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Stored;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Slugs;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The classic routes of media. The coach makes and sees all of them; anybody one whose slug is known. */
public final class MediaRoutes {
    private static final Shape CREATE = Shape.of(
            needed("slug", TEXT),
            needed("video_url", TEXT),
            needed("title", TEXT),
            maybe("description", TEXT, ""),
            maybe("custom_thumbnail", TEXT, null),
            maybe("cta_type", TEXT, null),
            maybe("cta_text", TEXT, null),
            maybe("cta_link", TEXT, null),
            maybe("campaign_id", TEXT, null));
    private static final Shape EDIT = Shape.of(
            maybe("video_url", TEXT, ""),
            maybe("title", TEXT, ""),
            maybe("description", TEXT, ""),
            maybe("custom_thumbnail", TEXT, null),
            maybe("cta_type", TEXT, null),
            maybe("cta_text", TEXT, null),
            maybe("cta_link", TEXT, null),
            maybe("campaign_id", TEXT, null));

    private final Classic classic;
    private final MediaPlaces places;
    private final Views views;
    private final PublicAddress address;

    /** @param self the server as everybody reaches it; null where nobody does */
    public MediaRoutes(Classic classic, MediaPlaces places, Views views, URI self) {
        this.classic = classic;
        this.places = places;
        this.views = views;
        this.address = new PublicAddress(self);
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.MEDIA_CREATE, Access.COACH, this::add),
                Route.get(Routes.MEDIA, Access.COACH, this::list),
                Route.get(Routes.MEDIA_LINK, Access.MEMBER, this::one),
                Route.get(Routes.MEDIA_THUMBNAIL, Access.MEMBER, this::thumbnail),
                Route.put(Routes.MEDIA_LINK, Access.COACH, this::edit),
                Route.delete(Routes.MEDIA_LINK, Access.COACH, this::delete));
    }

    private Answer add(Call call) {
        Map<String, Object> body = CREATE.whole(call.object());
        String said = ((String) body.get("slug")).strip();
        String small = said.toLowerCase(Locale.ROOT);
        String slug = Slugs.valid(small) ? small : Slugs.of(said);
        MediaSource source = MediaSource.of((String) body.get("video_url"));
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put("slug", slug);
        doc.put("video_url", body.get("video_url"));
        doc.put("youtube_id", youtubeId(source));
        doc.put("title", body.get("title"));
        doc.put("description", body.get("description"));
        String cover = said(body, "custom_thumbnail");
        doc.put("thumbnail", Optional.ofNullable(cover).or(source::thumbnail).orElse(null));
        for (String field : List.of("cta_type", "cta_text", "cta_link", "campaign_id")) {
            doc.put(field, said(body, field));
        }
        doc.put("views", 0);
        doc.put("created_at", classic.now().toString());
        doc.put("updated_at", classic.now().toString());
        doc.put("file", null);
        doc.put("thumbs", List.of());
        classic.change(call, work -> {
            if (work.changes().taken(Kind.MEDIA, slug, "")) {
                throw new Refusal(400, ErrorCode.INVALID, "Le slug '" + slug + "' existe déjà");
            }
            return work.create(Kind.MEDIA, (String) doc.get("id"), doc);
        });
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", doc.get("id"));
        link.put("slug", slug);
        link.put("url", address.of(call) + "/api/share/" + slug);
        link.put("viewer_url", address.of(call) + "/v/" + slug);
        link.put("thumbnail", doc.get("thumbnail"));
        return success("media_link", link);
    }

    private Answer list(Call call) {
        return Answer.json(classic.store().docs(call.tenant(), Kind.MEDIA).stream()
                .map(Json::read)
                .sorted(Comparator.comparing(
                                (Map<String, Object> doc) -> Objects.requireNonNullElse(doc.get("created_at"), "")
                                        .toString())
                        .reversed())
                .map(doc -> known(call, call.tenant(), doc))
                .toList());
    }

    /** As classic clients know it; an own file has the address of its page. */
    private Map<String, Object> known(Call call, String tenant, Map<String, Object> doc) {
        MediaDoc media = new MediaDoc(doc);
        String page = address.of(call) + "/v/" + media.slug();
        Map<String, Object> link = new LinkedHashMap<>();
        for (String field : List.of(
                "id",
                "slug",
                "video_url",
                "youtube_id",
                "title",
                "description",
                "thumbnail",
                "cta_text",
                "cta_link",
                "campaign_id")) {
            link.put(field, doc.get(field));
        }
        if (media.file().isPresent()) {
            link.put("video_url", page + "/file");
        }
        if (!media.thumbs().isEmpty()) {
            link.put("thumbnail", page + "/thumb/" + media.thumbs().getLast().width());
        }
        link.put("views", Views.seen(doc) + views.unwritten(tenant, media.text("id")));
        link.put("created_at", doc.get("created_at"));
        if (!media.text("custom_thumbnail").isEmpty()) {
            link.put("custom_thumbnail", doc.get("custom_thumbnail"));
        }
        return link;
    }

    /** The coach's own; anybody else's of whatever studio. */
    private MediaPlaces.Place place(Call call) {
        return places.at(slug(call))
                .filter(place -> call.staff().isEmpty() || call.tenant().equals(place.tenant()))
                .orElseThrow(MediaRoutes::unknown);
    }

    private static String slug(Call call) {
        return call.at("slug").toLowerCase(Locale.ROOT);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Média non trouvé");
    }

    /** A look by the coach is none; the answer says how often it was seen before. */
    private Answer one(Call call) {
        MediaPlaces.Place place = place(call);
        Map<String, Object> link = known(call, place.tenant(), place.doc());
        if (call.staff().isEmpty() && !call.head()) {
            views.count(place.tenant(), place.id());
        }
        return Answer.json(link);
    }

    private Answer thumbnail(Call call) {
        MediaPlaces.Place place = place(call);
        Map<String, Object> link = known(call, place.tenant(), place.doc());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("thumbnail", link.get("thumbnail"));
        answer.put("title", link.get("title"));
        return Answer.json(answer);
    }

    /** What is null is left as it is, like an empty title or address; an empty button is none. */
    private Answer edit(Call call) {
        Map<String, Object> body = call.object();
        body.values().removeIf(Objects::isNull);
        Map<String, Object> given = EDIT.given(body);
        given.values().removeIf(Objects::isNull);
        given.entrySet()
                .removeIf(field -> List.of("title", "video_url").contains(field.getKey())
                        && field.getValue().toString().isBlank());
        given.replaceAll((field, value) ->
                field.equals("description") || !value.toString().isBlank() ? value : null);
        Stored after = classic.change(call, work -> {
            Stored before = work.changes().byCode(Kind.MEDIA, slug(call)).stream()
                    .filter(Stored::live)
                    .findFirst()
                    .orElseThrow(MediaRoutes::unknown);
            Map<String, Object> doc = before.doc();
            ownFile(known(call, call.tenant(), doc), new MediaDoc(doc), given);
            if (given.isEmpty()) {
                return null;
            }
            doc.putAll(given);
            MediaSource source = MediaSource.of((String) doc.get("video_url"));
            given.put("youtube_id", youtubeId(source));
            given.put(
                    "thumbnail",
                    Optional.ofNullable(said(doc, "custom_thumbnail"))
                            .or(source::thumbnail)
                            .orElse(null));
            given.put("updated_at", classic.now().toString());
            return work.edit(before, given);
        });
        return after == null
                ? success("message", "Aucune modification")
                : success("media_link", known(call, call.tenant(), after.doc()));
    }

    /** A client that sends back the address it was shown for a file changes nothing; another address takes its place. */
    private static void ownFile(Map<String, Object> shown, MediaDoc media, Map<String, Object> given) {
        if (media.file().isEmpty() || !given.containsKey("video_url")) {
            return;
        }
        if (given.get("video_url").equals(shown.get("video_url"))) {
            given.remove("video_url");
        } else {
            given.put("file", null);
            given.put("thumbs", List.of());
        }
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.delete(work.changes().byCode(Kind.MEDIA, slug(call)).stream()
                    .filter(Stored::live)
                    .findFirst()
                    .orElseThrow(MediaRoutes::unknown));
            return null;
        });
        return success("deleted", slug(call));
    }

    private static String youtubeId(MediaSource source) {
        return source.type() == MediaSource.Type.YOUTUBE ? source.id() : null;
    }

    /** Null for what is empty. */
    private static String said(Map<String, Object> body, String field) {
        return body.get(field) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Answer success(String name, Object value) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put(name, value);
        return Answer.json(answer);
    }
}
