package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * The calls that write a record at the classic backend. It makes another one each time it is asked, and also where it says that
 * it has failed: what may have been made already is looked for by what it says.
 */
final class ClassicCalls {
    private static final Duration CLOCKS = Duration.ofMinutes(2);

    private final Http http;
    private final ClassicRows rows;
    private final ClassicLists lists;
    private final Cached cached;
    private final ClassicIds ids;
    private String coach;

    ClassicCalls(Http http, ClassicLists lists, Cached cached, ClassicIds ids) {
        this.http = http;
        this.rows = http.api(ClassicRows.class);
        this.lists = lists;
        this.cached = cached;
        this.ids = ids;
    }

    /** @return it, as far as the backend tells; by its own id, or by the one here with the other beside it */
    Map<String, Object> make(Operation op, ClassicKind of, Map<String, Object> said, boolean perhapsSent) {
        if (perhapsSent) {
            Optional<Map<String, Object>> mine = mine(op, of, said, true);
            if (mine.isPresent()) {
                return mine.get();
            }
            if (of.madeAt == null && !lists.of(of.kind).complete()) {
                // It may stand where the list does not reach.
                throw new RemoteFailure(ErrorCode.CLASSIC_CANNOT);
            }
        }
        Map<String, Object> body = there(of, said);
        if (of.idsOfHere) {
            body.put("id", op.id());
        }
        try {
            return made(ask(of, rows.make(of.making, body)).orElse(Map.of()));
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.SERVER_BROKEN) {
                throw e;
            }
            lists.forget(of.kind);
            return mine(op, of, said, false).orElseThrow(() -> e);
        }
    }

    private static Map<String, Object> made(Map<?, ?> answer) {
        Map<?, ?> doc = answer.get("media_link") instanceof Map<?, ?> inner ? inner : answer;
        if (!(doc.get("id") instanceof String id) || id.isBlank()) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        Map<String, Object> made = new LinkedHashMap<>();
        doc.forEach((name, value) -> made.put(String.valueOf(name), value));
        return made;
    }

    /**
     * One that says the same and belongs to no other record made here.
     *
     * @param known whether it may have come here meanwhile as one that others made
     */
    private Optional<Map<String, Object>> mine(Operation op, ClassicKind of, Map<String, Object> said, boolean known) {
        Map<String, Map<String, Object>> all = lists.of(of.kind).byId();
        if (all.containsKey(op.id())) {
            return Optional.of(all.get(op.id()));
        }
        List<Map<String, Object>> like = all.values().stream()
                .filter(row -> !row.containsKey(HostedMessage.OTHER_ID) && like(op, of, said, row))
                .toList();
        Optional<Map<String, Object>> fresh = like.stream()
                .filter(row ->
                        cached.base(of.kind, String.valueOf(row.get("id"))).isEmpty())
                .findFirst();
        return known ? fresh.or(() -> like.stream().findFirst()) : fresh;
    }

    private boolean like(Operation op, ClassicKind of, Map<String, Object> said, Map<String, Object> row) {
        Instant since = Instants.read(op.at())
                .orElse(Instant.EPOCH)
                .plus(http.serverAhead())
                .minus(CLOCKS);
        boolean inTime = of.madeAt == null
                || Instants.read(row.get(of.madeAt))
                        .filter(at -> at.isAfter(since))
                        .isPresent();
        return inTime
                && said.entrySet().stream()
                        .filter(one -> !of.afterwards.contains(one.getKey()) && row.containsKey(one.getKey()))
                        .allMatch(one -> ClassicWrites.same(one.getValue(), row.get(one.getKey())));
    }

    /**
     * @param theirs the record as it is there
     * @return false when it is not there
     */
    boolean put(Operation op, ClassicKind of, Map<String, Object> theirs, Map<String, Object> fields) {
        Map<String, Object> rest = new LinkedHashMap<>(fields);
        List<Call<ResponseBody>> calls = new ArrayList<>();
        String id = address(of, op.id(), theirs);
        of.turned.forEach((field, end) -> {
            if (Boolean.TRUE.equals(rest.get(field))) {
                rest.remove(field);
                calls.add(rows.turn(of.route, id, end));
            }
        });
        if (!rest.isEmpty()) {
            Map<String, Object> body = there(of, rest);
            calls.addFirst(
                    of.only != null
                            ? rows.put(of.route, body)
                            : of.editing.isEmpty()
                                    ? rows.put(of.route, id, body)
                                    : rows.put(of.route, id, of.editing, body));
        }
        return calls.stream()
                .allMatch(call -> ask(of, call).filter(ClassicCalls::found).isPresent());
    }

    /** Of what is not there it says {@code {"course": null}}. */
    private static boolean found(Map<?, ?> answer) {
        return !(answer.containsKey("course") && answer.get("course") == null
                || answer.containsKey("reservation") && answer.get("reservation") == null);
    }

    /** @param theirs may be null where it is not asked for by a field of its own */
    void delete(Operation op, ClassicKind of, Map<String, Object> theirs) {
        String id = address(of, op.id(), theirs);
        ask(of, of.signed ? rows.delete(of.route, id, there(of, Map.of())) : rows.delete(of.route, id));
    }

    /** Whether it has the same address as another: which of them would be meant, nobody knows. */
    boolean twins(ClassicKind of, Map<String, Object> theirs) {
        return !of.address.equals("id")
                && lists.of(of.kind).byId().values().stream()
                                .filter(row -> String.valueOf(theirs.get(of.address))
                                        .equalsIgnoreCase(String.valueOf(row.get(of.address))))
                                .count()
                        > 1;
    }

    private String address(ClassicKind of, String id, Map<String, Object> theirs) {
        if (!of.address.equals("id")) {
            return String.valueOf(theirs.get(of.address));
        }
        return of.making == null ? id : ids.theirs(of.kind, id);
    }

    private Map<String, Object> there(ClassicKind of, Map<String, Object> fields) {
        Map<String, Object> body = new LinkedHashMap<>(fields);
        of.names.forEach((field, kinds) -> body.computeIfPresent(field, (name, value) -> ids.theirs(kinds, value)));
        if (of.signed) {
            body.put("email", coach());
        }
        return body;
    }

    /** Whose address the backend wants to see in a body. */
    private String coach() {
        try {
            if (coach == null
                    && http.ask(rows.read(Routes.COACH_AUTH), Map.class).get("email") instanceof String told) {
                coach = told;
            }
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        if (coach == null) {
            throw new RemoteFailure(ErrorCode.CLASSIC_CANNOT);
        }
        return coach;
    }

    /** After a write, whatever came of it, the list is read anew before the next one. */
    private Optional<Map<?, ?>> ask(ClassicKind of, Call<ResponseBody> call) {
        lists.forget(of.kind);
        return http.askPerhaps(call, Map.class).map(answer -> answer);
    }
}
