package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.blobs.Blobs;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.FileAnswer;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.media.store.MediaPlaces;
import coachdesk.backend.pages.PageWords;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Routes;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.Thumb;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What anybody sees who has a link: the page of a film or a picture, and the files that it shows. */
public final class ViewerRoutes {
    /** The page names its files by their content, so that a changed one is another address. */
    private static final String CACHED = "public, max-age=86400";

    private final MediaPlaces places;
    private final RecordStore records;
    private final Tenants tenants;
    private final BlobTable table;
    private final Blobs blobs;
    private final Views views;
    private final PublicAddress address;
    private final ViewerPage page = new ViewerPage();

    /** @param self the server as everybody reaches it; null where nobody does */
    public ViewerRoutes(
            MediaPlaces places,
            RecordStore records,
            Tenants tenants,
            BlobTable table,
            Blobs blobs,
            Views views,
            URI self) {
        this.places = places;
        this.records = records;
        this.tenants = tenants;
        this.table = table;
        this.blobs = blobs;
        this.views = views;
        this.address = new PublicAddress(self);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.VIEWER, Access.OPEN, call -> page(call, true)),
                Route.get(Routes.VIEWER_FILE, Access.OPEN, this::file),
                Route.get(Routes.VIEWER_THUMB, Access.OPEN, this::thumb),
                Route.get(Routes.MEDIA_SHARE, Access.OPEN, call -> page(call, true)),
                Route.get(Routes.MEDIA_OG, Access.OPEN, call -> page(call, false)),
                Route.get(Routes.MEDIA_GO, Access.OPEN, this::go));
    }

    private Optional<MediaPlaces.Place> place(Call call) {
        return places.at(call.at("slug").toLowerCase(Locale.ROOT));
    }

    private Answer page(Call call, boolean counted) {
        String language = PageWords.language(call);
        Map<String, String> words = PageWords.of("viewer", language);
        Optional<MediaPlaces.Place> found = place(call);
        if (found.isEmpty()) {
            return page.unknown(onlyLook(), words, language);
        }
        MediaPlaces.Place place = found.get();
        MediaDoc media = new MediaDoc(place.doc());
        Shown shown = new Shown(
                media,
                media.file().flatMap(file -> row(place, file.hash())).orElse(null),
                media.thumbs().stream()
                        .filter(thumb -> row(place, thumb.hash()).isPresent())
                        .toList(),
                address.of(call),
                Look.of(records, place.tenant(), place.studio()),
                words,
                language);
        if (counted && !shown.awaited()) {
            views.visit(call, place.tenant(), place.id());
        }
        return page.of(call, shown);
    }

    /** Of a server with one studio. */
    private Look onlyLook() {
        List<Tenants.Tenant> all = tenants.all();
        return all.size() == 1
                ? Look.of(records, all.getFirst().id(), all.getFirst().name())
                : Look.NONE;
    }

    private Optional<BlobTable.Row> row(MediaPlaces.Place place, String hash) {
        return table.find(new BlobKey(place.tenant(), hash));
    }

    private Answer file(Call call) {
        MediaPlaces.Place place = place(call).orElseThrow(ViewerRoutes::unknown);
        String hash = new MediaDoc(place.doc()).file().map(MediaFile::hash).orElseThrow(ViewerRoutes::unknown);
        return served(call, place, hash);
    }

    /** The narrowest that is at least as wide as asked for, or the widest. */
    private Answer thumb(Call call) {
        MediaPlaces.Place place = place(call).orElseThrow(ViewerRoutes::unknown);
        int width = call.at("width").matches("[0-9]{1,5}") ? Integer.parseInt(call.at("width")) : 0;
        List<Thumb> thumbs = new MediaDoc(place.doc()).thumbs();
        String hash = thumbs.stream()
                .filter(thumb -> thumb.width() >= width)
                .findFirst()
                .or(() -> thumbs.stream().reduce((narrow, wide) -> wide))
                .map(Thumb::hash)
                .orElseThrow(ViewerRoutes::unknown);
        return served(call, place, hash);
    }

    private Answer served(Call call, MediaPlaces.Place place, String hash) {
        BlobTable.Row row = row(place, hash)
                .filter(kept -> blobs.size(kept.key()).isPresent())
                .orElseThrow(ViewerRoutes::unknown);
        return FileAnswer.of(
                call,
                new FileAnswer.File(
                        row.type(),
                        row.size(),
                        row.key().hash(),
                        CACHED,
                        (from, length) -> blobs.open(row.key(), from, length)));
    }

    private static Refusal unknown() {
        return Refusal.notFound("Média non trouvé");
    }

    /** The page counts who comes this way. */
    private Answer go(Call call) {
        String slug = place(call).map(place -> new MediaDoc(place.doc()).slug()).orElseThrow(ViewerRoutes::unknown);
        return new Answer(302, "text/plain", out -> {}, Map.of("Location", "/v/" + slug));
    }
}
