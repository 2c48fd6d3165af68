package coachdesk.build.installer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A screen in memory for programs that open a window, by Xvfb, where that is installed. */
public final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /**
     * Takes a number that is free. Without OpenGL: programs would load a driver that draws it in software, of a size that
     * no desktop's driver has.
     */
    public static Optional<VirtualScreen> start() {
        List<String> command = List.of(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-extension", "GLX");
        try {
            Process server = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = server.inputReader().readLine();
            return Optional.ofNullable(number).map(it -> new VirtualScreen(server, ":" + it));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Has whatever is started with this environment open its windows there. */
    public void into(Map<String, String> environment) {
        environment.put("DISPLAY", display);
        environment.remove("WAYLAND_DISPLAY");
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
