package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.Channel;
import java.time.Duration;
import java.util.Optional;

/** Sends the rows of one channel of one run, step by step. Steps of a lane never overlap. */
interface Lane {
    Channel channel();

    /**
     * One step.
     *
     * @return how long to wait before the next; empty when the channel has nothing left, or the run is another's by now
     */
    Optional<Duration> step();

    /** The last step failed by itself: the next one does as little as possible, and gives up on what fails alone. */
    void failed();
}
