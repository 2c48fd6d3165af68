package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.cli.terminal.Unseen;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.Setting;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.ProviderForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands a provider's settings to the server. What is secret is asked for, and never stands on the command line. */
@Command(name = "set", sortOptions = false)
public final class SetProviderCommand extends DeskCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.usage.provider-name")
    private Provider provider;

    @Parameters(index = "1..*", paramLabel = "FIELD=VALUE", descriptionKey = "cli.usage.provider-field")
    private Map<String, String> given = Map.of();

    @Option(names = "--secrets", descriptionKey = "cli.usage.provider-secrets")
    private boolean secrets;

    public SetProviderCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    public Integer call() {
        for (Map.Entry<String, String> one : given.entrySet()) {
            Optional<Setting> setting = setting(one.getKey());
            if (setting.isEmpty()) {
                return misunderstood(terminal.words().get("cli.provider.no-field", one.getKey(), names()));
            }
            if (setting.get().secret() && !one.getValue().isEmpty()) {
                return misunderstood(terminal.words().get("cli.provider.secret", one.getKey()));
            }
        }
        return super.call();
    }

    @Override
    protected int run(Desk desk) {
        ProviderState before = desk.integrations().look().stream()
                .filter(state -> state.name().equals(provider.wire()))
                .findFirst()
                .orElseThrow();
        ProviderForm form = new ProviderForm(provider, before);
        Map<String, String> typed = new HashMap<>(before.shown());
        typed.putAll(given);
        Set<String> cleared = given.keySet().stream()
                .filter(name -> given.get(name).isEmpty())
                .collect(Collectors.toSet());
        if (secrets || !before.configured() || asksForSecrets(form.wrong(typed, cleared))) {
            Unseen unseen = new Unseen();
            provider.settings().stream()
                    .filter(setting -> setting.secret() && !cleared.contains(setting.name()))
                    .forEach(setting -> typed.put(setting.name(), unseen.line(setting.name())));
        }
        Map<String, ProviderForm.Wrong> wrong = form.wrong(typed, cleared);
        if (!wrong.isEmpty()) {
            return misunderstood(wrong.entrySet().stream()
                    .map(one -> one.getKey() + ": "
                            + terminal.words()
                                    .get("integrations.wrong." + one.getValue().key()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        ProviderState now = desk.integrations().setUp(provider, form.written(typed, cleared));
        terminal.answer(
                ProvidersCommand.json(now),
                List.of(terminal.words().get("cli.provider.saved", provider.wire(), String.join(", ", now.set()))));
        return Exit.DONE;
    }

    private boolean asksForSecrets(Map<String, ProviderForm.Wrong> wrong) {
        return wrong.keySet().stream()
                .anyMatch(name -> setting(name).orElseThrow().secret());
    }

    private Optional<Setting> setting(String name) {
        return provider.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    private String names() {
        return provider.settings().stream().map(Setting::name).collect(Collectors.joining(", "));
    }

    private int misunderstood(String sentence) {
        return terminal.usage(sentence, spec.commandLine().getUsageMessage());
    }
}
