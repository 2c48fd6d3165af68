package coachdesk.desk.settings;

import coachdesk.desk.settings.Settings.Notices;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How somebody is told of messages, among the fields of the settings. */
final class NoticesDocument {
    private static final Notices USUAL = Notices.USUAL;

    private NoticesDocument() {}

    static Notices read(Map<String, Object> document) {
        return new Notices(
                flag(document, "noticeShown", USUAL.shown()),
                flag(document, "noticeMessage", USUAL.message()),
                flag(document, "noticeCoach", USUAL.coach()),
                flag(document, "noticePrivate", USUAL.personal()),
                Math.clamp(SettingsDocument.number(document, "noticeVolume", USUAL.volume()), 0, 100),
                Math.clamp(SettingsDocument.number(document, "noticeQuietFrom", USUAL.quietFrom()), 0, 23),
                Math.clamp(SettingsDocument.number(document, "noticeQuietTo", USUAL.quietTo()), 0, 23),
                flag(document, "noticeAssistant", USUAL.assistant()),
                flag(document, "noticeMarksClassic", USUAL.marksClassic()));
    }

    /** Only what differs. */
    static void write(ObjectNode document, Notices from, Notices to) {
        put(document, "noticeShown", from.shown(), to.shown());
        put(document, "noticeMessage", from.message(), to.message());
        put(document, "noticeCoach", from.coach(), to.coach());
        put(document, "noticePrivate", from.personal(), to.personal());
        put(document, "noticeVolume", from.volume(), to.volume());
        put(document, "noticeQuietFrom", from.quietFrom(), to.quietFrom());
        put(document, "noticeQuietTo", from.quietTo(), to.quietTo());
        put(document, "noticeAssistant", from.assistant(), to.assistant());
        put(document, "noticeMarksClassic", from.marksClassic(), to.marksClassic());
    }

    private static boolean flag(Map<String, Object> document, String name, boolean usual) {
        return document.get(name) instanceof Boolean flag ? flag : usual;
    }

    private static void put(ObjectNode document, String name, Object from, Object to) {
        if (!from.equals(to)) {
            document.putPOJO(name, to);
        }
    }
}
