package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.store.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who has an address, and so whose a booking is that was made with it. */
final class Sharing {
    /** What more records than this have is the address of a house, not of somebody. */
    static final int MOST = 20;

    private final Function<String, List<Holder>> reading;
    private final Map<String, List<Holder>> read = new HashMap<>();

    /** @param name null when the record says none */
    record Holder(long contact, Name name) {}

    private Sharing(Function<String, List<Holder>> reading) {
        this.reading = reading;
    }

    /** @param holders by e-mail address in small letters and by E.164 number */
    static Sharing of(Map<String, List<Holder>> holders) {
        return new Sharing(address -> holders.getOrDefault(address, List.of()));
    }

    /** From the index, read once for each address. */
    static Sharing in(Reading reading) {
        return new Sharing(address -> reading.statements()
                .all(
                        "SELECT contact, name FROM contact_ref WHERE " + (address.indexOf('@') >= 0 ? "email" : "phone")
                                + " = ? LIMIT " + (MOST + 1),
                        row -> new Holder(row.getLong(1), Name.of(row.getString(2))),
                        address));
    }

    List<Holder> holders(String address) {
        return read.computeIfAbsent(address, reading);
    }

    /** Whether a booking made with this address, under this name, is this contact's, who has the address. */
    boolean isOf(long contact, Name own, String address, Name booked) {
        List<Holder> holders = holders(address);
        if (holders.size() > MOST) {
            return own != null && own.equals(booked);
        }
        return holders.stream().allMatch(holder -> holder.contact() == contact)
                || holders.stream().anyMatch(holder -> holder.contact() == contact && mayBe(holder, booked))
                || holders.stream().noneMatch(holder -> mayBe(holder, booked));
    }

    private static boolean mayBe(Holder holder, Name booked) {
        return booked == null || holder.name() == null || holder.name().mayBe(booked);
    }
}
