package coachdesk.desk.media.store;

import static coachdesk.desk.store.Column.text;
import static coachdesk.desk.store.db.Tables.MEDIA;

import coachdesk.contract.Kind;
import coachdesk.desk.store.ColumnTable;
import coachdesk.desk.store.KindTable;
import java.util.List;

/** How films and pictures are stored; the files themselves are not. */
public final class MediaTables {
    private MediaTables() {}

    public static List<KindTable> all() {
        return List.of(new ColumnTable(Kind.MEDIA, MEDIA, text(MEDIA.SLUG, "slug")));
    }
}
