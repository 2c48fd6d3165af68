package coachdesk.cli.sim;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.sync.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a person does at a desk in the course of an evening, and what must come of it. */
final class Habits {
    private static final List<String> FIELDS = List.of("trackingNumber", "shippingStatus", "userName", "x-newer");

    final Set<String> accepted = new LinkedHashSet<>();
    final Set<String> doomed = new LinkedHashSet<>();
    int ownEdits;

    private final SimDesk desk;
    private final RandomGenerator random;
    private final List<Ticket> tickets;
    private final Map<String, Map<String, Object>> deleted = new HashMap<>();
    private int count;

    /** @param untouchable nobody edits or scans it; whoever deletes it wants it gone for good */
    record Ticket(String id, String code, boolean untouchable) {}

    Habits(SimDesk desk, RandomGenerator random, List<Ticket> tickets) {
        this.desk = desk;
        this.random = random;
        this.tickets = tickets;
    }

    String ownPerson() {
        return "own-" + desk.name;
    }

    void act() {
        Ticket ticket = tickets.get(random.nextInt(tickets.size()));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> edit(ticket);
            case 3 -> editOwn();
            case 4 -> delete(ticket);
            case 5 -> restore(ticket);
            case 6, 7, 8 -> scan(ticket);
            case 9 -> undo();
            case 10 -> create();
            default -> decide();
        }
    }

    private void edit(Ticket ticket) {
        if (!ticket.untouchable() && desk.doc(Kind.RESERVATION, ticket.id()) != null) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            desk.store().change(tx -> desk.outbox()
                    .edit(tx, Kind.RESERVATION, ticket.id(), Map.of(field, unique()), desk.clock.instant()));
        }
    }

    private void editOwn() {
        if (desk.doc(Kind.PERSON, ownPerson()) != null) {
            desk.store().change(tx -> desk.outbox()
                    .edit(tx, Kind.PERSON, ownPerson(), Map.of("name", unique()), desk.clock.instant()));
            ownEdits++;
        }
    }

    private void delete(Ticket ticket) {
        Map<String, Object> doc = desk.doc(Kind.RESERVATION, ticket.id());
        if (doc != null) {
            desk.store().change(tx -> desk.outbox().delete(tx, Kind.RESERVATION, ticket.id(), desk.clock.instant()));
            if (ticket.untouchable()) {
                doomed.add(ticket.id());
            } else {
                deleted.put(ticket.id(), doc);
            }
        }
    }

    private void restore(Ticket ticket) {
        Map<String, Object> doc = deleted.remove(ticket.id());
        if (doc != null) {
            desk.store()
                    .change(tx -> desk.outbox().restore(tx, Kind.RESERVATION, ticket.id(), doc, desk.clock.instant()));
        }
    }

    private void scan(Ticket ticket) {
        if (ticket.untouchable()) {
            return;
        }
        Verdict verdict = desk.checkIn().check(ticket.code(), Via.SCANNER, desk.clock.instant(), true);
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            accepted.add(verdict.attendanceId());
            Verdict again = desk.checkIn().check(ticket.code(), Via.TYPED, desk.clock.instant(), true);
            if (again.kind() != Verdict.Kind.ALREADY_IN) {
                throw new AssertionError("accepted twice: " + again.kind());
            }
        }
    }

    private void undo() {
        if (!accepted.isEmpty()) {
            desk.checkIn().undo(new ArrayList<>(accepted).get(random.nextInt(accepted.size())), desk.clock.instant());
        }
    }

    private void create() {
        String id = "new-" + unique();
        desk.store().change(tx -> desk.outbox()
                .create(
                        tx,
                        Kind.PERSON,
                        id,
                        Map.of("id", id, "name", "Zoé 🌸", "email", "zoe@example.com"),
                        desk.clock.instant()));
    }

    private void decide() {
        for (Decision decision : desk.decisions().open()) {
            boolean conflict = decision.reason() == Decision.Reason.CONFLICT;
            if (random.nextBoolean()) {
                again(decision, conflict);
            } else {
                desk.decisions().settle(decision.id(), conflict ? Decision.Choice.THEIRS : Decision.Choice.DROP);
            }
            if (random.nextInt(4) == 0) {
                desk.decisions().undo(decision.id());
            }
        }
    }

    /** What the server refused because the record is gone cannot be tried again: it stays open, to be dropped. */
    private void again(Decision decision, boolean conflict) {
        try {
            desk.decisions().settle(decision.id(), conflict ? Decision.Choice.MINE : Decision.Choice.RETRY);
        } catch (ProblemException e) {
            if (conflict || e.problem().code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
    }

    private String unique() {
        return desk.name + "-" + count++;
    }
}
