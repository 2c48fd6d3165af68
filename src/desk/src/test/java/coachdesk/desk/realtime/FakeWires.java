package coachdesk.desk.realtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Wires to a server that the test plays. */
final class FakeWires implements Wire.Opener {
    final List<FakeWire> opened = new ArrayList<>();

    /** One of them. */
    static final class FakeWire implements Wire {
        final URI address;
        final Ear ear;
        final List<String> sent = new ArrayList<>();
        boolean closed;

        FakeWire(URI address, Ear ear) {
            this.address = address;
            this.ear = ear;
        }

        @Override
        public void send(String text) {
            sent.add(text);
        }

        @Override
        public void close() {
            closed = true;
            ear.closed();
        }
    }

    @Override
    public Wire open(URI address, Wire.Ear ear) {
        opened.add(new FakeWire(address, ear));
        return opened.getLast();
    }

    FakeWire last() {
        return opened.getLast();
    }
}
