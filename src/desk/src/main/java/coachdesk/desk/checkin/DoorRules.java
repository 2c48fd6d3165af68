package coachdesk.desk.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who may come in. Decides on what a {@link DoorView} shows and writes nothing: ACCEPTED means "may enter", and holds
 * only if the entry is written in the transaction of the view.
 *
 * @param zone of the studio: a session's day is a day there
 */
public record DoorRules(ZoneId zone) {
    /** Fewer last characters than these are taken for a whole code. */
    static final int SHORTEST_ENDING = 3;

    private static final int MOST_CANDIDATES = 8;

    /** @param code as {@link TicketText} found it */
    public Verdict judge(DoorView view, String code, Via via, LocalDate day, boolean force) {
        Found found = find(view, code, via);
        return found.tickets().isEmpty()
                ? new Verdict(Verdict.Kind.UNKNOWN, code, null, null, null, List.of(), found.candidates())
                : judge(view, chosen(view, found.tickets(), day), day, force);
    }

    /** The scan that counts for this code on this day, whatever has become of the reservation since. */
    public Optional<Scan> entry(DoorView view, String code, LocalDate day) {
        return find(view, code, Via.TYPED).tickets().stream()
                .flatMap(ticket -> scan(view, ticket, day).stream())
                .findFirst();
    }

    private record Found(List<Ticket> tickets, List<String> candidates) {}

    private static Found find(DoorView view, String code, Via via) {
        String whole = TicketText.normal(code);
        List<Ticket> tickets = view.byCode(whole);
        if (!tickets.isEmpty() || via != Via.TYPED || whole.length() < SHORTEST_ENDING) {
            return new Found(tickets, List.of());
        }
        List<String> codes = view.endingWith(whole, MOST_CANDIDATES);
        return codes.size() == 1 ? new Found(view.byCode(codes.getFirst()), List.of()) : new Found(List.of(), codes);
    }

    /**
     * The one that is meant when several reservations share a code: it is for this day rather than for another, and
     * nobody came with it yet.
     */
    private Ticket chosen(DoorView view, List<Ticket> tickets, LocalDate day) {
        if (tickets.size() == 1) {
            return tickets.getFirst();
        }
        return tickets.stream()
                .min(Comparator.comparing(Ticket::off)
                        .thenComparing(ticket -> !ticket.names(day))
                        .thenComparing(Ticket::dated)
                        .thenComparing(ticket -> earlier(view, ticket, day).isPresent())
                        .thenComparingLong(ticket -> daysAway(ticket, day)))
                .orElseThrow();
    }

    private Verdict judge(DoorView view, Ticket ticket, LocalDate day, boolean force) {
        if (ticket.off()) {
            return verdict(Verdict.Kind.CANCELLED, ticket, null, null, List.of());
        }
        if (!ticket.isFor(day) && !force) {
            return verdict(
                    Verdict.Kind.NOT_TODAY, ticket, null, null, ticket.row().days());
        }
        return earlier(view, ticket, day)
                .map(scan -> verdict(
                        Verdict.Kind.ALREADY_IN,
                        ticket,
                        scan.id(),
                        new Verdict.Earlier(scan.at(), scan.device(), scan.person()),
                        List.of()))
                .orElseGet(() -> verdict(Verdict.Kind.ACCEPTED, ticket, null, null, List.of()));
    }

    /** The entry already made with it: with a ticket for one entry on whatever day, with others on this day. */
    private Optional<Scan> earlier(DoorView view, Ticket ticket, LocalDate day) {
        return scan(view, ticket, day).or(() -> serversWord(view, ticket, day));
    }

    private static Optional<Scan> scan(DoorView view, Ticket ticket, LocalDate day) {
        return view.counting(ticket.row().id(), ticket.forOneEntry() ? null : day);
    }

    /**
     * A server that keeps no scans only says "validated". That settles a ticket for one entry; with others it can mean
     * another day, so there its time must be on this day. Scans that are known, undone ones too, say it better.
     */
    private Optional<Scan> serversWord(DoorView view, Ticket ticket, LocalDate day) {
        if (!ticket.validated() || view.everScanned(ticket.row().id())) {
            return Optional.empty();
        }
        Instant at = ticket.validatedAt();
        boolean thisDay = at != null && at.atZone(zone).toLocalDate().equals(day);
        return ticket.forOneEntry() || thisDay ? Optional.of(new Scan(null, at, null, null)) : Optional.empty();
    }

    private static long daysAway(Ticket ticket, LocalDate day) {
        return ticket.row().days().stream()
                .mapToLong(one -> Math.abs(ChronoUnit.DAYS.between(day, one)))
                .min()
                .orElse(0);
    }

    private static Verdict verdict(
            Verdict.Kind kind, Ticket ticket, String attendanceId, Verdict.Earlier earlier, List<LocalDate> days) {
        return new Verdict(kind, ticket.row().code(), ticket.row(), attendanceId, earlier, days, List.of());
    }
}
