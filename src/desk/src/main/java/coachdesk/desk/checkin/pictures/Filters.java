package coachdesk.desk.checkin.pictures;

/** Ways to make a code plainer. Each gives a new picture. */
final class Filters {
    private Filters() {}

    /** Half as wide and high, each pixel the mean of four: noise goes down by half. */
    static Grey half(Grey from) {
        int across = from.width() / 2;
        int down = from.height() / 2;
        byte[] in = from.light();
        byte[] out = new byte[across * down];
        for (int y = 0, i = 0; y < down; y++) {
            for (int x = 0, at = 2 * y * from.width(); x < across; x++, at += 2) {
                int sum = (in[at] & 0xff)
                        + (in[at + 1] & 0xff)
                        + (in[at + from.width()] & 0xff)
                        + (in[at + from.width() + 1] & 0xff);
                out[i++] = (byte) (sum + 2 >> 2);
            }
        }
        return new Grey(across, down, out);
    }

    /** Twice as wide and high, with even steps in between: a module of two pixels gets room for its edges. */
    static Grey twice(Grey from) {
        int width = from.width();
        int height = from.height();
        byte[] in = from.light();
        byte[] out = new byte[4 * width * height];
        int[] row = new int[width];
        for (int y = 0, i = 0; y < 2 * height; y++) {
            int near = (y >> 1) * width;
            int far = Math.clamp((y >> 1) + ((y & 1) == 0 ? -1 : 1), 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                row[x] = 3 * (in[near + x] & 0xff) + (in[far + x] & 0xff);
            }
            for (int x = 0; x < width; x++) {
                out[i++] = (byte) (3 * row[x] + row[Math.max(0, x - 1)] + 8 >> 4);
                out[i++] = (byte) (3 * row[x] + row[Math.min(width - 1, x + 1)] + 8 >> 4);
            }
        }
        return new Grey(2 * width, 2 * height, out);
    }

    /** Each pixel the mean of 3 × 3, the nearer ones counting for more. */
    static Grey smooth(Grey from) {
        int width = from.width();
        byte[] in = from.light();
        byte[] out = in.clone();
        for (int y = 1; y < from.height() - 1; y++) {
            for (int at = y * width + 1; at < (y + 1) * width - 1; at++) {
                int above = at - width;
                int below = at + width;
                int sides = (in[at - 1] & 0xff) + (in[at + 1] & 0xff) + (in[above] & 0xff) + (in[below] & 0xff);
                int corners = (in[above - 1] & 0xff)
                        + (in[above + 1] & 0xff)
                        + (in[below - 1] & 0xff)
                        + (in[below + 1] & 0xff);
                out[at] = (byte) (4 * (in[at] & 0xff) + 2 * sides + corners + 8 >> 4);
            }
        }
        return new Grey(width, from.height(), out);
    }

    static Grey inverted(Grey from) {
        byte[] out = new byte[from.light().length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) ~from.light()[i];
        }
        return new Grey(from.width(), from.height(), out);
    }
}
