package coachdesk.cli.terminal;

import coachdesk.desk.settings.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
public final class Options {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.usage.data", scope = ScopeType.INHERIT)
    private Path data;

    @Option(names = "--server", paramLabel = "URL", descriptionKey = "cli.usage.server", scope = ScopeType.INHERIT)
    private String server;

    @Option(names = "--json", descriptionKey = "cli.usage.json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "fr|en|de", descriptionKey = "cli.usage.lang", scope = ScopeType.INHERIT)
    private String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.usage.help",
            scope = ScopeType.INHERIT)
    private boolean help;

    public Path folder() {
        return data == null ? DataFolder.usual() : data.toAbsolutePath().normalize();
    }

    /** Null when none was named. */
    public String server() {
        return server;
    }

    public boolean json() {
        return json;
    }

    /** Null when none was named. */
    public String language() {
        return language;
    }
}
