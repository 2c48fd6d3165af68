package coachdesk.contract;

/**
 * The stable codes of everything that can go wrong. A code can be copied by the user and never holds personal data. The
 * wire carries {@link #wire()}; the sentences belong to the language files (`problem.<wire>.what|safe|next`).
 */
public enum ErrorCode {
    // Reaching a server
    SERVER_UNREACHABLE("server.unreachable"),
    SERVER_SLOW("server.slow"),
    SERVER_NOT_OURS("server.not-ours"),
    SERVER_BROKEN("server.broken"),
    SERVER_BUSY("server.busy"),
    SERVER_CERTIFICATE("server.certificate"),
    TOO_LARGE("server.too-large"),
    CLOCK_WRONG("server.clock"),
    BAD_ADDRESS("server.bad-address"),
    SERVER_NONE("server.none"),
    SERVER_IN_WINDOW("server.in-window"),
    // Who may do what
    SIGN_IN_NEEDED("auth.sign-in-needed"),
    SIGN_IN_WRONG("auth.wrong"),
    SIGN_IN_TOO_OFTEN("auth.too-often"),
    NOT_ALLOWED("auth.not-allowed"),
    // What was asked
    NOT_FOUND("request.not-found"),
    INVALID("request.invalid"),
    METHOD("request.method"),
    // Sync
    SYNC_CURSOR_OLD("sync.cursor-old"),
    SYNC_UNKNOWN_KIND("sync.unknown-kind"),
    SYNC_UNKNOWN_TYPE("sync.unknown-type"),
    SYNC_DELETED("sync.deleted"),
    SYNC_EXISTS("sync.exists"),
    SYNC_POISONED("sync.poisoned"),
    CLASSIC_CANNOT("classic.cannot"),
    /** Reservations that nobody agreed to would go with it. */
    CLASSIC_BOOKED("classic.booked"),
    CLASSIC_UNREADABLE("classic.unreadable"),
    CLASSIC_READING("classic.reading"),
    CLASSIC_CHANNELS("classic.channels"),
    CLASSIC_VARIABLES("classic.variables"),
    CLASSIC_BUTTON("classic.button-now"),
    CLASSIC_MISSING_ONLY("classic.missing-only"),
    CLASSIC_NOBODY("classic.nobody"),
    /** The server keeps its providers by itself, and tells nobody. */
    INTEGRATIONS_ELSEWHERE("integrations.elsewhere"),
    /** The server connects nothing to other platforms. */
    INTEGRATIONS_NONE("integrations.none"),
    // The data folder
    FOLDER_READ_ONLY("folder.read-only"),
    FOLDER_FULL("folder.full"),
    FOLDER_NEARLY_FULL("folder.nearly-full"),
    FOLDER_LOCKED("folder.locked"),
    FOLDER_CORRUPT("folder.corrupt"),
    FOLDER_NEWER("folder.newer"),
    // Files and pictures
    FILE_UNREADABLE("file.unreadable"),
    FILE_UNWRITABLE("file.unwritable"),
    PICTURE_NONE("picture.none"),
    PICTURE_TOO_LARGE("picture.too-large"),
    ARTICLE_TOO_LONG("article.too-long"),
    PICTURE_NO_CODE("picture.no-code"),
    /** Another promo code is called so. */
    CODE_TAKEN("code.taken"),
    // Media
    MEDIA_TYPE("media.type"),
    MEDIA_TOO_LARGE("media.too-large"),
    /** The server has another piece of the file than the one it would need next. */
    MEDIA_OFFSET("media.offset"),
    /** What arrived is not what was announced. */
    MEDIA_DAMAGED("media.damaged"),
    MEDIA_NO_ROOM("media.no-room"),
    /** It can run in a browser. */
    MEDIA_SCRIPT("media.script"),
    MEDIA_PIXELS("media.pixels"),
    /** While it was being read. */
    MEDIA_CHANGED("media.changed"),
    /** It is no longer in the data folder. */
    MEDIA_GONE("media.gone"),
    MEDIA_COVER("media.cover"),
    MEDIA_SLUG("media.slug"),
    // Settings and secrets
    SETTINGS_BROKEN("settings.broken"),
    SECRETS_UNREADABLE("secrets.unreadable"),
    KEYCHAIN_NONE("keychain.none"),
    // Ours
    UNEXPECTED("unexpected");

    private final String wire;

    ErrorCode(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** {@link #UNEXPECTED} for a code that only a newer program knows, or null. */
    public static ErrorCode ofWire(String wire) {
        for (ErrorCode code : values()) {
            if (code.wire.equals(wire)) {
                return code;
            }
        }
        return UNEXPECTED;
    }
}
