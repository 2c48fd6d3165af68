package coachdesk.desk.settings;

import java.time.ZoneId;

/** Values that are being changed, so that a change names only what it changes. One thread. */
final class Draft {
    String language;
    String theme;
    String server;
    String account;
    boolean frontDesk;
    String deviceName;
    ZoneId zone;
    boolean autoSync;
    int soundVolume;
    int textPercent;
    String camera;
    Settings.Kiosk kiosk;
    Settings.Sending sending;
    boolean enterSends;
    Settings.Notices notices;

    Draft(Settings.Values from) {
        language = from.language();
        theme = from.theme();
        server = from.server();
        account = from.account();
        frontDesk = from.frontDesk();
        deviceName = from.deviceName();
        zone = from.zone();
        autoSync = from.autoSync();
        soundVolume = from.soundVolume();
        textPercent = from.textPercent();
        camera = from.camera();
        kiosk = from.kiosk();
        sending = from.sending();
        enterSends = from.enterSends();
        notices = from.notices();
    }

    Settings.Values values() {
        return new Settings.Values(
                language,
                theme,
                server,
                account,
                frontDesk,
                deviceName,
                zone,
                autoSync,
                soundVolume,
                textPercent,
                camera,
                kiosk,
                sending,
                enterSends,
                notices);
    }
}
