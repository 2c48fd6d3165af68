package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.testfx.api.FxRobot;

/** Waits for what a window shows sooner or later. */
public final class Patience {
    private static final int SECONDS = 40;

    private Patience() {}

    /** @param condition looked at on the UI thread; fails when it does not come true */
    public static void until(FxRobot robot, BooleanSupplier condition) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < SECONDS * 20; i++) {
            boolean[] met = new boolean[1];
            robot.interact(() -> met[0] = condition.getAsBoolean());
            if (met[0]) {
                return;
            }
            never.await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
