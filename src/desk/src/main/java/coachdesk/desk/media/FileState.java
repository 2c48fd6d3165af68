package coachdesk.desk.media;

import coachdesk.contract.ErrorCode;

/**
 * How far the files of a film or a picture are, all together.
 *
 * @param sent bytes that the server has said it has
 * @param size bytes of all that it does not have yet
 * @param why the server does not take one of them; null unless it is refused
 */
public record FileState(Stage stage, long sent, long size, ErrorCode why) {
    /** The server has them, or there are none. */
    public static final FileState THERE = new FileState(Stage.THERE, 0, 0, null);

    public enum Stage {
        THERE,
        /** Nothing of it was sent yet. */
        WAITING,
        UPLOADING,
        REFUSED
    }

    /** 0 to 100; never 100 before all is there. */
    public int percent() {
        return size == 0 ? 0 : (int) Math.min(99, sent * 100 / size);
    }
}
