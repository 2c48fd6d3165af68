package coachdesk.app.ui;

import java.util.function.Supplier;

/** Makes something when it is first asked for, and gives the same from then on. One thread. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private T made;

    public Once(Supplier<T> making) {
        this.making = making;
    }

    @Override
    public T get() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
