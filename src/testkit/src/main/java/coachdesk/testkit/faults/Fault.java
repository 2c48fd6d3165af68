package coachdesk.testkit.faults;

import java.time.Duration;

/** What is wrong with the network between a client and a server. */
public sealed interface Fault {
    /** Nothing is wrong. */
    record None() implements Fault {}

    /** Every piece arrives this much later, in both directions. */
    record Latency(Duration by) implements Fault {}

    /** The connection ends after so many bytes in that direction, counted per connection. */
    record CutAfter(Way way, long bytes) implements Fault {}

    /** What goes this way vanishes; the connection stays open. */
    record BlackHole(Way way) implements Fault {}

    /** Connections end with a reset (RST), the open ones too. */
    record Reset() implements Fault {}

    /** Nobody listens; the open connections end. */
    record Refuse() implements Fault {}

    /** A page that asks to sign in to the network answers every request, with status 200. */
    record CaptivePortal() implements Fault {}

    /** Seen from the client. */
    enum Way {
        TO_SERVER,
        TO_CLIENT
    }
}
