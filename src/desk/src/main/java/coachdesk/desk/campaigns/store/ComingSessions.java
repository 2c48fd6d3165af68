package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.COURSE;
import static coachdesk.desk.store.db.Tables.RESERVATION;

import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.wording.Occasions;
import coachdesk.contract.campaigns.wording.Wording;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Meta;
import coachdesk.desk.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Which sessions a campaign speaks of. The last answer is kept: whoever goes through the recipients asks for each. */
final class ComingSessions {
    private final Store store;
    private final Supplier<ZoneId> zone;
    private volatile Known known;

    private record Question(
            String course, String language, boolean needed, Instant at, ZoneId zone, String generation) {}

    private record Known(Question question, Occasions occasions) {}

    ComingSessions(Store store, Supplier<ZoneId> zone) {
        this.store = store;
        this.zone = zone;
    }

    Occasions of(Campaign campaign, Instant at) {
        boolean needed = speaks(campaign.message()) || campaign.subject() != null && speaks(campaign.subject());
        return store.read(sql -> {
            // What does not speak of sessions need not follow every change of the data.
            String generation = needed ? Meta.get(sql, Meta.CHANGES).orElse("") : "";
            Question question =
                    new Question(campaign.courseId(), campaign.language(), needed, at, zone.get(), generation);
            Known last = known;
            if (last == null || !last.question().equals(question)) {
                last = new Known(question, read(sql, question));
                known = last;
            }
            return last.occasions();
        });
    }

    private static boolean speaks(String text) {
        return new Wording(text).variables().stream().anyMatch(Occasions.VARIABLES::contains);
    }

    private static Occasions read(DSLContext sql, Question question) {
        Occasions occasions = new Occasions(question.at(), question.zone(), question.language());
        if (!question.needed()) {
            return occasions;
        }
        Optional<String> course = question.course() == null
                ? Optional.empty()
                : sql.select(COURSE.DOC)
                        .from(COURSE)
                        .where(COURSE.ID.eq(question.course()), COURSE.DELETED.isFalse())
                        .fetchOptional(COURSE.DOC);
        if (course.isPresent()) {
            Json.tryRead(course.get()).ifPresent(occasions::course);
        } else {
            long now = question.at().toEpochMilli();
            sql.select(RESERVATION.DOC)
                    .from(RESERVATION)
                    .where(RESERVATION.DELETED.isFalse(), RESERVATION.LAST_AT.ge(now))
                    .forEach(row -> Json.tryRead(row.value1()).ifPresent(occasions::reservation));
        }
        return occasions;
    }
}
