package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.sync.RemoteFailure;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import retrofit2.Call;

/**
 * One operation, one call of the classic backend. It knows neither revisions nor repeats: what stands there is read first,
 * so that nothing is overwritten unseen and nothing done twice.
 */
final class ClassicWrites {
    private static final Set<String> TRACKED = Set.of("trackingNumber", "shippingStatus");
    /** Of an offer or a person, what the server itself gives. */
    private static final Set<String> SERVERS_OWN = Set.of("id", "_id", "createdAt");

    /** It has no place for them: they are this desk's alone, and stay because no list speaks of them. */
    private static final Set<Kind> KEPT_HERE = EnumSet.of(
            Kind.OPT_OUT,
            Kind.BASKET,
            Kind.READ_MARK,
            Kind.DRAFT,
            Kind.CANNED_REPLY,
            Kind.LATER_MESSAGE,
            Kind.CUSTOMER,
            Kind.CONTACT,
            Kind.NOTE,
            Kind.ARTICLE_REVISION);

    private final Http http;
    private final ClassicApi api;
    private final ClassicLists lists;
    private final Supplier<ZoneId> zone;
    private final ClassicCampaigns campaigns;
    private final ClassicSendings sendings;
    private final ClassicAnswers answers;
    private final ClassicChatWrites chat;

    ClassicWrites(
            Http http,
            ClassicApi api,
            ClassicLists lists,
            Supplier<ZoneId> zone,
            ClassicCampaigns campaigns,
            ClassicSendings sendings,
            ClassicAnswers answers,
            ClassicChatWrites chat) {
        this.answers = answers;
        this.chat = chat;
        this.campaigns = campaigns;
        this.sendings = sendings;
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.zone = zone;
    }

    /**
     * @param perhapsSent whether it may have reached the backend before
     * @throws RemoteFailure when it is not known whether it took effect
     */
    OpResult apply(Operation op, boolean perhapsSent) {
        Kind kind = Kind.ofWire(op.kind()).orElseThrow();
        if (KEPT_HERE.contains(kind)) {
            if (kind == Kind.OPT_OUT) {
                campaigns.aimAnew();
            }
            return OpResult.applied(op.opId(), ClassicShape.rev(kind, op.body() == null ? Map.of() : op.body()));
        }
        boolean can =
                switch (kind) {
                    case ATTENDANCE -> op.type().equals(OpType.CREATE);
                    case RESERVATION ->
                        op.type().equals(OpType.DELETE)
                                || op.type().equals(OpType.EDIT)
                                        && TRACKED.containsAll(op.body().keySet());
                    // Deleting a course there deletes its reservations as well.
                    case COURSE -> op.type().equals(OpType.EDIT);
                    case OFFER, PERSON ->
                        op.type().equals(OpType.EDIT) || op.type().equals(OpType.DELETE);
                    case CAMPAIGN, DISPATCH, MESSAGE -> true;
                    default -> ClassicChatWrites.KINDS.contains(kind);
                };
        if (!can) {
            return OpResult.rejected(op.opId(), ErrorCode.CLASSIC_CANNOT.wire(), null);
        }
        try {
            if (kind == Kind.MESSAGE) {
                return answers.apply(op, perhapsSent);
            }
            if (ClassicChatWrites.KINDS.contains(kind)) {
                return chat.apply(op, kind, perhapsSent);
            }
            if (kind == Kind.CAMPAIGN || kind == Kind.DISPATCH) {
                return kind == Kind.CAMPAIGN ? campaigns.apply(op) : sendings.apply(op);
            }
            return switch (op.type()) {
                case OpType.CREATE -> validate(op);
                case OpType.EDIT -> edit(op, kind);
                default -> delete(op, kind);
            };
        } catch (RemoteFailure e) {
            return switch (e.code()) {
                case NOT_FOUND -> OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
                case INVALID, NOT_ALLOWED, METHOD ->
                    OpResult.rejected(op.opId(), e.code().wire(), null);
                default -> throw e;
            };
        }
    }

    /** Validating again would move the time of the entry: what counts for this day already stays as it is. */
    private OpResult validate(Operation op) {
        Map<String, Map<String, Object>> reservations =
                lists.of(Kind.RESERVATION).byId();
        Map<String, Object> row = reservations.get(String.valueOf(op.body().get("reservationId")));
        if (row == null || !(row.get("reservationCode") instanceof String code)) {
            return OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
        }
        if (cameThatDay(row, op.body().get("session"))) {
            return OpResult.applied(op.opId(), 1);
        }
        long sameCode = reservations.values().stream()
                .filter(other -> code.equals(other.get("reservationCode")))
                .count();
        if (sameCode > 1) {
            // It would validate the first of them, whichever that is.
            return OpResult.rejected(op.opId(), ErrorCode.CLASSIC_CANNOT.wire(), null);
        }
        Map<?, ?> answer = ask(Kind.RESERVATION, api.validate(code));
        return Boolean.FALSE.equals(answer.get("success"))
                ? OpResult.rejected(op.opId(), ErrorCode.INVALID.wire(), null)
                : OpResult.applied(op.opId(), 1);
    }

    private boolean cameThatDay(Map<String, Object> row, Object session) {
        return ClassicShape.attendance(row, zone.get())
                .map(scan -> session == null || session.equals(scan.doc().get("session")))
                .orElse(false);
    }

    private OpResult edit(Operation op, Kind kind) {
        Map<String, Object> theirs = lists.of(kind).byId().get(op.id());
        if (theirs == null) {
            return OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
        }
        List<String> conflicts = conflicts(op, theirs);
        if (!conflicts.isEmpty()) {
            return OpResult.conflict(op.opId(), theirs, null, conflicts);
        }
        Map<String, Object> edited = new LinkedHashMap<>(theirs);
        edited.putAll(kind == Kind.PERSON || kind == Kind.OFFER ? op.body() : withoutNulls(op.body()));
        if (edited.entrySet().stream().anyMatch(field -> otherType(theirs.get(field.getKey()), field.getValue()))) {
            // It would be stored, and from then on break the whole list.
            return OpResult.rejected(op.opId(), ErrorCode.INVALID.wire(), null);
        }
        if (!same(edited, theirs)) {
            Object answer = ask(kind, put(kind, op, edited));
            if (answer instanceof Map<?, ?> fields
                    && fields.containsKey("reservation")
                    && fields.get("reservation") == null) {
                return OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
            }
        }
        return OpResult.merged(op.opId(), ClassicShape.rev(kind, edited), edited);
    }

    /** Fields that somebody else has changed since, and otherwise. */
    static List<String> conflicts(Operation op, Map<String, Object> theirs) {
        return op.body().keySet().stream()
                .filter(field -> !same(theirs.get(field), op.body().get(field)))
                .filter(field ->
                        op.base() != null && !same(theirs.get(field), op.base().get(field)))
                .toList();
    }

    private Call<ResponseBody> put(Kind kind, Operation op, Map<String, Object> edited) {
        Map<String, Object> whole = new LinkedHashMap<>(edited);
        whole.keySet().removeAll(SERVERS_OWN);
        return switch (kind) {
            case RESERVATION -> api.track(op.id(), withoutNulls(op.body()));
            case COURSE -> api.putCourse(op.id(), withoutNulls(op.body()));
            case OFFER -> api.putOffer(op.id(), whole);
            default -> api.putUser(op.id(), whole);
        };
    }

    private OpResult delete(Operation op, Kind kind) {
        try {
            ask(
                    kind,
                    switch (kind) {
                        case RESERVATION -> api.deleteReservation(op.id());
                        case OFFER -> api.deleteOffer(op.id());
                        default -> api.deleteUser(op.id());
                    });
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        return OpResult.applied(op.opId(), 1);
    }

    /** After a write, whatever came of it, the list is read anew before the next one. */
    private Map<?, ?> ask(Kind kind, Call<ResponseBody> call) {
        lists.forget(kind);
        return http.ask(call, Map.class);
    }

    /** These routes pass over nulls: emptying a field is saying "". */
    static Map<String, Object> withoutNulls(Map<String, Object> fields) {
        Map<String, Object> sent = new LinkedHashMap<>(fields);
        sent.replaceAll((name, value) -> value == null ? "" : value);
        sent.keySet().removeAll(SERVERS_OWN);
        return sent;
    }

    private static boolean otherType(Object was, Object is) {
        return was != null && is != null && type(was) != type(is);
    }

    private static Class<?> type(Object value) {
        return switch (value) {
            case Number number -> Number.class;
            case Map<?, ?> document -> Map.class;
            case List<?> list -> List.class;
            default -> value.getClass();
        };
    }

    static boolean same(Object one, Object other) {
        return Objects.equals(one == null ? "" : one, other == null ? "" : other);
    }
}
