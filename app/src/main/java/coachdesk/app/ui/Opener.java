package coachdesk.app.ui;

/** Opens addresses and files in the programs of the system. */
public interface Opener {
    /** @param address also the path of a file; returns at once */
    void open(String address);
}
