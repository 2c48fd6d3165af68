package coachdesk.contract.sync;

/** What an {@link Operation} does. Strings, not an enum, so that a newer client's type can be refused by name. */
public final class OpType {
    /** Body is the whole document. Of an attendance: a scan. */
    public static final String CREATE = "create";
    /** Body holds the new values of the edited fields, base their old ones; a null value clears the field. */
    public static final String EDIT = "edit";
    /** Base holds the revision that the person saw. */
    public static final String DELETE = "delete";
    /** Takes a delete back; the document is the one deleted. */
    public static final String RESTORE = "restore";

    private OpType() {}
}
