package coachdesk.contract.media;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What may be uploaded, told from a file's content and never from its name. */
public enum FileType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp"),
    MP4("video/mp4"),
    QUICKTIME("video/quicktime"),
    WEBM("video/webm"),
    MP3("audio/mpeg"),
    M4A("audio/mp4");

    /** The server needs no more than this of a file's beginning to know its type. In bytes. */
    public static final int HEAD = 4 * 1024;

    private static final long PICTURE_BYTES = 20L * 1024 * 1024;
    private static final long FILM_BYTES = 500L * 1024 * 1024;

    /** The makers of the container that browsers play as MP4. */
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "dash", "M4V ", "M4VH", "MSNV", "3gp4",
            "3gp5");

    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ");

    private final String mime;

    FileType(String mime) {
        this.mime = mime;
    }

    public String mime() {
        return mime;
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

    /**
     * What a file is by its first bytes.
     *
     * @param head {@link #HEAD} bytes, or all of a shorter file
     * @return empty for everything that is not uploaded: drawings with scripts, pages, programs, other films
     */
    public static Optional<FileType> ofContent(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (text.startsWith("\u001aE\u00df\u00a3")) {
            return text.contains("webm") ? Optional.of(WEBM) : Optional.empty();
        }
        if (text.startsWith("ftyp", 4) && text.length() >= 12) {
            return ofBrand(text.substring(8, 12));
        }
        return text.startsWith("ID3") || soundFrame(head) ? Optional.of(MP3) : Optional.empty();
    }

    private static Optional<FileType> ofBrand(String brand) {
        if (brand.equals("qt  ")) {
            return Optional.of(QUICKTIME);
        }
        if (SOUND_BRANDS.contains(brand)) {
            return Optional.of(M4A);
        }
        return MP4_BRANDS.contains(brand) ? Optional.of(MP4) : Optional.empty();
    }

    /** The header of a frame: eleven set bits, layer III, and a rate that exists. */
    private static boolean soundFrame(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff || (head[1] & 0xe0) != 0xe0) {
            return false;
        }
        int version = head[1] >> 3 & 3;
        int layer = head[1] >> 1 & 3;
        int bits = head[2] >> 4 & 15;
        int rate = head[2] >> 2 & 3;
        return version != 1 && layer == 1 && bits != 0 && bits != 15 && rate != 3;
    }
}
