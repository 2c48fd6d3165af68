package coachdesk.app;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A test of what somebody does in a window. */
@ExtendWith(ApplicationExtension.class)
public abstract class InWindow implements AtWindow {
    protected Window window;
    protected FxRobot robot;

    @BeforeEach
    void takeInHand(FxRobot hand) {
        robot = hand;
    }

    @Override
    public Window window() {
        return window;
    }

    @Override
    public FxRobot robot() {
        return robot;
    }
}
