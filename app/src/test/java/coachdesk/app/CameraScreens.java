package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.checkin.camera.CameraDevice;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.checkin.pictures.Corner;
import coachdesk.desk.checkin.pictures.QrCode;
import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** The camera at the door: what it sees, and what can be in its way. */
final class CameraScreens {
    private static final int SMALLER = 3;
    private static final CameraDevice[] TWO = {
        new CameraDevice("usb 1", "Webcam USB"), new CameraDevice("usb 2", "Caméra intégrée")
    };

    private CameraScreens() {}

    static List<Screen> all() {
        Screen live = usual("camera-live", CameraScreens::start, CameraScreens::live);
        Screen none = in("camera-none", CameraState.NO_CAMERA);
        return List.of(
                live,
                live.small(),
                live.largeText(),
                none,
                none.small(),
                none.largeText(),
                in("camera-denied", CameraState.DENIED),
                in("camera-busy", CameraState.BUSY),
                in("camera-unplugged", CameraState.UNPLUGGED, TWO[1]),
                in("camera-crashed", CameraState.CRASHED),
                in("camera-gave-up", CameraState.GAVE_UP));
    }

    private static Screen in(String name, CameraState state, CameraDevice... devices) {
        return usual(name, CameraScreens::start, hand -> hand.fixture().camera.becomes(state, devices));
    }

    private static void start(Hand hand) {
        SyncScreens.calm(hand);
        hand.show("checkin");
        hand.command("checkin.camera.start");
    }

    static void live(Hand hand) {
        FakeCamera camera = hand.fixture().camera;
        camera.becomes(CameraState.LIVE, TWO);
        camera.sees(sight(FrameGenerator.frame(FrameKind.ROTATED, new Random(21))));
    }

    private static CameraFrame sight(Frame frame) {
        int across = frame.width() / SMALLER;
        int down = frame.height() / SMALLER;
        byte[] rgb = new byte[3 * across * down];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % across * SMALLER;
            int y = i / 3 / across * SMALLER;
            rgb[i] = frame.light()[y * frame.width() + x];
        }
        double[] corners = frame.corners();
        QrCode code = new QrCode(
                frame.text(),
                IntStream.range(0, corners.length / 2)
                        .mapToObj(i -> new Corner(corners[2 * i], corners[2 * i + 1]))
                        .toList());
        return new CameraFrame(
                frame.width(), frame.height(), new CameraFrame.Preview(across, down, rgb), Optional.of(code));
    }
}
