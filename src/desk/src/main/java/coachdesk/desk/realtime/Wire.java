package coachdesk.desk.realtime;

import java.net.URI;

/** A WebSocket to a server, opened or being opened. No method waits. */
interface Wire {
    /** Opens them. */
    @FunctionalInterface
    interface Opener {
        /** Returns at once; what becomes of it is told. */
        Wire open(URI address, Ear ear);
    }

    /** Called on whatever thread the wire has. */
    interface Ear {
        void text(String text);

        /** The last call: it could not be opened, or is no more. May come twice. */
        void closed();
    }

    /** Lost without a word where it is not open. */
    void send(String text);

    void close();
}
