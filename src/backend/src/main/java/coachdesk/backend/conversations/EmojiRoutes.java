package coachdesk.backend.conversations;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.json.Json;
import coachdesk.backend.records.Classic;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The studio's own emoji, in both classic ways: by id with the picture in them, and by the name of a file. */
public final class EmojiRoutes {
    private static final int LARGEST = 1024 * 1024;
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif|webp|svg\\+xml);base64,([A-Za-z0-9+/=\\s]+)");
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    private static final String FILE = "filename";

    private final Classic classic;
    private final Askers askers;

    public EmojiRoutes(Classic classic, Askers askers) {
        this.classic = classic;
        this.askers = askers;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CHAT_EMOJIS, Access.MEMBER, this::list),
                Route.post(Routes.CHAT_EMOJIS, Access.COACH, this::add).upTo(LARGEST),
                Route.delete(Routes.CHAT_EMOJI, Access.COACH, this::delete),
                Route.get(Routes.CUSTOM_EMOJIS, Access.MEMBER, this::files),
                Route.post(Routes.CUSTOM_EMOJI_UPLOAD, Access.COACH, this::upload)
                        .upTo(LARGEST),
                Route.get(Routes.EMOJI_FILE, Access.OPEN, this::file));
    }

    private List<Map<String, Object>> emoji(String tenant, boolean files) {
        return classic.store().docs(tenant, Kind.EMOJI).stream()
                .map(Json::read)
                .filter(doc -> files == (Field.text(doc, FILE) != null))
                .toList();
    }

    private Answer list(Call call) {
        Asker asker = askers.as(call, call.parameter("participant_id").orElse(null));
        return Answer.json(emoji(asker.tenant(), false).reversed());
    }

    private Answer add(Call call) {
        Map<String, Object> body = call.object();
        String name = Field.text(body, "name");
        String image = Field.text(body, "image_data");
        if (name == null || image == null) {
            throw Refusal.invalid("missing", List.of("body", name == null ? "name" : "image_data"), "Field required");
        }
        if (!PICTURE.matcher(image).matches()) {
            throw new Refusal(400, ErrorCode.INVALID, "Format d'image invalide. Utilisez base64 (data:image/...)");
        }
        Map<String, Object> doc = fresh(name, image, Field.text(body, "category", "custom"));
        classic.change(call, work -> work.create(Kind.EMOJI, (String) doc.get("id"), doc));
        return Answer.json(doc);
    }

    private Map<String, Object> fresh(String name, String image, String category) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", Classic.newId());
        doc.put("name", name);
        doc.put("image_data", image);
        doc.put("category", category);
        doc.put("active", true);
        doc.put("created_at", classic.now().toString());
        return doc;
    }

    private Answer delete(Call call) {
        classic.change(call, work -> {
            work.delete(work.live(Kind.EMOJI, call.at("id")).orElseThrow(() -> Refusal.notFound("Emoji non trouvé")));
            return null;
        });
        return Answer.json(Map.of("success", true, "message", "Emoji supprimé"));
    }

    private Answer files(Call call) {
        Asker asker = askers.as(call, call.parameter("participant_id").orElse(null));
        List<Map<String, Object>> files =
                emoji(asker.tenant(), true).stream().map(EmojiRoutes::shown).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("emojis", files);
        answer.put("count", files.size());
        return Answer.json(answer);
    }

    private static Map<String, Object> shown(Map<String, Object> doc) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", doc.get("name"));
        shown.put("url", "/api/emojis/" + doc.get(FILE));
        shown.put(FILE, doc.get(FILE));
        return shown;
    }

    /** One of the same name is replaced. The name of the file is made of what is fit for one. */
    private Answer upload(Call call) {
        Map<String, Object> body = call.object();
        String image = Field.text(body, "image", "");
        String extension = UNFIT.matcher(Field.text(body, "extension", "png")).replaceAll("");
        String name = Field.text(body, "name", "emoji").strip();
        if (image.isBlank()) {
            throw new Refusal(400, ErrorCode.INVALID, "Image data required");
        }
        String type = extension.equals("svg") ? "svg+xml" : extension.equals("jpg") ? "jpeg" : extension;
        String data = image.startsWith("data:") ? image : "data:image/" + type + ";base64," + image;
        if (!PICTURE.matcher(data).matches()) {
            throw new Refusal(400, ErrorCode.INVALID, "Format d'image invalide. Utilisez base64 (data:image/...)");
        }
        Map<String, Object> doc = fresh(name, data, "file");
        doc.put(FILE, UNFIT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_") + "." + extension);
        classic.change(call, work -> {
            work.changes().all(Kind.EMOJI).stream()
                    .filter(record -> doc.get(FILE).equals(record.doc().get(FILE)))
                    .forEach(work::delete);
            return work.create(Kind.EMOJI, (String) doc.get("id"), doc);
        });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("emoji", shown(doc));
        return Answer.json(answer);
    }

    /** A picture; open, because browsers ask for it without saying who they are.. */
    private Answer file(Call call) {
        String wanted = call.at("file");
        String tenant = call.parameter("participant_id")
                .flatMap(askers.members()::of)
                .map(Member::tenant)
                .or(askers.whose()::only)
                .orElseThrow(() -> Refusal.notFound("Emoji non trouvé"));
        Optional<Map<String, Object>> found = classic.store().docs(tenant, Kind.EMOJI).stream()
                .map(Json::read)
                .filter(doc -> wanted.equals(doc.get(FILE)))
                .findFirst();
        Matcher picture = PICTURE.matcher(
                found.map(doc -> Field.text(doc, "image_data", "")).orElse(""));
        if (!picture.matches()) {
            throw Refusal.notFound("Emoji non trouvé");
        }
        byte[] bytes = bytes(picture.group(2));
        return new Answer(200, "image/" + picture.group(1), out -> out.write(bytes), Map.of());
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("Emoji non trouvé");
        }
    }
}
