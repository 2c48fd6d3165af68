package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.media.UploadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of the studio, by the hash of their content, for the coach alone. */
public final class BlobRoutes {
    /** The content of an address never changes. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private final Uploads uploads;
    private final ServedFiles files;

    public BlobRoutes(Uploads uploads, ServedFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.BLOB_UPLOAD, Access.COACH, call -> Answer.json(uploads.state(key(call)))),
                Route.put(Routes.BLOB, Access.COACH, this::take).upTo(UploadState.LARGEST_PIECE),
                Route.get(Routes.BLOB, Access.COACH, this::file));
    }

    private static BlobKey key(Call call) {
        if (!BlobKey.isHash(call.at("hash"))) {
            throw Refusal.notFound("This is no hash of a file.");
        }
        return new BlobKey(call.tenant(), call.at("hash"));
    }

    private Answer take(Call call) {
        try {
            return Answer.json(uploads.take(key(call), number(call, "offset"), number(call, "size"), call::raw));
        } catch (WrongOffset e) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("detail", "Another piece is next.");
            body.put("code", ErrorCode.MEDIA_OFFSET.wire());
            body.put("received", e.received());
            return Answer.json(409, body, Map.of());
        }
    }

    private static long number(Call call, String name) {
        String text = call.parameter(name).orElseThrow(() -> Refusal.missing(name));
        if (!text.matches("[0-9]{1,15}")) {
            throw Refusal.invalid("int_parsing", List.of("query", name), "Input should be a valid integer");
        }
        return Long.parseLong(text);
    }

    private Answer file(Call call) {
        return files.answer(call, key(call), FOR_EVER);
    }
}
