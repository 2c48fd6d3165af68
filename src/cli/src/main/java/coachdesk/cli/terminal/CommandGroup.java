package coachdesk.cli.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A word before several commands, which does nothing by itself but say which ones there are. */
public abstract class CommandGroup implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private CommandGroup(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is done with one campaign. */
    @Command(name = "campaign", sortOptions = false)
    public static final class Campaign extends CommandGroup {
        public Campaign(Terminal terminal) {
            super(terminal);
        }
    }

    /** What is done with the scheduler. */
    @Command(name = "scheduler", sortOptions = false)
    public static final class Scheduler extends CommandGroup {
        public Scheduler(Terminal terminal) {
            super(terminal);
        }
    }

    /** What is done with one provider. */
    @Command(name = "provider", sortOptions = false)
    public static final class Provider extends CommandGroup {
        public Provider(Terminal terminal) {
            super(terminal);
        }
    }

    /** What is done with one connection to another platform. */
    @Command(name = "integration", sortOptions = false)
    public static final class Integration extends CommandGroup {
        public Integration(Terminal terminal) {
            super(terminal);
        }
    }

    /** What is done with people. */
    @Command(name = "contacts", sortOptions = false)
    public static final class Contacts extends CommandGroup {
        public Contacts(Terminal terminal) {
            super(terminal);
        }
    }

    /** What is done with what members write. */
    @Command(name = "conversations", sortOptions = false)
    public static final class Conversations extends CommandGroup {
        public Conversations(Terminal terminal) {
            super(terminal);
        }
    }

    @Override
    public Integer call() {
        return terminal.usage(
                String.join(" ", spec.usageMessage().description()),
                spec.commandLine().getUsageMessage());
    }
}
