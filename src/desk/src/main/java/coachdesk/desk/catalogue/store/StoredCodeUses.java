package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;
import static org.jooq.impl.DSL.count;

import coachdesk.desk.catalogue.codes.CodeUses;
import coachdesk.desk.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Over the column of the reservations that says with which code each was made. Any thread. */
public final class StoredCodeUses implements CodeUses {
    private static final int CENTS = 2;

    private final Store store;

    public StoredCodeUses(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Integer> counts() {
        return store.read(sql -> sql.select(RESERVATION.PROMO, count())
                .from(RESERVATION)
                .where(RESERVATION.PROMO.isNotNull(), RESERVATION.DELETED.isFalse())
                .groupBy(RESERVATION.PROMO)
                .fetchMap(RESERVATION.PROMO, count()));
    }

    @Override
    public List<Use> of(String key, int most) {
        return store.read(sql -> sql.select(
                        RESERVATION.ID,
                        RESERVATION.PERSON,
                        RESERVATION.MADE_AT,
                        RESERVATION.AMOUNT,
                        RESERVATION.CANCELLED)
                .from(RESERVATION)
                .where(RESERVATION.PROMO.eq(key), RESERVATION.DELETED.isFalse())
                .orderBy(RESERVATION.MADE_AT.desc(), RESERVATION.ID)
                .limit(most)
                .fetch(row -> new Use(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : Instant.ofEpochMilli(row.value3()),
                        row.value4() == null ? null : BigDecimal.valueOf(row.value4(), CENTS),
                        row.value5())));
    }
}
