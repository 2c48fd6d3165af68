package coachdesk.desk.checkin.camera;

/**
 * What goes between the window's process and the camera's. To the camera: a line with a token, then a line with the
 * device's id in UTF-8, Base64 coded; the end of it ends the camera. From the camera: messages of a type, a length and
 * so many bytes, numbers with the highest byte first; the first one is the hello. Whoever reads trusts no number.
 */
public final class Wire {
    /** Goes up when anything here changes; both sides come from the same program, so others are refused. */
    static final int VERSION = 1;

    /** Begins every hello: what does not is some other program. */
    static final int MAGIC = 0xC0AC_DE5C;

    /** Those behind it are the window's own to say. */
    static final CameraState LAST_STATE = CameraState.UNPLUGGED;

    static final int MOST_DEVICES = 32;
    static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_SIDE = 4_096;
    public static final int MOST_PIXELS = 2_100_000;
    public static final int PREVIEW_SIDE = 480;
    static final int TOKEN_BYTES = 16;

    private Wire() {}

    /** Kinds of messages from the camera; their place is their number. */
    enum Type {
        /** Magic, version, token. */
        HELLO,
        /** Nothing: the process lives. At least once a second. */
        BEAT,
        /** A number of devices, then id and name of each. */
        DEVICES,
        /** The place of the {@link CameraState}. */
        STATE,
        /** Width, height and grey of the frame; width, height, red, green and blue of the preview. */
        FRAME
    }
}
