package coachdesk.desk.store;

import java.util.EnumSet;
import java.util.Set;
import org.jooq.DSLContext;

/** A write transaction: its SQL, and what it touches. Ends with the function it was handed to. */
public final class Transaction {
    private final DSLContext sql;
    private final Statements statements;
    private final Set<Topic> touched = EnumSet.noneOf(Topic.class);

    Transaction(DSLContext sql, Statements statements) {
        this.sql = sql;
        this.statements = statements;
    }

    public DSLContext sql() {
        return sql;
    }

    /** For what is done for every row or every scan. */
    public Statements statements() {
        return statements;
    }

    /** Listeners hear of this topic after the commit. */
    public void touch(Topic topic) {
        touched.add(topic);
    }

    Set<Topic> touched() {
        return touched;
    }
}
