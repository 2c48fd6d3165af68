package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Known;
import coachdesk.desk.contacts.matching.Matching;
import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.contacts.store.Visits.Booked;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Reading;
import coachdesk.desk.store.SearchFill;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Works out all of the index at once: after a first load, and when more has changed than could be followed one by one.
 * What changes meanwhile is written down and followed after it.
 */
final class Rebuild {
    /** Of one transaction: a check-in comes in between. */
    private static final int ROWS = 2_000;

    /** Nothing is written down, because all is to be worked out anew. */
    private static final String ALL = "all";

    private final Store store;
    private final Supplier<String> newId;

    /** @param newId makes UUIDs: by one each turn is known */
    Rebuild(Store store, Supplier<String> newId) {
        this.store = store;
        this.newId = newId;
    }

    private record Row(ContactEntry entry, boolean refused, Visits visits) {}

    /** Also when one broke off. During a first load what is there is enough: more of it comes every moment. */
    static boolean wanted(Reading reading) {
        return Meta.get(reading, Meta.CONTACTS).isPresent() && !(loading(reading) && some(reading));
    }

    private static boolean loading(Reading reading) {
        return Meta.get(reading, SearchFill.mark("reservation")).isPresent();
    }

    private static boolean some(Reading reading) {
        return reading.statements()
                .first("SELECT 1 FROM contact_row LIMIT 1", row -> true)
                .isPresent();
    }

    /** In many short transactions, or in one where another program is at it too: one of both must get to its end. */
    void run() {
        if (!inSteps()) {
            store.takeOver(tx -> {
                begin(tx, ALL);
                write(tx, rows(tx), 1);
                end(tx);
                return null;
            });
        }
    }

    private static void begin(Transaction tx, String turn) {
        new IndexRows(tx).removeAll();
        tx.statements().run("DELETE FROM contact_dirty");
        Meta.put(tx, Meta.CONTACTS, turn);
    }

    private static void end(Transaction tx) {
        Meta.put(tx, Meta.CONTACTS, loading(tx) ? ALL : null);
    }

    private boolean inSteps() {
        String turn = "building " + newId.get();
        store.takeOver(tx -> {
            begin(tx, turn);
            return null;
        });
        List<Row> rows = store.reading(Rebuild::rows);
        for (int from = 0; from < rows.size(); from += ROWS) {
            int first = from;
            List<Row> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            boolean mine = store.takeOver(tx -> {
                boolean still = isTurn(tx, turn);
                if (still) {
                    write(tx, some, first + 1L);
                }
                return still;
            });
            if (!mine) {
                return false;
            }
        }
        return store.takeOver(tx -> {
            boolean still = isTurn(tx, turn);
            if (still) {
                end(tx);
            }
            return still;
        });
    }

    private static boolean isTurn(Transaction tx, String turn) {
        return Meta.get(tx, Meta.CONTACTS).filter(turn::equals).isPresent();
    }

    private static void write(Transaction tx, List<Row> rows, long from) {
        IndexRows index = new IndexRows(tx);
        long row = from;
        for (Row one : rows) {
            index.put(row, one.entry(), one.refused(), one.visits());
            for (Source source : one.entry().sources()) {
                index.put(row, source);
            }
            row++;
        }
        index.searchable(from, row - 1);
    }

    private static List<Row> rows(Reading reading) {
        List<ContactEntry> entries = entries(reading);
        entries.sort(Comparator.comparing(ContactEntry::byName).thenComparing(ContactEntry::key));
        Visits[] visits = visits(reading, entries);
        Predicate<ContactEntry> refused = Refused.all(reading);
        List<Row> rows = new ArrayList<>(entries.size());
        for (int i = 0; i < visits.length; i++) {
            rows.add(new Row(entries.get(i), refused.test(entries.get(i)), visits[i]));
        }
        return rows;
    }

    private static List<ContactEntry> entries(Reading reading) {
        Map<Ref, Source> sources = new TreeMap<>();
        Map<String, Integer> sharing = new HashMap<>();
        Source.each(reading, one -> {
            sources.put(one.ref(), one);
            count(sharing, one.emailKey());
            count(sharing, one.phoneKey());
        });
        List<Known> known = new ArrayList<>(sources.size());
        sources.values()
                .forEach(one -> known.add(one.known(own(sharing, one.emailKey()), own(sharing, one.phoneKey()))));
        List<Said> said = Said.all(reading);
        Map<Ref, List<Said>> saidOf = new HashMap<>();
        said.forEach(one -> one.statement().members().stream().findFirst().ifPresent(ref -> saidOf.computeIfAbsent(
                        ref, it -> new ArrayList<>(1))
                .add(one)));
        List<ContactEntry> entries = new ArrayList<>();
        for (List<Ref> refs :
                Matching.of(known, said.stream().map(Said::statement).toList())) {
            Stream<Said> words = refs.stream().flatMap(ref -> saidOf.getOrDefault(ref, List.of()).stream());
            entries.add(new ContactEntry(refs.stream().map(sources::get).toList(), Said.home(words, Set.copyOf(refs))));
        }
        return entries;
    }

    private static void count(Map<String, Integer> sharing, String address) {
        if (address != null) {
            sharing.merge(address, 1, Integer::sum);
        }
    }

    private static String own(Map<String, Integer> sharing, String address) {
        return address == null || sharing.get(address) > Sharing.MOST ? null : address;
    }

    private static Visits[] visits(Reading reading, List<ContactEntry> entries) {
        Map<String, List<Sharing.Holder>> holders = new HashMap<>();
        Name[] names = new Name[entries.size()];
        Visits[] visits = new Visits[names.length];
        for (int i = 0; i < names.length; i++) {
            visits[i] = Visits.NONE;
            names[i] = Name.of(entries.get(i).name());
            for (Source source : entries.get(i).sources()) {
                Sharing.Holder holder = new Sharing.Holder(i, Name.of(source.name()));
                Stream.of(source.emailKey(), source.phoneKey())
                        .filter(address -> address != null)
                        .forEach(address -> holders.computeIfAbsent(address, it -> new ArrayList<>(1))
                                .add(holder));
            }
        }
        Sharing sharing = Sharing.of(holders);
        reading.statements().each(Visits.all(), row -> {
            Booked booked = Booked.of(row);
            Set<Long> owners = new HashSet<>();
            Stream.of(booked.email(), booked.phone())
                    .filter(address -> address != null)
                    .forEach(address -> sharing.holders(address).stream()
                            .map(Sharing.Holder::contact)
                            .filter(contact -> sharing.isOf(contact, names[contact.intValue()], address, booked.name()))
                            .forEach(owners::add));
            owners.forEach(owner -> visits[owner.intValue()] = visits[owner.intValue()].and(booked));
        });
        return visits;
    }
}
