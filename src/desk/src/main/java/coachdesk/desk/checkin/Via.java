package coachdesk.desk.checkin;

/** How a code came in. Wire form: the name in lower case. */
public enum Via {
    TYPED,
    SCANNER,
    PICTURE,
    CAMERA,
    LIST
}
