package coachdesk.desk.tasks;

import java.util.concurrent.Executor;

/**
 * Gives each piece of work a thread of its own that does not keep the program alive: for what goes on for long and
 * computes much.
 */
public record OwnThread(String name) implements Executor {
    @Override
    public void execute(Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
