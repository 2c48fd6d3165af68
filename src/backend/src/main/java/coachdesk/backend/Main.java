package coachdesk.backend;

import java.util.Locale;
import picocli.CommandLine;

/** Starts the backend from a terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "backend/logback.xml");
        }
        Locale.setDefault(Locale.ROOT);
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new BackendCommand(System.in, System.out));
        line.setParameterExceptionHandler((e, given) -> {
            System.err.println(e.getMessage() + " Try --help.");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            System.err.println(
                    e instanceof StartException || e instanceof IllegalArgumentException
                            ? e.getMessage()
                            : "The backend could not start: " + e.getClass().getSimpleName());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }
}
