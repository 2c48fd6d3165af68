package coachdesk.backend.integrations.engine;

import coachdesk.contract.integrations.Platform;
import java.time.Duration;

/**
 * How fast a platform may be asked, by what its maker says of the smallest plan.
 *
 * @param calls within each window, however one looks at it
 * @param burst calls that may go at once
 * @param abreast jobs that may be done at the same time
 */
public record Pace(int calls, Duration window, int burst, int abreast) {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    public static Pace of(Platform platform) {
        return switch (platform) {
            case HUBSPOT -> new Pace(100, TEN_SECONDS, 4, 4);
            // A day's ration, of which a studio with other programs should have most left.
            case SALESFORCE -> new Pace(100, TEN_SECONDS, 4, 4);
            case PIPEDRIVE -> new Pace(20, Duration.ofSeconds(2), 4, 2);
            // The host decides; this is what a small one bears.
            case WOOCOMMERCE -> new Pace(50, TEN_SECONDS, 2, 2);
            case SHOPIFY -> new Pace(100, TEN_SECONDS, 4, 4);
            case ZENDESK -> new Pace(200, Duration.ofMinutes(1), 4, 2);
        };
    }

    /** Of those that are left of a window when as many went at once as may. */
    double perSecond() {
        return (calls - burst) / (double) window.toSeconds();
    }
}
