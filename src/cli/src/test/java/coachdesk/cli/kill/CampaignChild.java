package coachdesk.cli.kill;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.delivery.providers.Outside;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * The process that gets killed: a backend whose clock is ahead, with providers that are fakes of the test's process.
 * Arguments: folder, how far ahead, addresses of the fake Resend and the fake Twilio.
 */
final class CampaignChild {
    static final String READY = "READY ";

    private CampaignChild() {}

    public static void main(String[] args) throws InterruptedException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(args[1]));
        Outside outside = new Outside(null, URI.create(args[2]), URI.create(args[3]));
        try (Backend backend =
                Backend.start(new BackendOptions(0, Path.of(args[0]), null, false, true, clock, outside))) {
            Killing.say(READY + backend.address() + " " + backend.localToken().orElseThrow());
            new CountDownLatch(1).await();
        }
    }
}
