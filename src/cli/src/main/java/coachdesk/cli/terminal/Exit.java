package coachdesk.cli.terminal;

/** Exit codes. The verdicts at the door have their own, from 10 on. */
public final class Exit {
    public static final int DONE = 0;
    /** Something went wrong, and the terminal was told what. */
    public static final int PROBLEM = 1;
    /** The command was not understood; nothing was done. */
    public static final int USAGE = 2;

    private Exit() {}
}
