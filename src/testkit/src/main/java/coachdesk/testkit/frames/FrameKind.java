package coachdesk.testkit.frames;

/** In what way a frame is hard to read. */
public enum FrameKind {
    CLEAN,
    SMALL_MODULES,
    ROTATED,
    PERSPECTIVE,
    NOISE,
    LOW_CONTRAST,
    GLARE,
    BLUR,
    MIXED,
    /** White on black, as telephones show it in the dark; not among the classes of the figure. */
    INVERTED,
    /** A room, print, a chequered pattern, but no code. */
    NO_CODE
}
