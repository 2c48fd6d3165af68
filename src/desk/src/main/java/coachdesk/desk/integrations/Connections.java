package coachdesk.desk.integrations;

import coachdesk.contract.integrations.ConnectAnswer;
import coachdesk.contract.integrations.ConnectRequest;
import coachdesk.contract.integrations.Consent;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity;
import coachdesk.contract.integrations.N8nSetup;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.contract.integrations.WebhookSetup;
import coachdesk.desk.reservations.Reservations.Undo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The studio's connections to other platforms. What is secret of them is at the server alone. Everything is read from this
 * machine; what is set, and what is asked of a connection, waits here for the server like every change. The server itself is
 * asked by {@link #at}, which blocks for a bounded time and throws {@code ProblemException}. Any thread.
 */
public interface Connections {
    /** By name. */
    List<Integration> all();

    /** Empty when it is gone. */
    Optional<Integration> find(String id);

    /** @param fields new values by the record's names; null clears */
    Undo edit(String id, Map<String, Object> fields);

    /**
     * Asks something of a connection, to be done once, now or when the server is reached. Whoever asks again while it
     * waits to be sent, or for a moment to be begun, asked once.
     *
     * @return the id of the run
     */
    String ask(String id, Wish wish);

    /** What was asked, the newest first. */
    List<SyncRun> runs(String id, int most);

    Optional<SyncRun> run(String id);

    /** Whether everything was ever asked for, dry or not, and did not fail. */
    boolean everything(String id);

    /** What the server told last of what a connection did; empty when it never did. */
    Optional<Known> activity(String id);

    /** Asks the server for the same, and keeps it. Blocks as {@link #at} does. */
    Known look(String id);

    /** Some people of the studio, to see what a mapping makes of them. */
    List<Sample> samples(int most);

    Server at();

    /** @param at when it was told */
    record Known(IntegrationActivity activity, Instant at) {}

    /** @param kind wire name @param fields by the wire names of the fields; what is not known is not in it */
    record Sample(String kind, String id, Map<String, String> fields) {}

    /** What only the server can do. */
    interface Server {
        /** A record comes of it only when the platform said yes. */
        ConnectAnswer connect(ConnectRequest request);

        /** The same for one that is there. */
        ConnectAnswer reconnect(ConnectRequest request);

        Consent consent(ConnectRequest request);

        /** @param code as the platform gave it to the browser */
        ConnectAnswer consented(String state, String code);

        /** Leaves nothing behind. */
        void cancel(String state);

        /** Forgets its keys and who is whom there. What is there stays there. */
        void disconnect(String id);

        PlatformTrial test(String id);

        IntegrationActivity activity(String id);

        /** What went there, nothing masked; empty when it was not kept. */
        Optional<String> request(String id, String log);

        N8nSetup n8n(String id);

        /** The one before is worth nothing from now on. */
        N8nSetup newN8nSecret(String id);

        /** What the platform needs to tell of changes by itself. */
        WebhookSetup webhook(String id);

        /** @param given what the platform signs with; null for one that the server makes, and tells now only */
        WebhookSetup newWebhookSecret(String id, String given);
    }
}
