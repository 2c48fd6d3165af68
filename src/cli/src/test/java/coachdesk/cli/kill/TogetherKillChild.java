package coachdesk.cli.kill;

import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.settings.SessionSecrets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The process that gets killed while it saves a link to pay and whether it is shown, and takes both back, again and again.
 * Arguments: folder, a number for the links, how often (it is killed long before).
 */
final class TogetherKillChild {
    private TogetherKillChild() {}

    public static void main(String[] args) throws Exception {
        try (Desk desk = DeskOpener.open(new DeskOptions(
                Path.of(args[0]), Clock.systemUTC(), new SecureRandom(), new SessionSecrets(), Optional::empty))) {
            save(desk, "", false);
            for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                String link = "https://pay.twint.ch/" + args[1] + "/" + i;
                Undo undo = save(desk, link, true);
                Killing.say("SAVED " + link);
                undo.undo();
                Killing.say(i == 0 ? "READY" : "BACK " + link);
            }
        }
        System.exit(0);
    }

    private static Undo save(Desk desk, String link, boolean shown) {
        return desk.catalogue()
                .changeAll(List.of(
                        new Catalogue.Edit(Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, Map.of("twint", link)),
                        new Catalogue.Edit(Sheets.CONCEPT, Kind.THE_CONCEPT, Map.of("paymentTwint", shown))));
    }
}
