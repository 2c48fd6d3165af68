package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.UploadState;
import coachdesk.desk.media.BlobServer;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** Files at the chosen server, and pictures that other services show. Any thread. */
public final class MediaServer implements BlobServer, AutoCloseable {
    private static final String BYTES = "application/octet-stream";
    private static final String CONFLICT = "409";
    private static final Map<String, ErrorCode> MEANINGS = Map.of(
            "413", ErrorCode.MEDIA_TOO_LARGE,
            "415", ErrorCode.MEDIA_TYPE,
            "422", ErrorCode.MEDIA_DAMAGED,
            "507", ErrorCode.MEDIA_NO_ROOM);

    private final Supplier<Optional<ServerAddress>> address;
    private final ServerDoor door;
    private final Clock clock;

    /** @param address of the chosen server; empty while none was chosen or it is not there */
    public MediaServer(Supplier<Optional<ServerAddress>> address, Clock clock) {
        this.address = address;
        this.door = new ServerDoor(address, clock);
        this.clock = clock;
    }

    @Override
    public UploadState uploaded(String hash) {
        return ask(http -> http.ask(http.api(BlobApi.class).uploaded(hash), UploadState.class));
    }

    @Override
    public UploadState upload(String hash, long offset, byte[] piece, int length, long size) {
        return ask(http -> {
            try {
                RequestBody body = RequestBody.create(piece, MediaType.get(BYTES), 0, length);
                return http.ask(http.api(BlobApi.class).upload(hash, offset, size, body), UploadState.class);
            } catch (RemoteFailure e) {
                if (!CONFLICT.equals(e.problem().details().get("status"))) {
                    throw e;
                }
                // An answer was lost, or another desk sends the same file: the server says where it is.
                return http.ask(http.api(BlobApi.class).uploaded(hash), UploadState.class);
            }
        });
    }

    @Override
    public void download(String hash, long most, Path to) {
        ask(http -> http.save(http.api(BlobApi.class).download(hash), most, to));
    }

    /** Where the best one is missing, every film has a smaller one. */
    @Override
    public void foreignPicture(String picture, long most, Path to) {
        URI uri = URI.create(picture);
        try (Http http = new Http(new ServerAddress(uri.resolve("/"), null), true, clock)) {
            try {
                foreign(http, uri, most, to);
            } catch (RemoteFailure e) {
                foreign(http, URI.create(picture.replace("/maxresdefault.", "/hqdefault.")), most, to);
            }
        } catch (RemoteFailure e) {
            throw e.problem().asException(e);
        }
    }

    private static void foreign(Http http, URI uri, long most, Path to) {
        http.save(http.api(ForeignApi.class).picture(uri.getRawPath().substring(1)), most, to);
    }

    @Override
    public Optional<String> address() {
        return address.get().map(found -> found.uri().toString());
    }

    private <T> T ask(Function<Http, T> question) {
        return door.ask(http -> {
            try {
                return question.apply(http);
            } catch (RemoteFailure e) {
                String status = e.problem().details().get("status");
                throw status != null && MEANINGS.containsKey(status)
                        ? new RemoteFailure(Problem.of(MEANINGS.get(status), "status", status), e.retryAfter(), e)
                        : e;
            }
        });
    }

    @Override
    public void close() {
        door.close();
    }
}
