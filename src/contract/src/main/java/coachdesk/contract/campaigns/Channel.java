package coachdesk.contract.campaigns;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** By what way a campaign reaches somebody. The wire names are the classic backend's. */
public enum Channel {
    /** A message in the person's own conversation. */
    INTERNAL(false),
    EMAIL(false),
    WHATSAPP(false),
    /** By hand: nobody but a person can write there. */
    INSTAGRAM(false),
    /** One message in the conversation of each group of the basket, for all who are in it. */
    GROUP(true);

    private final boolean toGroups;

    Channel(boolean toGroups) {
        this.toGroups = toGroups;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its recipients are groups, and their members are reached through them. */
    public boolean toGroups() {
        return toGroups;
    }

    public static Optional<Channel> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(channel -> channel.wire().equals(wire))
                .findFirst();
    }

    /** Those that are known here; what only a newer program knows is passed over. */
    public static Set<Channel> ofWires(Collection<?> wires) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        wires.forEach(wire -> ofWire(String.valueOf(wire)).ifPresent(channels::add));
        return channels;
    }
}
