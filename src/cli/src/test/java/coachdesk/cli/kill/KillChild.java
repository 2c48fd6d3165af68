package coachdesk.cli.kill;

import coachdesk.cli.desks.TestKinds;
import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.settings.SessionSecrets;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Records;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The process that gets killed: works on a data folder without a pause and says what it did as soon as the call has
 * returned. Arguments: folder, seed, how many steps (it is killed long before).
 */
final class KillChild {
    static final int PULLED_AT_ONCE = 5;
    static final int TALKS = 3;
    /** Steps until the classes are loaded and a kill falls into work, not into loading. */
    private static final int WARM = 2;

    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final Desk desk;
    private final Records records = TestKinds.records();
    private final SplittableRandom random;
    private final List<String> tickets;
    private final Deque<String> in = new ArrayDeque<>();
    private final Deque<Reservations.Undo> deletes = new ArrayDeque<>();
    private final Deque<String> deleted = new ArrayDeque<>();
    private final Deque<String> planned = new ArrayDeque<>();
    private int pulled;

    private KillChild(Desk desk, SplittableRandom random, List<String> tickets, int pulled) {
        this.desk = desk;
        this.random = random;
        this.tickets = tickets;
        this.pulled = pulled;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
        int steps = Integer.parseInt(args[2]);
        Killing.say("OPENING");
        try (Desk desk = DeskOpener.open(new DeskOptions(
                folder, Clock.systemUTC(), new java.security.SecureRandom(), new SessionSecrets(), Optional::empty))) {
            int pulled = desk.store()
                    .read(sql -> Meta.get(sql, Meta.CURSOR))
                    .map(Integer::parseInt)
                    .orElse(0);
            KillChild child = new KillChild(desk, random, Files.readAllLines(folder.resolve(Killing.TICKETS)), pulled);
            child.talks();
            for (int i = 0; i < steps; i++) {
                child.step(args[1] + "-" + i);
                if (i == WARM) {
                    Killing.say("READY");
                }
            }
        }
        System.exit(0);
    }

    private void step(String unique) {
        String[] ticket = tickets.get(random.nextInt(tickets.size())).split(" ");
        switch (random.nextInt(11)) {
            case 0 -> {
                desk.reservations().edit(ticket[0], Map.of("trackingNumber", unique));
                Killing.say("EDIT " + ticket[0] + " " + unique);
            }
            case 1 -> delete(ticket[0]);
            case 2 -> restore();
            case 3 -> undo();
            case 4 -> pull();
            case 5 -> draft(unique);
            case 6 -> plan(unique);
            case 7 -> send();
            default -> check(ticket[1]);
        }
    }

    private void check(String code) {
        Instant at = START.plus(Duration.ofDays(random.nextInt(3000)));
        Verdict verdict = desk.checkIn().check(code, Via.SCANNER, at, true);
        if (verdict.kind() == Verdict.Kind.ACCEPTED) {
            in.add(verdict.attendanceId());
            Killing.say("IN " + verdict.attendanceId());
        }
    }

    private void undo() {
        String attendance = in.poll();
        if (attendance != null && desk.checkIn().undo(attendance, START)) {
            Killing.say("UNDO " + attendance);
        }
    }

    /** One that was deleted before an earlier kill is gone already: deleting it again would queue nothing. */
    private void delete(String id) {
        if (!deleted.contains(id) && desk.reservations().detail(id).isPresent()) {
            deletes.add(desk.reservations().delete(List.of(id)));
            deleted.add(id);
            Killing.say("DELETE " + id);
        }
    }

    private void restore() {
        if (!deletes.isEmpty()) {
            deletes.poll().undo();
            Killing.say("RESTORE " + deleted.poll());
        }
    }

    /** As the server would have told of them. */
    private void talks() {
        desk.store().change(tx -> {
            for (int i = 0; i < TALKS; i++) {
                records.told(tx, Kind.CONVERSATION, "talk" + i, 1, Map.of("id", "talk" + i, "mode", "user"));
            }
        });
    }

    private void draft(String text) {
        String talk = "talk" + random.nextInt(TALKS);
        desk.writing().drafts().keep(talk, text, Map.of());
        Killing.say("DRAFT " + talk + " " + text);
    }

    private void plan(String text) {
        desk.writing().later().plan("talk" + random.nextInt(TALKS), text, START.plus(Duration.ofDays(3000)));
        Killing.say("PLAN " + text);
        planned.add(desk.store()
                .reading(reading -> reading.statements()
                        .first("SELECT id FROM later_message ORDER BY row DESC LIMIT 1", row -> row.getString(1)))
                .orElseThrow());
    }

    /** The message, and that it has gone, in one transaction. */
    private void send() {
        if (!planned.isEmpty()) {
            String later = planned.poll();
            desk.writing().later().sendNow(later);
            Killing.say("SENT " + later);
        }
    }

    /** A page of a pull: its rows and the cursor in one transaction. */
    private void pull() {
        int page = pulled + 1;
        desk.store().change(tx -> {
            for (int i = 0; i < PULLED_AT_ONCE; i++) {
                String id = "pulled-" + page + "-" + i;
                records.told(tx, Kind.PERSON, id, 1, Map.of("id", id, "name", "Awa " + page));
            }
            Meta.put(tx, Meta.CURSOR, Integer.toString(page));
        });
        pulled = page;
        Killing.say("PULL " + page);
    }
}
