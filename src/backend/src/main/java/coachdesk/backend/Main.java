package coachdesk.backend;

import java.io.InputStream;
import java.io.PrintStream;
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
        System.exit(run(System.in, System.out, System.err, args));
    }

    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new BackendCommand(in, out));
        line.setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage() + " Try --help.");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, command, result) -> {
            err.println(
                    e instanceof StartException || e instanceof IllegalArgumentException
                            ? e.getMessage()
                            : "The backend could not start: " + e.getClass().getSimpleName());
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line.execute(args);
    }
}
