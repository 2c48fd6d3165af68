package coachdesk.desk.checkin.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameReaderTest {
    private static final Duration ALL_THE_TIME = Duration.ofSeconds(1);

    /** A clock that stands still: every way has its turn. */
    private static FrameReader unhurried() {
        return new FrameReader(() -> 0, ALL_THE_TIME);
    }

    private static Optional<QrCode> read(FrameReader reader, Frame frame) {
        return reader.read(frame.width(), frame.height(), frame.light());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_CODE")
    void everyKindOfFrameIsRead(FrameKind kind) {
        for (long seed : kind == FrameKind.BLUR ? List.of(5001, 5004) : List.of(5002, 5005)) {
            Frame frame = SeededFrame.of(kind, seed);
            assertThat(read(unhurried(), frame))
                    .as("%s, seed %d", kind, seed)
                    .map(QrCode::text)
                    .contains(frame.text());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLEAN", "ROTATED", "PERSPECTIVE", "SMALL_MODULES", "INVERTED"})
    void theCornersLieOnTheCode(FrameKind kind) {
        Frame frame = SeededFrame.of(kind, 5002);
        List<Corner> corners = read(unhurried(), frame).orElseThrow().corners();
        for (int i = 0; i < 4; i++) {
            assertThat(corners.get(i).x()).as("corner %d", i).isCloseTo(frame.corners()[2 * i], within(4.0));
            assertThat(corners.get(i).y()).as("corner %d", i).isCloseTo(frame.corners()[2 * i + 1], within(4.0));
        }
    }

    @Test
    void aFrameWithoutACodeGivesNoText() {
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(read(unhurried(), SeededFrame.of(FrameKind.NO_CODE, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void junkGivesNoTextWhateverItsSize() {
        Random random = new Random(17);
        int[][] sizes = {{1, 1}, {2, 700}, {20, 1000}, {21, 21}, {255, 257}, {257, 300}, {640, 480}};
        for (int[] size : sizes) {
            byte[] light = new byte[size[0] * size[1]];
            assertThat(unhurried().read(size[0], size[1], light)).isEmpty();
            random.nextBytes(light);
            assertThat(unhurried().read(size[0], size[1], light)).as("seed 17").isEmpty();
            for (int i = 0; i < light.length; i++) {
                light[i] = (byte) (i / 3 % 2 == 0 ^ i / size[0] / 3 % 2 == 0 ? 20 : 230);
            }
            assertThat(unhurried().read(size[0], size[1], light)).isEmpty();
        }
    }

    @Test
    void aSizeThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> unhurried().read(10, 10, new byte[99])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unhurried().read(0, 10, new byte[99])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unhurried().read(1 << 16, 1 << 16, new byte[99]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noWayIsBegunWhenTheTimeIsUp() {
        AtomicLong asked = new AtomicLong();
        FrameReader reader = new FrameReader(() -> asked.getAndIncrement() * 10_000_000, Duration.ofMillis(30));

        assertThat(read(reader, SeededFrame.of(FrameKind.NO_CODE, 1))).isEmpty();

        assertThat(asked).as("at the start, after 10, after 20 and after 30 ms").hasValue(4);
    }

    @Test
    void whatFoundNoTimeHasItsTurnInTheNextFrames() {
        Frame frame = SeededFrame.of(FrameKind.INVERTED, 5002);
        AtomicLong asked = new AtomicLong();
        FrameReader reader = new FrameReader(() -> asked.getAndIncrement() * 10_000_000, Duration.ofMillis(50));

        assertThat(read(reader, frame)).isEmpty();
        Optional<QrCode> code = Stream.generate(() -> read(reader, frame))
                .limit(6)
                .flatMap(Optional::stream)
                .findFirst();
        assertThat(code).map(QrCode::text).contains(frame.text());
        assertThat(read(reader, frame))
                .as("what has read one frame begins with the next")
                .isPresent();
    }

    @Test
    void manyThreadsReadTheSameAndLeaveTheFrameAsItWas() {
        Frame frame = SeededFrame.of(FrameKind.MIXED, 5001);
        byte[] before = frame.light().clone();
        FrameReader reader = unhurried();

        List<Optional<QrCode>> codes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> read(reader, frame))
                .toList();

        assertThat(codes).allSatisfy(code -> assertThat(code).map(QrCode::text).contains(frame.text()));
        assertThat(frame.light()).isEqualTo(before);
    }
}
