package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.PlatformTrial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector that counts how often it asks: rather too much than too little, where one word may be several calls. */
record Metered(Connector connector, AtomicInteger calls) implements Connector {
    /** Where a platform takes no key, one looks first whether it is there. */
    private static final int ONCE = 2;

    Metered(Connector connector) {
        this(connector, new AtomicInteger());
    }

    /** Says what it came to, and how much the platform says is left. */
    void settle(Lane lane, Instant now) {
        connector.allowance().ifPresent(told -> lane.spare(told.pause(), now));
        lane.end(calls.get(), now);
    }

    private Connector called() {
        calls.incrementAndGet();
        return connector;
    }

    @Override
    public PlatformTrial test() {
        return called().test();
    }

    @Override
    public List<Field> fields() {
        return called().fields();
    }

    @Override
    public Optional<Remote> find(String external) {
        return called().find(external);
    }

    @Override
    public List<Remote> matching(String email, String phone) {
        List<Remote> found = called().matching(email, phone);
        boolean byEmail = email != null
                && found.stream().anyMatch(one -> one.fields().values().stream().anyMatch(email::equalsIgnoreCase));
        if (email != null && phone != null && !byEmail) {
            calls.incrementAndGet();
        }
        return found;
    }

    @Override
    public boolean mergesByEmail() {
        return connector.mergesByEmail();
    }

    @Override
    public Written upsert(String external, Map<String, String> fields) {
        return called().upsert(external, fields);
    }

    @Override
    public String deal(Deal deal) {
        calls.addAndGet(ONCE);
        return called().deal(deal);
    }

    @Override
    public String activity(Activity activity) {
        calls.addAndGet(ONCE);
        return called().activity(activity);
    }

    @Override
    public Page changesSince(String cursor) {
        return called().changesSince(cursor);
    }
}
