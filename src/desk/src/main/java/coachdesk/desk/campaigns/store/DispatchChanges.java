package coachdesk.desk.campaigns.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.campaigns.Campaigns.Moment;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a person wants of a sending. */
record DispatchChanges(Store store, Outbox outbox, Supplier<String> newId, Clock clock) {
    /** All or none of them. */
    List<String> create(List<NewDispatch> sendings) {
        return store.write(tx -> {
            List<String> ids = new ArrayList<>();
            for (NewDispatch sending : sendings) {
                Sendings.campaign(tx.sql(), sending.campaignId())
                        .orElseThrow(() -> CampaignChanges.missing(sending.campaignId()));
                String id = newId.get();
                outbox.create(tx, Kind.DISPATCH, id, sending.doc(id, clock.instant()), clock.instant());
                ids.add(id);
            }
            return ids;
        });
    }

    void wish(String id, Wish wish) {
        store.change(tx -> {
            Dispatch dispatch = allowed(tx, id, wish);
            edit(tx, dispatch, wish == Wish.GO ? go(clock.instant()) : Map.of(Dispatch.WISH, wish.wire()));
        });
    }

    void move(String id, Moment to) {
        store.change(tx -> edit(tx, allowed(tx, id, Wish.WAIT), at(to)));
    }

    void retryFailed(String id) {
        store.change(tx -> {
            Dispatch dispatch = find(tx, id);
            if (dispatch.state() != DispatchState.DONE) {
                throw Problem.of(ErrorCode.INVALID).asException();
            }
            edit(tx, dispatch, Map.of(Dispatch.RETRIES, dispatch.retries() + 1));
        });
    }

    static Map<String, Object> go(Instant now) {
        return Map.of(Dispatch.WISH, Wish.GO.wire(), Dispatch.GO_AT, now.toString());
    }

    static Map<String, Object> at(Moment moment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Dispatch.AT, moment.at().toString());
        fields.put("zone", moment.zone().getId());
        fields.put(Dispatch.WISH, Wish.WAIT.wire());
        fields.put(Dispatch.GO_AT, null);
        return fields;
    }

    void edit(Transaction tx, Dispatch dispatch, Map<String, Object> fields) {
        outbox.edit(tx, Kind.DISPATCH, dispatch.id(), fields, clock.instant());
    }

    private static Dispatch find(Transaction tx, String id) {
        return Sendings.find(tx.sql(), id).orElseThrow(() -> CampaignChanges.missing(id));
    }

    private static Dispatch allowed(Transaction tx, String id, Wish wish) {
        Dispatch dispatch = find(tx, id);
        DispatchState state = dispatch.state();
        boolean allowed =
                switch (wish) {
                    case WAIT, CANCEL, SKIP -> Outlook.ahead(dispatch);
                    case GO ->
                        Outlook.ahead(dispatch)
                                || state == DispatchState.PAUSED
                                || state == DispatchState.RUNNING && dispatch.waitsForSomebody();
                    case PAUSE -> state == DispatchState.RUNNING;
                    case STOP -> state == DispatchState.RUNNING || state == DispatchState.PAUSED;
                };
        if (!allowed) {
            throw Problem.of(ErrorCode.INVALID).asException();
        }
        return dispatch;
    }
}
