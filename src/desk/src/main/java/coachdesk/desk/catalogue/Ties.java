package coachdesk.desk.catalogue;

/**
 * What hangs on a record of the catalogue.
 *
 * @param reservations that are of it; some servers delete them with a course
 * @param ahead of those, the ones that are not cancelled and have a day that is not over
 * @param entries of people who came with such a reservation
 * @param conversations that belong to it
 * @param codes that name it
 * @param onlyCodes of those, the ones that name nothing else
 */
public record Ties(int reservations, int ahead, int entries, int conversations, int codes, int onlyCodes) {
    public static final Ties NONE = new Ties(0, 0, 0, 0, 0, 0);
}
