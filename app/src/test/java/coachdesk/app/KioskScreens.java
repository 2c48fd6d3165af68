package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.settings.Settings;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

/** The window as a kiosk, in two languages. */
final class KioskScreens {
    private KioskScreens() {}

    static List<Screen> all() {
        Screen setup = usual("kiosk-setup", KioskScreens::prepare, hand -> {});
        return List.of(
                setup,
                setup.largeText(),
                usual("kiosk", KioskScreens::prepare, KioskScreens::open, CameraScreens::live),
                usual("kiosk-pin", KioskScreens::prepare, KioskScreens::open, hand -> hand.find(
                                Button.class, ".kiosk > .button")
                        .fire()),
                usual(
                                "kiosk-accepted",
                                KioskScreens::prepare,
                                KioskScreens::open,
                                hand -> hand.scan(DoorScreens.code(hand, Verdict.Kind.ACCEPTED)))
                        .passing(),
                usual("kiosk-refused", KioskScreens::prepare, KioskScreens::open, hand -> hand.scan("AFR-000000"))
                        .passing());
    }

    private static void prepare(Hand hand) {
        SyncScreens.calm(hand);
        hand.fixture().desk.settings().change(values -> values.withKiosk(new Settings.Kiosk(false, "en")));
        hand.show("checkin");
        hand.command("checkin.kiosk");
    }

    private static void open(Hand hand) {
        hand.all(PasswordField.class, ".kiosk-setup .password-field").forEach(field -> field.setText("2580"));
        hand.find(Button.class, ".kiosk-setup .accent").fire();
    }
}
