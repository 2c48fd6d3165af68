package coachdesk.desk.settings;

import coachdesk.desk.problems.Problem;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What the user chose, kept as {@code settings.json} in the data folder. No secret is ever in it. Any thread. */
public interface Settings {
    Values values();

    /** Stores and tells the listeners, on the calling thread. */
    void change(java.util.function.UnaryOperator<Values> change);

    /** @return unsubscribes */
    Runnable listen(Consumer<Values> listener);

    /** What is wrong with the file, if anything: it was damaged and set aside, or it cannot be written. */
    default Optional<Problem> problem() {
        return Optional.empty();
    }

    /**
     * @param language {@code fr}, {@code en} or {@code de}; null follows the system, French when that is another
     * @param theme {@code light}, {@code dark} or {@code system}
     * @param server address of the server; empty means embedded, null means not chosen yet (first start)
     * @param account name of the person signed in at the server; null when nobody is
     * @param frontDesk whether that account is one of the front desk, which has no conversations and no campaigns
     * @param deviceName shown beside what this desk does
     * @param zone of the studio
     * @param autoSync false only syncs when asked
     * @param soundVolume 0 to 100
     * @param textPercent size of the window's text, 100 to 200
     * @param camera id of the camera at the door; empty for whichever is found first
     * @param kiosk how the queue serves itself
     * @param sending how campaigns are sent
     * @param enterSends whether Enter sends an answer, and not Ctrl or ⌘ with it
     * @param notices how somebody is told that a message came
     */
    record Values(
            String language,
            String theme,
            String server,
            String account,
            boolean frontDesk,
            String deviceName,
            ZoneId zone,
            boolean autoSync,
            int soundVolume,
            int textPercent,
            String camera,
            Kiosk kiosk,
            Sending sending,
            boolean enterSends,
            Notices notices) {

        public Values withLanguage(String language) {
            return with(draft -> draft.language = language);
        }

        public Values withTheme(String theme) {
            return with(draft -> draft.theme = theme);
        }

        /** Nobody is signed in at another server. */
        public Values withServer(String server) {
            return with(draft -> {
                draft.account = Objects.equals(server, this.server) ? account : null;
                draft.frontDesk = draft.account != null && frontDesk;
                draft.server = server;
            });
        }

        /** Nobody is signed in any more, or a coach is. */
        public Values withAccount(String account) {
            return withAccount(account, false);
        }

        public Values withAccount(String account, boolean frontDesk) {
            return with(draft -> {
                draft.account = account;
                draft.frontDesk = frontDesk;
            });
        }

        public Values withDeviceName(String deviceName) {
            return with(draft -> draft.deviceName = deviceName);
        }

        public Values withZone(ZoneId zone) {
            return with(draft -> draft.zone = zone);
        }

        public Values withAutoSync(boolean autoSync) {
            return with(draft -> draft.autoSync = autoSync);
        }

        public Values withSoundVolume(int soundVolume) {
            return with(draft -> draft.soundVolume = soundVolume);
        }

        public Values withTextPercent(int textPercent) {
            return with(draft -> draft.textPercent = textPercent);
        }

        public Values withCamera(String camera) {
            return with(draft -> draft.camera = camera);
        }

        public Values withKiosk(Kiosk kiosk) {
            return with(draft -> draft.kiosk = kiosk);
        }

        public Values withSending(Sending sending) {
            return with(draft -> draft.sending = sending);
        }

        public Values withEnterSends(boolean enterSends) {
            return with(draft -> draft.enterSends = enterSends);
        }

        public Values withNotices(Notices notices) {
            return with(draft -> draft.notices = notices);
        }

        private Values with(Consumer<Draft> change) {
            Draft draft = new Draft(this);
            change.accept(draft);
            return draft.values();
        }
    }

    /**
     * @param on whether the window is a kiosk, also after the next start
     * @param second a language beside the user's own, {@code fr}, {@code en} or {@code de}; empty for none
     */
    record Kiosk(boolean on, String second) {
        public static final Kiosk OFF = new Kiosk(false, "");
    }

    /**
     * @param automatic whether this desk lets planned sendings go at their time while it is open
     * @param quietFrom hour of the day from which nobody wants to be disturbed, 0 to 23, in the studio's zone
     * @param quietTo until which; the same as {@code quietFrom} for never
     * @param country two capital letters, of telephone numbers that do not say theirs
     */
    record Sending(boolean automatic, int quietFrom, int quietTo, String country) {
        public static final Sending USUAL = new Sending(true, 22, 8, "CH");
    }

    /**
     * @param shown whether a notification says who wrote what
     * @param message whether a member's message sounds
     * @param coach whether it sounds when another desk of the studio answers
     * @param personal whether a private message sounds
     * @param volume of these sounds, 0 to 100
     * @param quietFrom hour of the day from which nothing sounds, 0 to 23, in the studio's zone
     * @param quietTo until which; the same as {@code quietFrom} for never
     * @param assistant whether the assistant's answers count like messages
     * @param marksClassic whether a classic server is told what was read here; all who use it share that one mark
     */
    record Notices(
            boolean shown,
            boolean message,
            boolean coach,
            boolean personal,
            int volume,
            int quietFrom,
            int quietTo,
            boolean assistant,
            boolean marksClassic) {
        public static final Notices USUAL = new Notices(true, true, false, true, 70, 22, 8, false, false);
    }
}
