package coachdesk.cli.kill;

import coachdesk.backend.Backend;
import coachdesk.backend.BackendOptions;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.integrations.connectors.Reach;
import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * The process that gets killed: a backend whose clock is ahead, with a platform that is a fake of the test's process.
 * Arguments: folder, how far ahead, address of the fake, which platform it stands for.
 */
final class PlatformChild {
    private PlatformChild() {}

    public static void main(String[] args) throws InterruptedException {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(args[1]));
        Reach reach = Reach.ORDINARY.at(Map.of(Platform.ofWire(args[3]).orElseThrow(), URI.create(args[2])));
        Outside outside = Outside.ORDINARY.with(reach.anywhere());
        try (Backend backend =
                Backend.start(new BackendOptions(0, Path.of(args[0]), null, false, true, clock, outside))) {
            Killing.say(CampaignChild.READY + backend.address() + " "
                    + backend.localToken().orElseThrow());
            new CountDownLatch(1).await();
        }
    }
}
