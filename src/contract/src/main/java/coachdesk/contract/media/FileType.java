package coachdesk.contract.media;

import java.util.Optional;

/** What may be uploaded, told from a file's content and never from its name. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4"),
    QUICKTIME("video/quicktime", "mov"),
    WEBM("video/webm", "webm"),
    MP3("audio/mpeg", "mp3"),
    M4A("audio/mp4", "m4a");

    /** The server needs no more than this of a file's beginning to know its type. In bytes. */
    public static final int HEAD = 4 * 1024;

    private static final long PICTURE_BYTES = 20L * 1024 * 1024;
    private static final long FILM_BYTES = 500L * 1024 * 1024;

    private final String mime;
    private final String extension;

    FileType(String mime, String extension) {
        this.mime = mime;
        this.extension = extension;
    }

    public String mime() {
        return mime;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    public boolean picture() {
        return mime.startsWith("image/");
    }

    public boolean sound() {
        return mime.startsWith("audio/");
    }

    /** Of such a file, in bytes. */
    public long largest() {
        return picture() ? PICTURE_BYTES : FILM_BYTES;
    }

    /** Of any file, in bytes. */
    public static long largestOfAll() {
        return FILM_BYTES;
    }

    /** Empty for null, and for everything that is not uploaded. */
    public static Optional<FileType> ofMime(String mime) {
        for (FileType type : values()) {
            if (type.mime.equals(mime)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
