package coachdesk.desk.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** One consistent state of the file, by either kind of SQL. Ends with the function it was handed to. */
public class Reading {
    private final Connection connection;
    private final Statements statements;
    private DSLContext sql;

    Reading(Connection connection, Statements statements) {
        this.connection = connection;
        this.statements = statements;
    }

    /** Made when it is asked for: the first one of a program takes longer than to read and to draw the first page. */
    public DSLContext sql() {
        if (sql == null) {
            sql = DSL.using(
                    connection,
                    SQLDialect.SQLITE,
                    new Settings().withRenderSchema(false).withExecuteLogging(false));
        }
        return sql;
    }

    /** For what is done for every row or every scan, and for what the first page waits for. */
    public Statements statements() {
        return statements;
    }
}
