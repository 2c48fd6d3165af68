package coachdesk.testkit.studio;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes a studio of any size: courses and offers, people with odd names and numbers, bookings over the last half year and
 * the coming weeks (a quarter of them for this week, many for today), and who came. The same seed, time and zone give the
 * same studio, ids included. Nobody in it exists.
 */
public final class StudioGenerator {
    private static final int BOOKINGS_PER_PERSON = 4;
    private static final int FEWEST_PEOPLE = 12;

    private final long seed;
    private final Instant now;
    private final ZoneId zone;

    /**
     * @param now the sessions lie around it
     * @param zone of the studio: the sessions' times of day are in it
     */
    public StudioGenerator(long seed, Instant now, ZoneId zone) {
        this.seed = seed;
        this.now = now;
        this.zone = zone;
    }

    /** @param reservations how many, products and cancelled ones included */
    public Studio studio(int reservations) {
        Dice dice = new Dice(new SplittableRandom(seed));
        Names names = Names.read();
        Catalogue catalogue = Catalogue.read(dice, now.atZone(zone).toLocalDate());
        List<Map<String, Object>> people = new ArrayList<>();
        int crowd = Math.max(FEWEST_PEOPLE, reservations / BOOKINGS_PER_PERSON);
        for (int i = 0; i < crowd; i++) {
            people.add(names.person(i, dice, now));
        }
        Bookings bookings = new Bookings(dice, names, catalogue, new Sessions(now, zone), new Codes(seed));
        Arrivals arrivals = new Arrivals(dice, names, now);
        List<Map<String, Object>> booked = new ArrayList<>(reservations);
        List<Map<String, Object>> attendances = new ArrayList<>();
        for (int i = 0; i < reservations; i++) {
            Booking booking = bookings.make(i, people.get(dice.below(crowd)));
            attendances.addAll(arrivals.of(booking));
            booked.add(booking.doc());
        }
        return new Studio(catalogue.courses(), catalogue.offers(), people, booked, attendances);
    }
}
