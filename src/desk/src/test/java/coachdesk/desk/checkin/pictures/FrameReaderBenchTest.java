package coachdesk.desk.checkin.pictures;

import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tickets read and milliseconds of one core for each frame of 1280 × 720, beside other readers on the same frames. Each
 * frame stands alone. Time is the thread's own, so that other programs on the machine do not count.
 */
@Tag("bench")
class FrameReaderBenchTest {
    private static final int EACH = 40;
    private static final long SEED = 1;
    private static final int WARM = 66;
    private static final Set<FrameKind> CLASSES =
            EnumSet.complementOf(EnumSet.of(FrameKind.INVERTED, FrameKind.NO_CODE));
    /** What comes before a camera in ten frames of an evening. */
    private static final List<FrameKind> USUAL = List.of(
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.CLEAN,
            FrameKind.ROTATED,
            FrameKind.ROTATED,
            FrameKind.SMALL_MODULES,
            FrameKind.GLARE,
            FrameKind.MIXED,
            FrameKind.NO_CODE);

    @TempDir
    Path folder;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<OtherReaders, Long> others = new EnumMap<>(OtherReaders.class);
    private int wrong;
    private double took;

    @Test
    void moreIsReadThanByOthers() {
        for (int i = 0; i < WARM; i++) {
            FrameKind kind = FrameKind.values()[i % FrameKind.values().length];
            reads(SeededFrame.of(kind, SEED + EACH + i));
        }
        int ours = 0;
        double[] millis = new double[CLASSES.size() * EACH];
        for (FrameKind kind : CLASSES) {
            ours += ofClass(kind, millis);
        }
        for (OtherReaders other : OtherReaders.values()) {
            Figures.atLeast(
                    "camera frame: tickets read of 360, beside " + other.title(),
                    "tickets",
                    261,
                    ours,
                    other.title(),
                    other.present() ? others.get(other) : Double.NaN);
        }
        Arrays.sort(millis);
        Figures.atMost("camera frame: time of one, p95", "ms", 40, millis[(int) (millis.length * 0.95)]);
        Figures.atLeast("camera frame: usual frames on one core", "frames/s", 25, usual(), "", Double.NaN);
        Figures.atMost("camera frame: wrong texts", "texts", 0, wrong);
    }

    private int ofClass(FrameKind kind, double[] millis) {
        int read = 0;
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Frame frame = SeededFrame.of(kind, SEED + i);
            read += reads(frame) ? 1 : 0;
            millis[kind.ordinal() * EACH + i] = took;
            frames.add(frame);
        }
        Map<OtherReaders, Long> here = new EnumMap<>(OtherReaders.class);
        for (OtherReaders other : OtherReaders.values()) {
            here.put(other, other.present() ? other.reads(frames, folder) : 0);
        }
        here.forEach((other, count) -> others.merge(other, count, Long::sum));
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        OtherReaders peer = OtherReaders.ZXING_CPP;
        double peers = peer.present() ? here.get(peer) : Double.NaN;
        Figures.atLeast("camera frame: read of 40, " + name, "tickets", EACH / 2, read, peer.title(), peers);
        return read;
    }

    private double usual() {
        double sum = 0;
        int frames = 10 * USUAL.size();
        for (int i = 0; i < frames; i++) {
            reads(SeededFrame.of(USUAL.get(i % USUAL.size()), SEED + 2 * EACH + i));
            sum += took;
        }
        return 1000 * frames / sum;
    }

    private boolean reads(Frame frame) {
        FrameReader reader = new FrameReader(threads::getCurrentThreadCpuTime, FrameReader.BUDGET);
        long start = threads.getCurrentThreadCpuTime();
        Optional<QrCode> code = reader.read(frame.width(), frame.height(), frame.light());
        took = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        boolean right = code.isPresent() && code.get().text().equals(frame.text());
        wrong += code.isPresent() && !right ? 1 : 0;
        return right;
    }
}
