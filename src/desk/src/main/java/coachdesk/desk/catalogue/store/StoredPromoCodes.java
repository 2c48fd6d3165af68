package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.desk.catalogue.codes.CodeBatch;
import coachdesk.desk.catalogue.codes.PromoCodes;
import coachdesk.desk.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Over the column of the reservations that says with which code each was made. */
public final class StoredPromoCodes implements PromoCodes {
    private static final int CENTS = 2;

    private final Store store;
    private final RandomGenerator random;

    /** @param random cryptographically secure, so that nobody guesses the codes of others */
    public StoredPromoCodes(Store store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    @Override
    public List<CodeBatch.Planned> plan(CodeBatch batch, Set<String> taken) {
        return batch.plan(taken, random);
    }

    @Override
    public Map<String, Integer> counts() {
        return store
                .reading(reading -> reading.statements()
                        .all(
                                "SELECT promo, count(*) FROM reservation WHERE promo IS NOT NULL AND NOT deleted GROUP"
                                        + " BY promo",
                                row -> Map.entry(row.getString(1), row.getInt(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
