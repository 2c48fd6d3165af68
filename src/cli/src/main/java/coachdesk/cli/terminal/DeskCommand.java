package coachdesk.cli.terminal;

import coachdesk.desk.Desk;
import java.util.concurrent.Callable;

/** A command that works with the desk of the data folder. */
public abstract class DeskCommand implements Callable<Integer> {
    protected final Terminal terminal;
    protected final DeskDoor door;

    protected DeskCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        return door.open(this::run);
    }

    /**
     * @param desk closed afterwards
     * @return the exit code
     */
    protected abstract int run(Desk desk);
}
