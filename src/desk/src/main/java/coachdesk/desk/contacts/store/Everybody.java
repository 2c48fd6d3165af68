package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Known;
import coachdesk.desk.contacts.matching.Matching;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.contacts.store.Visits.Booked;
import coachdesk.desk.store.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All contacts worked out from all records, in the order of their names. */
final class Everybody {
    record Row(ContactEntry entry, boolean refused, Visits visits) {}

    private Everybody() {}

    static List<Row> of(Reading reading) {
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
        Map<Ref, Source> sources = new HashMap<>();
        Map<String, Integer> sharing = new HashMap<>();
        Source.each(reading, one -> {
            sources.put(one.ref(), one);
            count(sharing, one.emailKey());
            count(sharing, one.phoneKey());
        });
        List<Known> known = sources.values().stream()
                .map(one -> one.known(own(sharing, one.emailKey()), own(sharing, one.phoneKey())))
                .toList();
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
        List<Booked> bookings = reading.statements().all(Visits.all(), Booked::of);
        Map<String, List<Sharing.Holder>> holders = HashMap.newHashMap(bookings.size() * 2);
        bookings.forEach(booked -> addresses(booked.email(), booked.phone())
                .forEach(address -> holders.computeIfAbsent(address, it -> new ArrayList<>(2))));
        Visits[] visits = new Visits[entries.size()];
        for (int i = 0; i < visits.length; i++) {
            visits[i] = Visits.NONE;
            for (Source source : entries.get(i).sources()) {
                Sharing.Holder holder = new Sharing.Holder(i, source.compared());
                addresses(source.emailKey(), source.phoneKey())
                        .map(holders::get)
                        .filter(Objects::nonNull)
                        .forEach(all -> all.add(holder));
            }
        }
        Sharing sharing = Sharing.of(holders);
        bookings.forEach(booked -> {
            Set<Long> owners = new HashSet<>();
            addresses(booked.email(), booked.phone()).forEach(address -> sharing.holders(address).stream()
                    .map(Sharing.Holder::contact)
                    .filter(contact -> sharing.isOf(
                            contact, entries.get(contact.intValue()).compared(), address, booked.name()))
                    .forEach(owners::add));
            owners.forEach(owner -> visits[owner.intValue()] = visits[owner.intValue()].and(booked));
        });
        return visits;
    }

    private static Stream<String> addresses(String email, String phone) {
        return Stream.of(email, phone).filter(Objects::nonNull);
    }
}
