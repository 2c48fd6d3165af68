package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.AllThatIsShown;
import coachdesk.app.InWindow;
import coachdesk.app.Window;
import coachdesk.app.evening.StudioServer;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import coachdesk.desk.Desk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/**
 * Every platform is connected in every way through the window, wrongly and rightly, tested, listened to, handed to n8n and
 * connected again: what opens an account is in no word that is shown, heard or copied. What is told once is gone with the page.
 */
class NothingShownTest extends InWindow {
    /** One whose secret is its own, and one whose secret is a password with a name beside it. */
    private static final List<Platform> TELLING = List.of(Platform.HUBSPOT, Platform.PIPEDRIVE);

    private static final String WRONG = "wrong-secret-of-";

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static EveryPlatform platforms;
    private static StudioServer server;
    private static Desk desk;

    private final List<String> pages = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private int states;

    /** Not within the toolkit's own patience with whatever is shown. */
    @BeforeAll
    static void serve() throws IOException {
        platforms = new EveryPlatform(CLOCK);
        Outside outside = Outside.ORDINARY.reachedAt(URI.create("https://desk.example.com"));
        server =
                new StudioServer(folder, CLOCK, outside.with(outside.platforms().at(platforms.addresses())));
        desk = server.desk("Bureau", server.address());
    }

    @AfterAll
    static void end() {
        desk.close();
        server.close();
        platforms.close();
    }

    @Start
    void start(Stage stage) {
        window = new Window(stage, desk, CLOCK, pages, 900, 600);
        window.shell.show("integrations");
        desk.sync().start();
    }

    @AfterEach
    void leave() {
        robot.interact(window::close);
    }

    @Test
    void noWordIsASecret() throws Exception {
        secrets.addAll(platforms.tokens());
        for (Platform platform : Platform.values()) {
            for (Way way : platform.ways()) {
                takeAway(platform);
                connect(platform, way);
            }
            if (TELLING.contains(platform)) {
                toldOnce();
            }
            press("Reconnecter la plateforme");
            look("to be connected again");
            press(".side-panel .button-icon");
            command("integrations.back");
        }
        assertThat(states).as("it was looked at each time").isGreaterThan(40);
    }

    /** An account is connected once. */
    private void takeAway(Platform platform) throws Exception {
        for (Integration there : desk.connections().all()) {
            if (there.type().equals(platform.wire())) {
                command("integrations.back");
                desk.connections().at().disconnect(there.id());
                desk.sync().nudge();
                until(() -> desk.connections().find(there.id()).isEmpty());
            }
        }
    }

    private void connect(Platform platform, Way way) throws Exception {
        until(() -> button("#connect-" + platform.wire()) != null);
        command("integrations.back");
        press("#connect-" + platform.wire());
        until(() -> panel() != null && button(".connect-panel .accent") != null);
        robot.interact(() -> {
            choose(way);
            fill(platform, way, true);
        });
        look("typed");
        press(".connect-panel .accent");
        if (way == Way.OAUTH) {
            until(() -> seen("#consent-code"));
            look("in the browser");
            paste("code-of-nobody");
        }
        until(() -> seen(".connect-answer .trial-next"));
        look("refused");
        int before = desk.connections().all().size();
        robot.interact(() -> {
            fill(platform, way, false);
            button(".connect-panel .accent").fire();
        });
        if (way == Way.OAUTH) {
            until(() -> seen("#consent-code"));
            String code = platforms.yes(platform, pages.getLast());
            secrets.add(code);
            paste(code);
        }
        until(() -> panel() == null
                && seen(".connection-page")
                && desk.connections().all().size() == before + 1);
        command("integrations.test");
        until(() -> says("L’accès et les droits sont bons."));
        look("connected and tested");
        assertThat(restsToAsk()).as("WooCommerce does not say").isEqualTo(platform != Platform.WOOCOMMERCE);
    }

    /** Whether it says how much may still be asked, in what the platform counts. */
    private boolean restsToAsk() {
        return window.layers.lookupAll(".trial-line").stream()
                .map(node -> ((Labeled) node).getText())
                .anyMatch(text ->
                        text.matches("(Appels|Points d’appel) restants\u00a0: [\\d\\p{Z}’]+sur [\\d\\p{Z}’]+.*"));
    }

    private void paste(String code) {
        robot.interact(() -> {
            field("#consent-code").setText(code);
            button("Continuer").fire();
        });
    }

    private void choose(Way way) {
        window.layers.lookupAll(".connect-panel .radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(one -> one.getUserData() == way)
                .forEach(RadioButton::fire);
    }

    /** What is secret is in a field that shows, copies and cuts nothing of it. */
    private void fill(Platform platform, Way way, boolean wrong) {
        for (Setting setting : platform.settings(way)) {
            String right = platforms.value(platform, setting.name());
            String value = wrong && setting.secret() ? WRONG + setting.name() : right;
            assertThat(setting.form().accepts(value)).as(setting.name()).isTrue();
            TextField field = field("#setting-" + setting.name());
            assertThat(field instanceof PasswordField).as(setting.name()).isEqualTo(setting.secret());
            field.setText(value);
            if (setting.secret()) {
                secrets.add(value);
                field.selectAll();
                field.copy();
                assertThat(Clipboard.getSystemClipboard().getString()).isNotEqualTo(value);
                field.cut();
                assertThat(field.getText()).isEqualTo(value);
            }
        }
    }

    /** The secrets of the webhook and of n8n are shown when they are made, and to nobody who comes back. */
    private void toldOnce() throws Exception {
        press("#webhook-show");
        until(() -> node("#webhook-secret") != null);
        press("Créer un secret");
        until(() -> says("Copiez-le maintenant dans la plateforme\u00a0: il ne sera plus jamais montré."));
        robot.interact(() -> toggle("n8n").fire());
        until(() -> says("Copiez-le maintenant dans n8n\u00a0: il ne sera plus jamais montré."));
        List<String> once = all(Button.class, ".problem-code").stream()
                .map(Button::getText)
                .filter(text -> text.matches("[A-Za-z0-9_-]{43}"))
                .toList();
        assertThat(once).hasSize(2);
        secrets.addAll(once);
        robot.interact(() -> window.shell.show("contacts"));
        look("elsewhere");
        robot.interact(() -> window.shell.show("integrations"));
        until(() -> seen(".connection-page"));
        look("back again");
        until(() -> button("#webhook-show") != null && button("Créer un secret") != null);
        press("#webhook-show");
        until(() -> says("•••• enregistré"));
        look("webhook again");
        Integration shown = desk.connections().all().getLast();
        robot.interact(() -> desk.connections().edit(shown.id(), Map.of("connector", Integration.BUILTIN)));
    }

    /** All that is shown now, and all that can be copied now. */
    private void look(String state) {
        states++;
        List<String> all = new ArrayList<>();
        robot.interact(() -> {
            all.addAll(AllThatIsShown.now());
            all(Button.class, ".problem-code").forEach(copy -> {
                ClipboardContent nothing = new ClipboardContent();
                nothing.putString("");
                Clipboard.getSystemClipboard().setContent(nothing);
                copy.fire();
                all.add(Clipboard.getSystemClipboard().getString());
            });
        });
        assertThat(all).as("there is something to see").hasSizeGreaterThan(40);
        assertThat(String.join("\n", all)).as(state).doesNotContain(secrets.toArray(String[]::new));
        assertThat(String.join("\n", all)).as(state).doesNotContain(WRONG);
    }

    private Node panel() {
        return window.layers.lookup(".connect-panel");
    }
}
