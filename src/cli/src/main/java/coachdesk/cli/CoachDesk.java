package coachdesk.cli;

import coachdesk.cli.campaigns.CampaignsCommand;
import coachdesk.cli.campaigns.CreateCommand;
import coachdesk.cli.campaigns.LaunchCommand;
import coachdesk.cli.campaigns.MissedCommand;
import coachdesk.cli.campaigns.ReportCommand;
import coachdesk.cli.campaigns.ResumeCommand;
import coachdesk.cli.campaigns.SchedulerCommand;
import coachdesk.cli.checkin.CheckInCommand;
import coachdesk.cli.checkin.ScanCommand;
import coachdesk.cli.checkin.UndoCheckInCommand;
import coachdesk.cli.contacts.DuplicateContactsCommand;
import coachdesk.cli.contacts.ExportContactsCommand;
import coachdesk.cli.contacts.ImportContactsCommand;
import coachdesk.cli.contacts.ListContactsCommand;
import coachdesk.cli.contacts.MergeContactsCommand;
import coachdesk.cli.contacts.ShowContactCommand;
import coachdesk.cli.contacts.SplitContactCommand;
import coachdesk.cli.conversations.ListConversationsCommand;
import coachdesk.cli.conversations.SayCommand;
import coachdesk.cli.conversations.ShowConversationCommand;
import coachdesk.cli.integrations.IntegrationLogsCommand;
import coachdesk.cli.integrations.IntegrationsCommand;
import coachdesk.cli.integrations.ProvidersCommand;
import coachdesk.cli.integrations.RemoveProviderCommand;
import coachdesk.cli.integrations.SetProviderCommand;
import coachdesk.cli.integrations.SyncIntegrationCommand;
import coachdesk.cli.integrations.TestIntegrationCommand;
import coachdesk.cli.integrations.TestProviderCommand;
import coachdesk.cli.reservations.EditCommand;
import coachdesk.cli.reservations.ReservationsCommand;
import coachdesk.cli.settings.DoctorCommand;
import coachdesk.cli.settings.SignInCommand;
import coachdesk.cli.sync.DecideCommand;
import coachdesk.cli.sync.DecisionsCommand;
import coachdesk.cli.sync.StatusCommand;
import coachdesk.cli.sync.SyncCommand;
import coachdesk.cli.terminal.CommandGroup;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Options;
import coachdesk.cli.terminal.Terminal;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.problems.Problem;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All commands, put together. */
@Command(name = "coachdesk", sortOptions = false)
public final class CoachDesk implements Runnable {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Clock clock;
    private final RandomGenerator random;

    @Mixin
    private Options options = new Options();

    public CoachDesk(PrintWriter out, PrintWriter err, Clock clock, RandomGenerator random) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.random = random;
    }

    /** @return the exit code */
    public int run(String... args) {
        Words words = new Words(language(args));
        Terminal terminal = new Terminal(options, words, out, err);
        return commands(terminal, words)
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(words.bundle())
                .setParameterExceptionHandler((e, given) -> terminal.usage(
                        Misunderstood.sentence(words, e), e.getCommandLine().getUsageMessage()))
                .setExecutionExceptionHandler((e, command, parsed) -> terminal.problem(Problem.from(e)))
                .execute(args);
    }

    private CommandLine commands(Terminal terminal, Words words) {
        DeskDoor door = new DeskDoor(terminal, clock, random);
        CommandLine root = new CommandLine(this);
        add(root, new SyncCommand(terminal, door), words.get("cli.usage.sync"));
        add(root, new StatusCommand(terminal, door), words.get("cli.usage.status"));
        add(root, new ReservationsCommand(terminal, door), words.get("cli.usage.reservations"));
        add(root, new CheckInCommand(terminal, door), words.get("cli.usage.check-in"));
        add(root, new UndoCheckInCommand(terminal, door), words.get("cli.usage.undo-check-in"));
        add(root, new EditCommand(terminal, door), words.get("cli.usage.edit"));
        add(root, new DecisionsCommand(terminal, door), words.get("cli.usage.decisions"));
        add(root, new DecideCommand(terminal, door), words.get("cli.usage.decide"));
        add(root, new ScanCommand(terminal), words.get("cli.usage.scan"));
        add(root, new DoctorCommand(terminal, door), words.get("cli.usage.doctor"));
        add(root, new CampaignsCommand(terminal, door), words.get("cli.usage.campaigns"));
        CommandLine campaign = add(root, new CommandGroup.Campaign(terminal), words.get("cli.usage.campaign"));
        add(campaign, new CreateCommand(terminal, door), words.get("cli.usage.campaign-create"));
        add(campaign, new LaunchCommand(terminal, door), words.get("cli.usage.campaign-launch"));
        add(campaign, new ResumeCommand(terminal, door), words.get("cli.usage.campaign-resume"));
        add(campaign, new ReportCommand(terminal, door), words.get("cli.usage.campaign-report"));
        add(campaign, new MissedCommand(terminal, door), words.get("cli.usage.campaign-missed"));
        CommandLine scheduler = add(root, new CommandGroup.Scheduler(terminal), words.get("cli.usage.scheduler"));
        add(scheduler, new SchedulerCommand(terminal, door), words.get("cli.usage.scheduler-run"));
        add(root, new ProvidersCommand(terminal, door), words.get("cli.usage.providers"));
        CommandLine provider = add(root, new CommandGroup.Provider(terminal), words.get("cli.usage.provider"));
        add(provider, new SetProviderCommand(terminal, door), words.get("cli.usage.provider-set"));
        add(provider, new TestProviderCommand(terminal, door), words.get("cli.usage.provider-test"));
        add(provider, new RemoveProviderCommand(terminal, door), words.get("cli.usage.provider-remove"));
        add(root, new IntegrationsCommand(terminal, door), words.get("cli.usage.integrations"));
        CommandLine platform = add(root, new CommandGroup.Integration(terminal), words.get("cli.usage.integration"));
        add(platform, new TestIntegrationCommand(terminal, door), words.get("cli.usage.integration-test"));
        add(platform, new SyncIntegrationCommand(terminal, door), words.get("cli.usage.integration-sync"));
        add(platform, new IntegrationLogsCommand(terminal, door), words.get("cli.usage.integration-logs"));
        CommandLine contacts = add(root, new CommandGroup.Contacts(terminal), words.get("cli.usage.contacts"));
        add(contacts, new ListContactsCommand(terminal, door), words.get("cli.usage.contacts-list"));
        add(contacts, new ShowContactCommand(terminal, door), words.get("cli.usage.contacts-show"));
        add(contacts, new ImportContactsCommand(terminal, door), words.get("cli.usage.contacts-import"));
        add(contacts, new ExportContactsCommand(terminal, door), words.get("cli.usage.contacts-export"));
        add(contacts, new DuplicateContactsCommand(terminal, door), words.get("cli.usage.contacts-duplicates"));
        add(contacts, new MergeContactsCommand(terminal, door), words.get("cli.usage.contacts-merge"));
        add(contacts, new SplitContactCommand(terminal, door), words.get("cli.usage.contacts-split"));
        CommandLine talks = add(root, new CommandGroup.Conversations(terminal), words.get("cli.usage.conversations"));
        add(talks, new ListConversationsCommand(terminal, door), words.get("cli.usage.conversations-list"));
        add(talks, new ShowConversationCommand(terminal, door), words.get("cli.usage.conversations-show"));
        add(talks, new SayCommand(terminal, door), words.get("cli.usage.conversations-say"));
        add(root, new SignInCommand(terminal, door), words.get("cli.usage.sign-in"));
        root.getCommandSpec()
                .usageMessage()
                .description(words.get("cli.usage.program"))
                .footer(words.get("cli.usage.exits"));
        return root;
    }

    private static CommandLine add(CommandLine root, Object command, String description) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().description(description);
        root.addSubcommand(line);
        return line;
    }

    /** The language has to be known before the first word of help. */
    private static String language(String... args) {
        List<String> given = List.of(args);
        int at = given.indexOf("--lang");
        if (at >= 0 && at + 1 < given.size()) {
            return given.get(at + 1);
        }
        return given.stream()
                .filter(arg -> arg.startsWith("--lang="))
                .map(arg -> arg.substring("--lang=".length()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void run() {
        new CommandLine(this).usage(out);
    }
}
