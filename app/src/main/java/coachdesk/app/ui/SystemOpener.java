package coachdesk.app.ui;

import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks the system's own opener; where there is none the address goes to whoever can show it. */
public final class SystemOpener implements Opener {
    private static final long SOON_MILLIS = 2_000;

    private final TaskRunner tasks;
    private final Consumer<String> otherwise;

    /** @param otherwise gets, on the UI thread, an address that could not be opened */
    public SystemOpener(TaskRunner tasks, Consumer<String> otherwise) {
        this.tasks = tasks;
        this.otherwise = otherwise;
    }

    @Override
    public void open(String address) {
        tasks.run(Task.of(() -> started(address)).done(started -> {
            if (!started) {
                otherwise.accept(address);
            }
        }));
    }

    private static boolean started(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> opener = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.contains("mac") ? "open" : "xdg-open");
        return started(Stream.concat(opener.stream(), Stream.of(address)).toList());
    }

    /** Some run as long as what they opened. Others are there, find nothing to open it with, and end at once. */
    static boolean started(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(SOON_MILLIS, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
