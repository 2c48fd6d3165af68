package coachdesk.backend.integrations.connectors;

import coachdesk.backend.integrations.platform.Account;
import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.Platform;
import java.net.URI;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How platforms are reached.
 *
 * @param instead where a platform is asked, in place of where it is
 * @param privately whether addresses within private networks may be asked
 * @param connectors speaks with an account
 */
public record Reach(
        Map<Platform, URI> instead, boolean privately, BiFunction<Account, ConnectorHttp, Connector> connectors) {
    /** Where the platforms are. */
    public static final Reach ORDINARY = new Reach(Map.of(), false, Connectors::of);

    public Reach {
        instead = Map.copyOf(instead);
    }

    /** In a network whose machines may be asked, as that of a coach's own machine. */
    public Reach anywhere() {
        return new Reach(instead, true, connectors);
    }

    /** Some are elsewhere. */
    public Reach at(Map<Platform, URI> places) {
        return new Reach(places, privately, connectors);
    }
}
