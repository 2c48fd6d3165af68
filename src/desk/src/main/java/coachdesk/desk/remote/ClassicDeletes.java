package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.Course;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.desk.sync.RemoteFailure;
import java.util.Map;

/** Deletes at the classic backend: whoever wants something gone that is gone has what they want. */
final class ClassicDeletes {
    private final ClassicLists lists;
    private final ClassicCalls calls;

    ClassicDeletes(ClassicLists lists, ClassicCalls calls) {
        this.lists = lists;
        this.calls = calls;
    }

    OpResult apply(Operation op, ClassicKind of) {
        if (!of.deleted) {
            return ClassicRecords.refused(op, ErrorCode.CLASSIC_CANNOT);
        }
        Map<String, Object> theirs = null;
        if (!of.address.equals("id") || of.here != null) {
            Listing listing = lists.of(of.kind);
            theirs = listing.byId().get(op.id());
            if (theirs == null && !listing.complete() || theirs != null && calls.twins(of, theirs)) {
                return ClassicRecords.refused(op, ErrorCode.CLASSIC_CANNOT);
            }
            if (theirs == null || of.staysHere(theirs)) {
                return OpResult.applied(op.opId(), 1);
            }
        }
        if (of.along != null && takesMoreAlong(op, of)) {
            return ClassicRecords.refused(op, ErrorCode.CLASSIC_BOOKED);
        }
        try {
            calls.delete(op, of, theirs);
        } catch (RemoteFailure e) {
            if (e.code() != ErrorCode.NOT_FOUND) {
                throw e;
            }
        }
        if (of.along != null) {
            lists.forget();
        }
        return OpResult.applied(op.opId(), 1);
    }

    /** Whether more reservations would go with it than whoever deleted it saw and agreed to. */
    private boolean takesMoreAlong(Operation op, ClassicKind of) {
        lists.forget(Kind.RESERVATION);
        Listing bookings = lists.of(Kind.RESERVATION);
        long there = bookings.byId().values().stream()
                .filter(booking -> op.id().equals(booking.get(of.along)))
                .count();
        long agreed = op.base() != null && op.base().get(Course.TAKES) instanceof Number seen ? seen.longValue() : 0;
        return there > agreed || !bookings.complete();
    }
}
