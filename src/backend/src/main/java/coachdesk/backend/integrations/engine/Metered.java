package coachdesk.backend.integrations.engine;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.PlatformTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A connector that counts how often it asks. */
record Metered(Connector connector, AtomicInteger calls) implements Connector {
    Metered(Connector connector) {
        this(connector, new AtomicInteger());
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
        return called().matching(email, phone);
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
        return called().deal(deal);
    }

    @Override
    public String activity(Activity activity) {
        return called().activity(activity);
    }

    @Override
    public Page changesSince(String cursor) {
        return called().changesSince(cursor);
    }
}
