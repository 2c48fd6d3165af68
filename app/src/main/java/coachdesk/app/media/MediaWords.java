package coachdesk.app.media;

import coachdesk.app.ui.Texts;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.MediaSource;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;

/** Films and pictures in the user's language. */
record MediaWords(Texts texts) {
    private static final double MEGA = 1024 * 1024;

    String type(MediaLink link) {
        MediaFile file = link.file();
        if (file != null) {
            return file.type().startsWith("image/")
                    ? texts.get("media.type.own-picture")
                    : file.type().startsWith("audio/")
                            ? texts.get("media.type.own-sound")
                            : texts.get("media.type.own-film");
        }
        return type(link.source());
    }

    String type(MediaSource source) {
        return switch (source.type()) {
            case YOUTUBE -> texts.get("media.type.youtube");
            case VIMEO -> texts.get("media.type.vimeo");
            case DRIVE -> texts.get("media.type.drive");
            case VIDEO -> texts.get("media.type.video");
            case PICTURE -> texts.get("media.type.picture");
            case FILE -> texts.get("media.type.file");
            case OTHER -> texts.get("media.type.other");
        };
    }

    static String icon(MediaLink link) {
        if (link.file() != null) {
            return link.file().type().startsWith("image/") ? "fth-image" : "fth-film";
        }
        return switch (link.source().type()) {
            case YOUTUBE -> "fth-youtube";
            case PICTURE -> "fth-image";
            case OTHER -> "fth-link";
            default -> "fth-film";
        };
    }

    String size(MediaFile file) {
        return file.width() > 0
                ? texts.get("media.file.picture", file.name(), file.width(), file.height(), megabytes(file))
                : texts.get("media.file.film", file.name(), megabytes(file));
    }

    /** Never none. */
    private static double megabytes(MediaFile file) {
        return Math.max(0.1, file.size() / MEGA);
    }

    /** Null when there is nothing to say. */
    String state(FileState state) {
        return switch (state.stage()) {
            case THERE -> null;
            case WAITING -> state.why() == null ? texts.get("media.state.waiting") : texts.get("media.state.no-room");
            case UPLOADING ->
                state.why() == null
                        ? texts.get("media.state.uploading", state.percent())
                        : texts.get("media.state.no-room");
            case REFUSED -> texts.get("media.state.refused");
        };
    }

    /** What has to be known before it is shown to anybody. */
    String title(MediaRow row) {
        String title = row.link().words().title();
        return title.isEmpty() ? texts.get("media.nameless") : title;
    }

    String fault(MediaModel.Fault fault) {
        return switch (fault) {
            case NO_TITLE -> texts.get("media.fault.title");
            case NO_SOURCE -> texts.get("media.fault.source");
            case ADDRESS -> texts.get("media.fault.address");
            case SLUG -> texts.get("media.fault.slug");
            case SLUG_TAKEN -> texts.get("media.fault.taken");
            case COVER -> texts.get("media.fault.cover");
            case ACTION_TEXT -> texts.get("media.fault.action-text");
            case ACTION_LINK -> texts.get("media.fault.action-link");
        };
    }
}
