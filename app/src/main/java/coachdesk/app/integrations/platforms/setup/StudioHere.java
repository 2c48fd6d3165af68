package coachdesk.app.integrations.platforms.setup;

import coachdesk.contract.integrations.Transform;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.settings.Settings;
import java.time.ZoneId;

/** The studio as this machine knows it, whatever is set by then. */
public record StudioHere(Settings settings) implements Transform.Studio {
    @Override
    public ZoneId zone() {
        return settings.values().zone();
    }

    @Override
    public String e164(String text) {
        return new Numbers(settings.values().sending().country()).e164(text).orElse(null);
    }
}
