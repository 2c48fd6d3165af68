package coachdesk.backend.blobs;

import java.nio.file.Path;

/**
 * Where files are kept, and where those that are still arriving grow.
 *
 * @param unfinished a folder on this machine, also when the finished ones are elsewhere
 * @param covers as well, for pictures of other people's films
 */
public record BlobPlace(Blobs blobs, Path unfinished, Path covers) {
    /**
     * @param folder of the database
     * @param storage null for a folder beside the database
     */
    public static BlobPlace of(Path folder, ObjectStorage storage) {
        Path files = folder.resolve("blobs");
        return new BlobPlace(
                storage == null ? new FolderBlobs(files) : new S3Blobs(storage),
                files.resolve("unfinished"),
                files.resolve("covers"));
    }
}
