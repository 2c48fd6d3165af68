package coachdesk.backend;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.blobs.ObjectStorage;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.schedule.Home;
import coachdesk.backend.schedule.store.HomeTable;
import coachdesk.backend.store.Database;
import coachdesk.contract.auth.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the command line asks for. */
@Command(name = "coachdesk-backend", mixinStandardHelpOptions = true, version = "Coach Desk backend 0.1.0")
final class BackendCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 7740;

    private final InputStream in;
    private final PrintStream out;

    @Option(names = "--port", description = "port to serve on, 0 for a free one (default: ${DEFAULT-VALUE})")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--host",
            description = "address to bind (default: ${DEFAULT-VALUE}, this machine alone). Speaks plain HTTP: put a"
                    + " proxy with TLS before it, rather than opening it to others")
    private String host = Backend.LOOPBACK;

    @Option(names = "--data", required = true, description = "folder of the data")
    private Path data;

    @Option(names = "--database", description = "jdbc:postgresql://HOST/NAME?user=USER instead of SQLite in the folder")
    private String database;

    @Option(names = "--demo", description = "fill an empty studio with invented people and bookings")
    private boolean demo;

    @Option(names = "--account", paramLabel = "EMAIL", description = "make an account, its password read from stdin")
    private String account;

    @Option(names = "--role", description = "of the new account: coach or front_desk (default: ${DEFAULT-VALUE})")
    private String role = "coach";

    @Option(names = "--tenant", description = "studio of the new account, made if need be (default: ${DEFAULT-VALUE})")
    private String tenant = Backend.STUDIO;

    @Option(names = "--restored", description = "the database comes from a backup: let every desk load anew, and exit")
    private boolean restored;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "where everybody reaches this backend, https://…: then e-mails have a link to unsubscribe")
    private URI publicUrl;

    @Option(
            names = "--private-networks",
            description = "shops and workflows within this server's own network may be connected")
    private boolean privateNetworks;

    @Option(names = "--sign-up", description = "whoever reaches this backend may make a studio of their own here")
    private boolean signUp;

    BackendCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be from 0 to 65535.");
        }
        BackendOptions options = new BackendOptions(
                port,
                data,
                database,
                demo,
                false,
                Clock.systemUTC(),
                outside(),
                signUp,
                ObjectStorage.of(System.getenv()));
        if (account != null) {
            return addAccount(options);
        }
        if (restored) {
            try (Database opened = DatabaseOpener.open(options)) {
                new Parts(opened, options.folder(), options.clock()).tenants.renewEpochs();
                Home.restored(new HomeTable(opened));
            }
            out.println(
                    "Every desk will load everything anew at its next sync. No campaign goes by itself before a desk"
                            + " takes over.");
            return 0;
        }
        Backend backend = Backend.start(options, host);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            backend.close();
            stopped.countDown();
        }));
        out.println("Coach Desk backend ready at " + backend.address());
        stopped.await();
        return 0;
    }

    private Outside outside() {
        Outside here = Outside.ORDINARY.reachedAt(publicUrl);
        return privateNetworks ? here.with(here.platforms().anywhere()) : here;
    }

    private int addAccount(BackendOptions options) throws IOException {
        Role wanted = Roles.ofWire(role)
                .orElseThrow(() -> new IllegalArgumentException("The role must be coach or front_desk."));
        String password = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
        try (Database opened = DatabaseOpener.open(options)) {
            Parts parts = new Parts(opened, options.folder(), options.clock());
            boolean added = parts.accounts
                    .add(parts.tenants.named(tenant).id(), account, null, wanted, password)
                    .isPresent();
            out.println(added ? "Account made." : "There is an account with this address already.");
            return added ? 0 : 1;
        }
    }
}
