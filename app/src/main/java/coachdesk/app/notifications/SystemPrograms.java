package coachdesk.app.notifications;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The programs that are installed. */
public final class SystemPrograms implements Programs {
    private static final int LONGEST_TEXT = 64_000;
    private static final Answer FAILED = new Answer(End.BADLY, "");

    @Override
    public Answer run(List<String> command, Map<String, String> environment, Duration longest) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return FAILED;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Answer(End.TOO_LATE, "");
            }
            byte[] said = process.getInputStream().readNBytes(LONGEST_TEXT);
            return process.exitValue() == 0 ? new Answer(End.WELL, new String(said, StandardCharsets.UTF_8)) : FAILED;
        } catch (IOException e) {
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            process.destroy();
        }
    }
}
