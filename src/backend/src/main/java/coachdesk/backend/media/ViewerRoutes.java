package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobKey;
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
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.MediaSource;
import coachdesk.contract.media.Thumb;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What anybody sees who has a link: the page of a film or a picture, and the files that it shows. */
public final class ViewerRoutes {
    /** The page names its files by their content, so that a changed one is another address. */
    private static final String CACHED = "public, max-age=86400";

    /** One pixel that is seen through. */
    private static final byte[] NOTHING =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MediaPlaces places;
    private final RecordStore records;
    private final Tenants tenants;
    private final ServedFiles files;
    private final Covers covers;
    private final Views views;
    private final PublicAddress address;
    private final ViewerPage page = new ViewerPage();

    /** @param self the server as everybody reaches it; null where nobody does */
    public ViewerRoutes(
            MediaPlaces places,
            RecordStore records,
            Tenants tenants,
            ServedFiles files,
            Covers covers,
            Views views,
            URI self) {
        this.places = places;
        this.records = records;
        this.tenants = tenants;
        this.files = files;
        this.covers = covers;
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
                covers.any() && media.source().type() == MediaSource.Type.YOUTUBE,
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
        return files.find(new BlobKey(place.tenant(), hash));
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
        MediaDoc media = new MediaDoc(place.doc());
        List<Thumb> thumbs = media.thumbs();
        if (thumbs.isEmpty() && covers.any() && media.source().type() == MediaSource.Type.YOUTUBE) {
            return cover(call, media.source().id());
        }
        String hash = thumbs.stream()
                .filter(thumb -> thumb.width() >= width)
                .findFirst()
                .or(() -> thumbs.stream().reduce((narrow, wide) -> wide))
                .map(Thumb::hash)
                .orElseThrow(ViewerRoutes::unknown);
        return served(call, place, hash);
    }

    /** One that cannot be had is a picture of nothing: the page is whole without it. */
    private Answer cover(Call call, String id) {
        return covers.of(id)
                .map(picture -> FileAnswer.of(
                        call,
                        new FileAnswer.File(
                                FileType.JPEG.mime(),
                                picture.length,
                                id + "-" + picture.length,
                                CACHED,
                                (from, length) -> new ByteArrayInputStream(picture, (int) from, (int) length))))
                .orElseGet(() -> new Answer(200, FileType.GIF.mime(), out -> out.write(NOTHING), Map.of()));
    }

    private Answer served(Call call, MediaPlaces.Place place, String hash) {
        return files.answer(call, new BlobKey(place.tenant(), hash), CACHED);
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
