package coachdesk.app;

import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decisions;
import java.util.ArrayList;
import java.util.List;

/** What waits for a person, as the test wants it. */
public final class FakeDecisions implements Decisions {
    private final List<Decision> open = new ArrayList<>();

    void add(Decision decision) {
        open.add(decision);
    }

    @Override
    public List<Decision> open() {
        return List.copyOf(open);
    }

    @Override
    public void settle(String id, Decision.Choice choice) {
        open.removeIf(decision -> decision.id().equals(id));
    }

    @Override
    public boolean undo(String id) {
        return false;
    }
}
