package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.overview.Overview;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.problems.Problem;
import java.util.concurrent.CountDownLatch;

/** The desk's own overview, until it is to fail or to take its time. */
public final class FakeOverview implements Overview {
    private final Overview real;
    private volatile boolean fails;
    private volatile CountDownLatch slow = new CountDownLatch(0);

    FakeOverview(Overview real) {
        this.real = real;
    }

    public void fails() {
        fails = true;
    }

    /** Answers nobody until {@link #answers}. */
    public void waits() {
        slow = new CountDownLatch(1);
    }

    public void answers() {
        slow.countDown();
    }

    @Override
    public OverviewPage page(int weeks) {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (fails) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", "desk.sqlite").asException();
        }
        return real.page(weeks);
    }

    @Override
    public boolean count() {
        return real.count();
    }
}
