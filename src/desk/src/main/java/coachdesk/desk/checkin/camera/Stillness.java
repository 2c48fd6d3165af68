package coachdesk.desk.checkin.camera;

/**
 * Notices that nothing moves before the camera, so that an empty room is not searched for codes all evening at full
 * speed. One thread.
 */
final class Stillness {
    /** So many frames without a code are looked at, for the ways of looking that take turns. */
    static final int PATIENCE = 75;
    /** Then one of so many: a code too faint to be noticed as a movement has its chance too. */
    static final int ONE_OF = 5;

    private static final int STEP = 20;
    private static final int DIFFERENT = 30;
    /** A ticket far away covers more points than these; a camera's noise changes fewer. */
    private static final int MOVED = 8;

    private byte[] before = {};
    private int unread;

    /** @return whether this frame is worth looking at */
    boolean worthReading(int width, int height, byte[] light) {
        if (moved(width, height, light)) {
            unread = 0;
        }
        return unread < PATIENCE || unread % ONE_OF == 0;
    }

    /** Says what came of the frame: read, or none found or looked for. */
    void came(boolean code) {
        unread = code ? 0 : unread + 1;
    }

    private boolean moved(int width, int height, byte[] light) {
        int across = (width + STEP - 1) / STEP;
        byte[] now = new byte[across * ((height + STEP - 1) / STEP)];
        boolean comparable = now.length == before.length;
        int different = 0;
        for (int i = 0; i < now.length; i++) {
            now[i] = light[i / across * STEP * width + i % across * STEP];
            if (comparable && Math.abs((now[i] & 0xff) - (before[i] & 0xff)) > DIFFERENT) {
                different++;
            }
        }
        if (comparable && different < MOVED) {
            return false;
        }
        before = now;
        return true;
    }
}
