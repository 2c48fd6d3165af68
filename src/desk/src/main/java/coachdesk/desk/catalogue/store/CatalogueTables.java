package coachdesk.desk.catalogue.store;

import static coachdesk.desk.store.Column.flag;
import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.CATEGORY;
import static coachdesk.desk.store.db.Tables.CONCEPT;
import static coachdesk.desk.store.db.Tables.COURSE;
import static coachdesk.desk.store.db.Tables.DISCOUNT_CODE;
import static coachdesk.desk.store.db.Tables.OFFER;
import static coachdesk.desk.store.db.Tables.PAYMENT_LINKS;

import coachdesk.contract.Kind;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.KindTable;
import java.util.List;

/** How the weekly classes, what can be bought and how it is paid are stored. */
public final class CatalogueTables {
    private CatalogueTables() {}

    public static List<KindTable> all() {
        return List.of(
                new ColumnTable(Kind.COURSE, COURSE, text(COURSE.NAME, "name"), flag(COURSE.ARCHIVED, "archived")),
                new ColumnTable(Kind.OFFER, OFFER, text(OFFER.NAME, "name"), flag(OFFER.PRODUCT, "isProduct")),
                new ColumnTable(Kind.CATEGORY, CATEGORY),
                new ColumnTable(Kind.DISCOUNT_CODE, DISCOUNT_CODE, text(DISCOUNT_CODE.CODE, "code")),
                new ColumnTable(Kind.PAYMENT_LINKS, PAYMENT_LINKS),
                new ColumnTable(Kind.CONCEPT, CONCEPT));
    }
}
