package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobException;
import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.blobs.Blobs;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.FileAnswer;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.contract.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** Files that are kept, given to whoever may have them. */
public final class ServedFiles {
    private final BlobTable table;
    private final Blobs blobs;

    public ServedFiles(BlobTable table, Blobs blobs) {
        this.table = table;
        this.blobs = blobs;
    }

    /** What is known of one; empty when it is not here. */
    Optional<BlobTable.Row> find(BlobKey key) {
        return table.find(key);
    }

    /** @throws Refusal 404 when it is not here, 503 when the store of files is away */
    Answer answer(Call call, BlobKey key, String caching) {
        BlobTable.Row row = find(key).filter(this::there).orElseThrow(() -> Refusal.notFound("There is no such file."));
        return FileAnswer.of(
                call,
                new FileAnswer.File(
                        row.type(), row.size(), key.hash(), caching, (from, length) -> blobs.open(key, from, length)));
    }

    private boolean there(BlobTable.Row row) {
        try {
            return blobs.size(row.key()).isPresent();
        } catch (BlobException e) {
            throw away();
        }
    }

    static Refusal away() {
        return new Refusal(
                503,
                ErrorCode.SERVER_BUSY,
                "The files cannot be had right now; try again.",
                Map.of("Retry-After", "5"));
    }
}
