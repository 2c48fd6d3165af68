package coachdesk.desk.media.files;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without what cameras and programs write beside the picture: where and when it was taken, by whom, with what, and
 * whatever hangs behind its end. The picture itself stays as it is, bit by bit, with its colours and the way it stands.
 */
final class BareJpeg {
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    /** How the next program turns it: the one thing of all that is needed to see it as it was meant. */
    private static final String STANDS = "Exif\0\0MM\0*\0\0\0\b\0\1\1\u0012\0\3\0\0\0\1\0%c\0\0\0\0\0\0";

    private final byte[] jpeg;
    private final ByteArrayOutputStream bare;
    private int at = 2;

    private BareJpeg(byte[] jpeg) {
        this.jpeg = jpeg;
        this.bare = new ByteArrayOutputStream(jpeg.length);
    }

    /**
     * @param orientation as EXIF counts: 1 for upright, 8 at most
     * @throws coachdesk.desk.problems.ProblemException MEDIA_TYPE when it is none, or is cut within what is said of it
     */
    static byte[] of(byte[] jpeg, int orientation) {
        BareJpeg made = new BareJpeg(jpeg);
        made.make(orientation);
        return made.bare.toByteArray();
    }

    private void make(int orientation) {
        check(jpeg.length > 2 && unsigned(0) == 0xff && unsigned(1) == START);
        bare.write(jpeg, 0, 2);
        boolean told = orientation <= 1;
        while (at < jpeg.length) {
            int marker = marker();
            // Behind the first segment, which has to be the first.
            if (!told && marker != FIRST_APPLICATION) {
                stands(orientation);
                told = true;
            }
            if (marker == END) {
                bare.write(jpeg, at, 2);
                return;
            }
            segment(marker);
            if (marker == SCAN) {
                scan();
            }
        }
    }

    private int marker() {
        while (at + 1 < jpeg.length && unsigned(at) == 0xff && unsigned(at + 1) == 0xff) {
            at++;
        }
        check(at + 1 < jpeg.length && unsigned(at) == 0xff);
        return unsigned(at + 1);
    }

    private void stands(int orientation) {
        byte[] exif = STANDS.formatted((char) orientation).getBytes(StandardCharsets.ISO_8859_1);
        bare.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xffe1)
                .putShort((short) (exif.length + 2))
                .array());
        bare.writeBytes(exif);
    }

    private void segment(int marker) {
        check(at + 4 <= jpeg.length);
        int end = at + 2 + (unsigned(at + 2) << 8 | unsigned(at + 3));
        check(end >= at + 4 && end <= jpeg.length);
        if (needed(marker)) {
            bare.write(jpeg, at, end - at);
        }
        at = end;
    }

    private boolean needed(int marker) {
        boolean said = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION || marker == COMMENT;
        return !said || marker == ADOBE || says("JFIF\0") || says("ICC_PROFILE\0");
    }

    private boolean says(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
        int from = at + 4;
        return from + bytes.length <= jpeg.length
                && Arrays.equals(jpeg, from, from + bytes.length, bytes, 0, bytes.length);
    }

    /** The pixels, up to the next marker that is none of theirs. One that is cut ends with the file. */
    private void scan() {
        int from = at;
        while (at + 1 < jpeg.length && !(unsigned(at) == 0xff && ends(unsigned(at + 1)))) {
            at++;
        }
        if (at + 1 >= jpeg.length) {
            at = jpeg.length;
        }
        bare.write(jpeg, from, at - from);
    }

    private static boolean ends(int second) {
        boolean restart = second >= 0xd0 && second <= 0xd7;
        return second != 0 && second != 0xff && !restart;
    }

    private int unsigned(int index) {
        return jpeg[index] & 0xff;
    }

    private static void check(boolean fine) {
        if (!fine) {
            throw Problem.of(ErrorCode.MEDIA_TYPE).asException();
        }
    }
}
