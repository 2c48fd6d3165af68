package coachdesk.cli.kill;

import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.camera.Camera;
import coachdesk.desk.checkin.camera.CameraFrame;
import coachdesk.desk.checkin.camera.CameraStatus;
import coachdesk.desk.checkin.camera.ChildCamera;
import coachdesk.desk.checkin.camera.FolderCamera;
import coachdesk.desk.checkin.camera.child.JavaChild;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.OwnThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * The process that gets killed at the door: a camera in a process of its own and a scanner without a pause let people in
 * at the same time. Arguments: folder, seed, how many scans (it is killed long before).
 */
final class DoorKillChild {
    static final String PICTURES = "pictures";
    private static final int FRAMES_A_SECOND = 50;
    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final Desk desk;
    private final AtomicBoolean seen = new AtomicBoolean();

    private DoorKillChild(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
        try (Desk desk = DeskOpener.open(new DeskOptions(
                        folder, Clock.systemUTC(), new SecureRandom(), new SessionSecrets(), Optional::empty));
                Camera camera = new ChildCamera(
                        new JavaChild(folder),
                        new OwnThread("camera"),
                        new BackgroundTimer("camera"),
                        Clock.systemUTC(),
                        new SecureRandom())) {
            DoorKillChild door = new DoorKillChild(desk);
            camera.listen(door.eye(random.split()));
            camera.start(new FolderCamera(folder.resolve(PICTURES), FRAMES_A_SECOND, 1, false).id());
            List<String> tickets = Files.readAllLines(folder.resolve(Killing.TICKETS));
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                String ticket = tickets.get(random.nextInt(tickets.size()));
                door.check(ticket.split(" ")[1], Via.SCANNER, random);
            }
        }
        System.exit(0);
    }

    private Camera.Listener eye(RandomGenerator random) {
        return new Camera.Listener() {
            @Override
            public void status(CameraStatus status) {}

            @Override
            public void frame(CameraFrame frame) {}

            @Override
            public void code(String text) {
                check(text, Via.CAMERA, random);
                if (seen.compareAndSet(false, true)) {
                    ProcessHandle.current().children().forEach(child -> Killing.say("CAMERA " + child.pid()));
                    Killing.say("READY");
                }
            }
        };
    }

    private void check(String code, Via via, RandomGenerator random) {
        Instant at = START.plus(Duration.ofDays(random.nextInt(3000)));
        Verdict verdict = desk.checkIn().check(code, via, at, true);
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            Killing.say("IN " + verdict.attendanceId());
        }
    }
}
