package coachdesk.app.integrations.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.PlatformSamples;
import coachdesk.contract.Kind;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What is asked in the panel is about the connection that it was opened for, whichever is open beside it meanwhile. */
class OtherConnectionTest extends OwnWindow {
    @Start
    void start(Stage stage) {
        desk(0);
        fixture.told(Kind.INTEGRATION, PlatformSamples.working());
        fixture.told(Kind.INTEGRATION, PlatformSamples.troubled());
        window(stage, "integrations");
        window.shell.open("integrations", "i-hubspot");
    }

    @Test
    void itIsRenamedAndSyncedAlsoWhenAnotherIsOpenByThen() throws Exception {
        until(() -> says("HubSpot du studio") && seen(".connection-page"));
        command("integrations.rename");
        until(() -> field(".side-panel .text-field") != null);
        another();
        robot.interact(() -> field(".side-panel .text-field").setText("CRM"));
        press(".side-panel .accent");
        until(() -> name("i-hubspot").equals("CRM") || name("i-woo").equals("CRM"));
        assertThat(name("i-woo")).isEqualTo("Boutique");

        command("integrations.back");
        press("#open-i-hubspot");
        until(() -> says("CRM") && seen(".connection-page"));
        command("integrations.sync");
        until(() -> button("Synchroniser sans répéter") != null);
        another();
        press("Synchroniser sans répéter");
        until(() -> runs("i-hubspot") + runs("i-woo") == 1);
        assertThat(runs("i-hubspot")).isEqualTo(1);
    }

    private void another() throws Exception {
        command("integrations.back");
        press("#open-i-woo");
        until(() -> says("Boutique") && seen(".connection-page"));
    }

    private String name(String id) {
        return fixture.desk.connections().find(id).orElseThrow().name();
    }

    private int runs(String id) {
        return fixture.desk.connections().runs(id, 9).size();
    }
}
