package coachdesk.app.settings;

import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.DeskSecrets;

/** What it takes to change the server: the probe, and where its token is kept. */
public record ServerChoice(ServerProbe probe, DeskSecrets secrets) {
    /** Slow: may ask the system's keychain. */
    void signOut(String server) {
        secrets.remove(ServerAddress.secretName(server));
    }
}
