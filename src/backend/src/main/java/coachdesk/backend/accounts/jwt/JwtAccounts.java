package coachdesk.backend.accounts.jwt;

import coachdesk.backend.accounts.Accounts;
import coachdesk.backend.accounts.LoginLimit;
import coachdesk.backend.auth.Jwts;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.delivery.Senders;
import coachdesk.backend.http.Route;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Tenants;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Accounts as programs of the customer relations use them, over those that there are.
 *
 * @param tries shared with everybody who asks for passwords
 * @param signUp whether strangers may make a studio here
 * @param language in which a studio writes
 * @param later runs what nobody waits for
 * @param zone of the studios
 */
public record JwtAccounts(
        Accounts accounts,
        Sessions sessions,
        Tenants tenants,
        Jwts jwts,
        LoginLimit tries,
        boolean signUp,
        SecretBox box,
        Senders senders,
        Function<String, String> language,
        Executor later,
        Clock clock,
        ZoneId zone) {
    public List<Route> routes() {
        Entry entry = new Entry(sessions, jwts, clock);
        AddressLimit limit = new AddressLimit(clock);
        return Stream.of(
                        new TokenRoutes(this, entry, limit).routes(),
                        new StudioRoutes(this, entry, limit).routes(),
                        new ResetRoutes(this, limit).routes())
                .flatMap(List::stream)
                .toList();
    }
}
