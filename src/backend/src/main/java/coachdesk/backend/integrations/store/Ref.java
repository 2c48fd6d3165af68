package coachdesk.backend.integrations.store;

import coachdesk.contract.Kind;

/** A record. @param kind wire name of a {@link Kind} */
public record Ref(String kind, String id) {
    public static Ref of(Kind kind, String id) {
        return new Ref(kind.wire(), id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
