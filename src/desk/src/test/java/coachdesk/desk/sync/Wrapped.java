package coachdesk.desk.sync;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Another remote with something changed. */
class Wrapped implements Remote {
    private final Remote inner;

    Wrapped(Remote inner) {
        this.inner = inner;
    }

    @Override
    public RemoteKind kind() {
        return inner.kind();
    }

    @Override
    public List<String> limits() {
        return inner.limits();
    }

    @Override
    public int batch() {
        return inner.batch();
    }

    @Override
    public boolean recognisesRepeats() {
        return inner.recognisesRepeats();
    }

    @Override
    public boolean knowsChanges() {
        return inner.knowsChanges();
    }

    @Override
    public Duration deletesWait() {
        return inner.deletesWait();
    }

    @Override
    public PushAnswer push(PushRequest request, Set<String> perhapsSent) {
        return inner.push(request, perhapsSent);
    }

    @Override
    public Pull pull(String after, Kind only) {
        return inner.pull(after, only);
    }

    @Override
    public void close() {
        inner.close();
    }
}
