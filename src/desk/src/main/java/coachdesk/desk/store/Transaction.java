package coachdesk.desk.store;

import java.sql.Connection;
import java.util.EnumSet;
import java.util.Set;

/** A write transaction: its SQL, and what it touches. */
public final class Transaction extends Reading {
    private final Set<Topic> touched = EnumSet.noneOf(Topic.class);

    Transaction(Connection connection, Statements statements) {
        super(connection, statements);
    }

    /** Listeners hear of this topic after the commit. */
    public void touch(Topic topic) {
        touched.add(topic);
    }

    Set<Topic> touched() {
        return touched;
    }
}
