package coachdesk.app.catalogue.studio;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.AtWindow;
import coachdesk.app.Window;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.testfx.api.FxRobot;

/** What the coach does on the pages of how the studio looks and is paid. */
record StudioHand(FxRobot robot, Window window) implements AtWindow {
    void page(String page) throws Exception {
        robot.interact(() -> {
            window.shell.show("catalogue");
            window.shell.current().open(page);
        });
        until(() -> !all(TextInputControl.class, ".record-form .text-input").isEmpty());
    }

    void write(String field, String text) throws Exception {
        until(() -> !fields(field).isEmpty());
        robot.interact(() -> fields(field).getFirst().setText(text));
    }

    private List<TextField> fields(String name) {
        return all(TextField.class, ".record-form .text-field").stream()
                .filter(field -> name.equals(field.getAccessibleText()))
                .toList();
    }

    void save() {
        robot.interact(() -> all(Button.class, ".record-bar .accent").getFirst().fire());
    }

    /** Until this stands somewhere on the page. */
    void sees(String selector, String words) throws Exception {
        until(() -> all(Labeled.class, selector).stream()
                .anyMatch(label -> label.isVisible() && words.equals(label.getText())));
    }

    void turnOn(String way) {
        robot.interact(() -> way(way).setSelected(true));
    }

    /** Until it is told, with what takes it back. */
    private void saveUntilTold() throws Exception {
        Button before = newest();
        save();
        until(() -> newest() != before);
    }

    private ToggleSwitch way(String way) {
        return all(ToggleSwitch.class, ".way-" + way).getFirst();
    }

    /** What takes back what was told last; null when nothing is told. */
    private Button newest() {
        List<Button> told = all(Button.class, ".toast-action");
        return told.isEmpty() ? null : told.getLast();
    }

    private void takeBack(String way) throws Exception {
        robot.interact(() -> newest().fire());
        until(() -> !way(way).isSelected());
    }

    /** The studio's own colours lie over those of the theme. */
    boolean coloured() {
        return window.layers.getScene().getStylesheets().stream().anyMatch(sheet -> sheet.contains("-color-accent-fg"));
    }

    /** The looks, the ways to pay, and a switch that is taken back; nothing of it has left this computer yet. */
    void fillIn() throws Exception {
        page("appearance");
        assertThat(coloured()).isFalse();
        write("Nom du studio", "Studio Essai");
        write("Première couleur", "mauve");
        save();
        sees(".form-fault", "Ce n’est pas une couleur. Écrivez six chiffres, par exemple #8B5CF6.");
        assertThat(coloured()).isFalse();
        write("Première couleur", "EAB308");
        sees(".head-name", "Studio Essai");
        save();
        until(this::coloured);

        page("payments");
        write("Lien Stripe (carte)", "buy.stripe.com/abc");
        write("WhatsApp du coach", "079 000 00 01");
        until(() -> !way("twint").isSelected());
        turnOn("twint");
        sees(".way-odd", "Montré, mais sans lien\u00a0: on ne peut pas payer ainsi.");
        saveUntilTold();
        sees(".record-bar .label", "");
        turnOn("stripe");
        sees(".record-bar .label", "Modifications non enregistrées");
        write("Lien Stripe (carte)", "https://buy.stripe.com/autre");
        saveUntilTold();
        takeBack("stripe");
        until(() -> fields("Lien Stripe (carte)").getFirst().getText().endsWith("/abc"));
    }
}
