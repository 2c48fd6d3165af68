package coachdesk.desk.contacts;

import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Who does not want to be written to, by what they are reached with. Every method may be slow: not for the UI thread. */
public interface OptOuts {
    /** E-mail addresses in small letters and E.164 numbers, each with the channels by which nobody writes to it. */
    Map<String, Set<Channel>> all();

    /**
     * From now on no campaign goes to these, by whatever channel.
     *
     * @param addresses as {@link #key} gives them
     */
    Undo refuse(Collection<String> addresses);

    /** Campaigns go to these again. */
    Undo accept(Collection<String> addresses);

    /** @param address e-mail address or number as somebody wrote it; null and blank give null */
    static String key(String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String bare = address.strip().toLowerCase(java.util.Locale.ROOT);
        return bare.contains("@") ? bare : PhoneNumber.normalised(bare);
    }
}
