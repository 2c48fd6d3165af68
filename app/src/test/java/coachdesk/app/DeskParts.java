package coachdesk.app;

import coachdesk.desk.Desk;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** A desk with some of its parts exchanged. */
public final class DeskParts {
    private DeskParts() {}

    /** @param parts each takes the place of the one of its type */
    public static Desk exchanged(Desk desk, Object... parts) {
        try {
            RecordComponent[] components = Desk.class.getRecordComponents();
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object now = components[i].getAccessor().invoke(desk);
                values[i] = Stream.of(parts)
                        .filter(types[i]::isInstance)
                        .findFirst()
                        .orElse(now);
            }
            return Desk.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
