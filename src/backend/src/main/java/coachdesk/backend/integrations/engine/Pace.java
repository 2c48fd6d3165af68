package coachdesk.backend.integrations.engine;

import coachdesk.contract.integrations.Platform;
import java.time.Duration;

/**
 * How fast a platform may be asked, by what its maker says of the smallest plan.
 *
 * @param calls within each window, however one looks at it
 * @param burst calls that may go at once
 * @param abreast jobs that may be done at the same time
 * @param look how often it is asked who changed, at the most; what it tells by itself comes at once
 */
public record Pace(int calls, Duration window, int burst, int abreast, Duration look) {
    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    public static Pace of(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> new Pace(100, TEN_SECONDS, 4, 4, EVERY_MINUTE);
            // A day's ration, of which a studio with other programs should have most left.
            case SALESFORCE -> new Pace(100, TEN_SECONDS, 4, 4, EVERY_MINUTE);
            case PIPEDRIVE -> new Pace(20, Duration.ofSeconds(2), 4, 2, EVERY_MINUTE);
            // The host decides; this is what a small one bears. Who changed is found by reading everybody.
            case WOOCOMMERCE -> new Pace(50, TEN_SECONDS, 2, 2, Duration.ofMinutes(15));
            case SHOPIFY -> new Pace(100, TEN_SECONDS, 4, 4, EVERY_MINUTE);
            case ZENDESK -> new Pace(200, Duration.ofMinutes(1), 4, 2, EVERY_MINUTE);
        };
    }

    /** Of those that are left of a window when as many went at once as may. */
    double perSecond() {
        return (calls - burst) / (double) window.toSeconds();
    }
}
