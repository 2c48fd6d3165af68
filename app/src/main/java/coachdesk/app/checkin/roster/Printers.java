package coachdesk.app.checkin.roster;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** What puts pages onto paper. */
interface Printers {
    /** May be slow, because it asks the system. Empty when there is no printer. */
    Optional<Job> begin();

    /** Something to be printed. */
    interface Job {
        /** Asks for the printer and for how many, on the UI thread. @return false when the person changed their mind */
        boolean asked();

        /** Sends a page of A4, not on the UI thread. @return false when the printer does not take it */
        boolean print(BufferedImage page);

        /** @return false when it will not come out */
        boolean end();
    }
}
