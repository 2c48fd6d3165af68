package coachdesk.desk.checkin.camera;

import coachdesk.desk.tasks.OwnThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/** Camera processes in this process, each of which does what the test wrote for it; then the last one again. */
final class ScriptedChildren implements CameraLauncher {
    private final Deque<Script> scripts = new ArrayDeque<>();
    private final List<Scripted> started = new ArrayList<>();

    /** What a process does with what it is told and where it speaks. */
    interface Script {
        void play(Scripted child) throws IOException;
    }

    /** One that runs: the token and the device it was told. */
    static final class Scripted implements Child {
        private final Pipe told;
        private final Pipe said;
        final WireOut out;
        final OutputStream raw;
        private final BufferedReader lines;
        String token;
        String device;
        volatile boolean killed;

        private Scripted() throws IOException {
            told = Pipe.open();
            said = Pipe.open();
            raw = Channels.newOutputStream(said.sink());
            out = new WireOut(raw);
            lines = new BufferedReader(
                    new InputStreamReader(Channels.newInputStream(told.source()), StandardCharsets.US_ASCII));
        }

        /** Says what a good one says first. */
        void hello() throws IOException {
            out.hello(token);
        }

        /** Does nothing more until it is told to end, or killed. */
        void hang() throws IOException {
            while (lines.read() >= 0) {
                // Nothing else is said to it.
            }
        }

        private void play(Script script) {
            try (raw;
                    lines) {
                token = lines.readLine();
                device = new String(Base64.getDecoder().decode(lines.readLine()), StandardCharsets.UTF_8);
                script.play(this);
            } catch (IOException e) {
                // Killed.
            }
        }

        @Override
        public OutputStream hears() {
            return Channels.newOutputStream(told.sink());
        }

        @Override
        public InputStream says() {
            return Channels.newInputStream(said.source());
        }

        @Override
        public void kill() {
            killed = true;
            try {
                told.sink().close();
                told.source().close();
                said.sink().close();
                said.source().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    ScriptedChildren then(Script script) {
        scripts.add(script);
        return this;
    }

    /** It says this and then only that it lives. */
    ScriptedChildren thenState(CameraState state) {
        return then(child -> {
            child.hello();
            child.out.state(state);
            child.hang();
        });
    }

    synchronized List<Scripted> started() {
        return List.copyOf(started);
    }

    @Override
    public synchronized Child launch() throws IOException {
        Script script = scripts.size() > 1 ? scripts.poll() : scripts.peek();
        if (script == null) {
            throw new IOException("there is no such program");
        }
        Scripted child = new Scripted();
        started.add(child);
        new OwnThread("scripted").execute(() -> child.play(script));
        return child;
    }
}
