package coachdesk.cli.media;

import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.settings.SessionSecrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;

/**
 * The process that gets killed while it brings a film to the server. It says SENT when a piece more has arrived than when it
 * began, and DONE when all has. Arguments: data folder, film, address of the server, its token.
 */
final class FilesKillChild {
    private FilesKillChild() {}

    public static void main(String[] args) throws Exception {
        Semaphore something = new Semaphore(0);
        try (Desk desk = DeskOpener.open(new DeskOptions(
                Path.of(args[0]),
                Clock.systemUTC(),
                new SplittableRandom(),
                new SessionSecrets(),
                () -> Optional.of(new ServerAddress(URI.create(args[2]), args[3]))))) {
            desk.settings().change(values -> values.withServer(""));
            if (desk.media().list("").isEmpty()) {
                Taken taken = desk.mediaFiles().take(Path.of(args[1]));
                desk.media()
                        .create(new MediaFields(
                                new Words("Film", "film", "", "", "", MediaAction.NONE), taken.file(), taken.thumbs()));
            }
            long before = sent(desk);
            desk.store().signals().listen(topics -> something.release());
            desk.sync().start();
            while (desk.sync().status().files() > 0 && sent(desk) <= before) {
                something.acquire();
            }
            System.out.println(desk.sync().status().files() > 0 ? "SENT" : "DONE");
            // Goes on until it is killed, or all is there and the test has read so.
            while (desk.sync().status().files() > 0) {
                something.acquire();
            }
        }
        System.exit(0);
    }

    private static long sent(Desk desk) {
        return desk.media().list("").getFirst().state().sent();
    }
}
