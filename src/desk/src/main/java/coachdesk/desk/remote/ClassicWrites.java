package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.sync.RemoteFailure;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
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
    private final ClassicRecords records;

    ClassicWrites(
            Http http,
            ClassicApi api,
            ClassicLists lists,
            Supplier<ZoneId> zone,
            ClassicCampaigns campaigns,
            ClassicSendings sendings,
            ClassicAnswers answers,
            ClassicChatWrites chat,
            ClassicRecords records) {
        this.records = records;
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
        try {
            return switch (kind) {
                case ATTENDANCE ->
                    op.type().equals(OpType.CREATE)
                            ? validate(op)
                            : ClassicRecords.refused(op, ErrorCode.CLASSIC_CANNOT);
                case MESSAGE -> answers.apply(op, perhapsSent);
                case CAMPAIGN -> campaigns.apply(op);
                case DISPATCH -> sendings.apply(op);
                case CONVERSATION, AI_CONFIG -> chat.apply(op, kind, perhapsSent);
                default ->
                    ClassicKinds.of(kind) == null
                            ? ClassicRecords.refused(op, ErrorCode.CLASSIC_CANNOT)
                            : records.apply(op, ClassicKinds.of(kind), perhapsSent);
            };
        } catch (RemoteFailure e) {
            return switch (e.code()) {
                case NOT_FOUND -> OpResult.rejected(op.opId(), ErrorCode.NOT_FOUND.wire(), null);
                case INVALID, NOT_ALLOWED, METHOD, CLASSIC_CANNOT ->
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

    /** Fields that somebody else has changed since, and otherwise. */
    static List<String> conflicts(Operation op, Map<String, Object> theirs) {
        return op.body().keySet().stream()
                .filter(field -> !same(theirs.get(field), op.body().get(field)))
                .filter(field ->
                        op.base() != null && !same(theirs.get(field), op.base().get(field)))
                .toList();
    }

    /** After a write, whatever came of it, the list is read anew before the next one. */
    private Map<?, ?> ask(Kind kind, Call<ResponseBody> call) {
        lists.forget(kind);
        return http.ask(call, Map.class);
    }

    /** Else it would be stored, and from then on break the whole list. */
    static boolean sameType(Object was, Object is) {
        return was == null || is == null || type(was) == type(is);
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
        return one instanceof Number number && other instanceof Number another
                ? new BigDecimal(number.toString()).compareTo(new BigDecimal(another.toString())) == 0
                : Objects.equals(one == null ? "" : one, other == null ? "" : other);
    }
}
