package coachdesk.desk.checkin.pictures;

import coachdesk.testkit.frames.Frame;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Readers to stand beside; those that are programs may be absent. */
enum OtherReaders {
    ZXING_CPP("zxing-cpp", "ZXingReader", "-1", "-format", "QRCode"),
    ZBAR("zbar", "zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable"),
    ZXING("plain ZXing");

    private final String title;
    private final List<String> command;

    OtherReaders(String title, String... command) {
        this.title = title;
        this.command = List.of(command);
    }

    boolean present() {
        return command.isEmpty()
                || Optional.ofNullable(System.getenv("PATH")).stream()
                        .flatMap(path -> List.of(path.split(java.io.File.pathSeparator)).stream())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.getFirst())));
    }

    String title() {
        return present() ? title : title + ", absent";
    }

    /**
     * How many of the frames it reads. Each frame has its own text, so that one call of a program can take them all.
     *
     * @param folder for the frames' pictures
     */
    long reads(List<Frame> frames, Path folder) {
        if (command.isEmpty()) {
            return frames.stream()
                    .filter(frame -> plain(frame).equals(frame.text()))
                    .count();
        }
        String said = program(frames, folder);
        return frames.stream().filter(frame -> said.contains(frame.text())).count();
    }

    private static String plain(Frame frame) {
        int width = frame.width();
        int height = frame.height();
        PlanarYUVLuminanceSource light =
                new PlanarYUVLuminanceSource(frame.light(), width, height, 0, 0, width, height, false);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            return "";
        }
    }

    private String program(List<Frame> frames, Path folder) {
        List<String> line = new ArrayList<>(command);
        try {
            for (Frame frame : frames) {
                Path picture = folder.resolve("frame-%d.pgm".formatted(line.size()));
                write(frame, picture);
                line.add(picture.toString());
            }
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Frame frame, Path picture) throws IOException {
        String header = "P5\n%d %d\n255\n".formatted(frame.width(), frame.height());
        try (OutputStream out = Files.newOutputStream(picture)) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(frame.light());
        }
    }
}
