package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What waits for a person, as the test wants it. */
public final class FakeDecisions implements Decisions {
    private final Map<String, Decision> open = new LinkedHashMap<>();
    private final Map<String, Decision> settled = new LinkedHashMap<>();
    private final List<Decision.Choice> choices = new ArrayList<>();

    public void add(Decision decision) {
        open.put(decision.id(), decision);
    }

    /** Somebody else settled them. */
    public void clear() {
        open.clear();
    }

    public List<Decision.Choice> choices() {
        return choices;
    }

    @Override
    public List<Decision> open() {
        return List.copyOf(open.values());
    }

    @Override
    public void settle(String id, Decision.Choice choice) {
        Decision decision = open.remove(id);
        if (decision == null) {
            throw Problem.of(ErrorCode.NOT_FOUND).asException();
        }
        settled.put(id, decision);
        choices.add(choice);
    }

    @Override
    public boolean undo(String id) {
        Decision decision = settled.remove(id);
        if (decision != null) {
            add(decision);
        }
        return decision != null;
    }
}
