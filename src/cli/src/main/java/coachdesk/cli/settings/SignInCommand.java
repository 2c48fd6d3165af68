package coachdesk.cli.settings;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.cli.terminal.Unseen;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.auth.LoginAnswer;
import coachdesk.contract.auth.Role;
import coachdesk.desk.Desk;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.DeskSecrets;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.settings.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Signs in at the folder's server and keeps the session where the secrets live. */
@Command(name = "sign-in", sortOptions = false)
public final class SignInCommand extends DeskCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "cli.usage.email")
    private String email;

    @Option(names = "--keep-in-file", descriptionKey = "cli.usage.keep-in-file")
    private boolean keepInFile;

    public SignInCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        DeskSecrets secrets = DeskSecrets.open(terminal.options().folder());
        if (secrets.where() == Secrets.Where.SESSION && !keepInFile) {
            throw Problem.of(ErrorCode.KEYCHAIN_NONE).asException();
        }
        Settings.Values values = desk.settings().values();
        if (values.server() == null || values.server().isEmpty()) {
            throw Problem.of(ErrorCode.BAD_ADDRESS).asException();
        }
        LoginAnswer answer = new ServerProbe(door.clock())
                .login(ServerProbe.address(values.server()), email, new Unseen().line(null), values.deviceName());
        if (keepInFile) {
            secrets.keepInFile();
        }
        secrets.put(ServerAddress.secretName(values.server()), answer.token());
        desk.settings().change(now -> now.withAccount(answer.name(), answer.role() == Role.FRONT_DESK));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", answer.name());
        json.put("studio", answer.studio());
        terminal.answer(json, List.of(terminal.words().get("cli.sign-in.done", answer.name(), answer.studio())));
        return Exit.DONE;
    }
}
