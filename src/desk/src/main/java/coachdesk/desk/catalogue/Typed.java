package coachdesk.desk.catalogue;

/**
 * What became of something that somebody filled in.
 *
 * @param wire the value as it is stored; may be null, for what is left empty
 * @param fault null when it is good
 */
public record Typed(Object wire, Fault fault) {
    static Typed good(Object wire) {
        return new Typed(wire, null);
    }

    static Typed bad(Fault fault) {
        return new Typed(null, fault);
    }
}
