package coachdesk.app;

import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections as a desk keeps them, at a server of the test's. */
public record ServedConnections(Connections kept, Server at) implements Connections {
    @Override
    public List<Integration> all() {
        return kept.all();
    }

    @Override
    public Optional<Integration> find(String id) {
        return kept.find(id);
    }

    @Override
    public Undo edit(String id, Map<String, Object> fields) {
        return kept.edit(id, fields);
    }

    @Override
    public String ask(String id, Wish wish) {
        return kept.ask(id, wish);
    }

    @Override
    public List<SyncRun> runs(String id, int most) {
        return kept.runs(id, most);
    }

    @Override
    public Optional<SyncRun> run(String id) {
        return kept.run(id);
    }

    @Override
    public boolean everything(String id) {
        return kept.everything(id);
    }

    @Override
    public Optional<Known> activity(String id) {
        return kept.activity(id);
    }

    @Override
    public Known look(String id) {
        return new Known(at.activity(id), DeskFixture.NOW);
    }

    @Override
    public List<Sample> samples(int most) {
        return kept.samples(most);
    }
}
