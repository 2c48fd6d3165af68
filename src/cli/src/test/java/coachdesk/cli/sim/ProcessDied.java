package coachdesk.cli.sim;

/** The desk's process ends here and now: nothing in it may catch this. */
final class ProcessDied extends Error {
    ProcessDied() {
        super("process died", null, false, false);
    }
}
