package coachdesk.backend.integrations.store;

import static coachdesk.backend.store.db.Tables.INTEGRATION_LINK;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.db.tables.records.IntegrationLinkRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Who somebody here is there, for one integration, within the caller's transaction. */
public final class LinkTable {
    private final ChangeSet changes;
    private final String integration;
    private final Condition here;

    /** @param base what both sides had last, as who wrote it wrote it */
    public record Link(Ref ref, String external, String base) {}

    public LinkTable(ChangeSet changes, String integration) {
        this.changes = changes;
        this.integration = integration;
        this.here = INTEGRATION_LINK.TENANT.eq(changes.tenant()).and(INTEGRATION_LINK.INTEGRATION.eq(integration));
    }

    /** Of the first of these that has one. */
    public Optional<Link> find(Collection<Ref> refs) {
        if (refs.isEmpty()) {
            return Optional.empty();
        }
        Condition any = DSL.or(refs.stream().map(LinkTable::is).toList());
        Map<Ref, Link> found = links(any).stream().collect(Collectors.toMap(Link::ref, Function.identity()));
        return refs.stream().filter(found::containsKey).map(found::get).findFirst();
    }

    public List<Link> ofExternal(String external) {
        return links(INTEGRATION_LINK.EXTERNAL.eq(external));
    }

    private List<Link> links(Condition which) {
        return changes.sql()
                .selectFrom(INTEGRATION_LINK)
                .where(here, which)
                .orderBy(INTEGRATION_LINK.KIND.desc(), INTEGRATION_LINK.ID)
                .fetch(LinkTable::link);
    }

    private static Link link(IntegrationLinkRecord row) {
        return new Link(new Ref(row.getKind(), row.getId()), row.getExternal(), row.getBase());
    }

    public void keep(Link link) {
        long now = changes.now().toEpochMilli();
        changes.sql()
                .insertInto(INTEGRATION_LINK)
                .set(INTEGRATION_LINK.TENANT, changes.tenant())
                .set(INTEGRATION_LINK.INTEGRATION, integration)
                .set(INTEGRATION_LINK.KIND, link.ref().kind())
                .set(INTEGRATION_LINK.ID, link.ref().id())
                .set(INTEGRATION_LINK.EXTERNAL, link.external())
                .set(INTEGRATION_LINK.BASE, link.base())
                .set(INTEGRATION_LINK.CHANGED, now)
                .onConflict(
                        INTEGRATION_LINK.TENANT,
                        INTEGRATION_LINK.INTEGRATION,
                        INTEGRATION_LINK.KIND,
                        INTEGRATION_LINK.ID)
                .doUpdate()
                .set(INTEGRATION_LINK.EXTERNAL, link.external())
                .set(INTEGRATION_LINK.BASE, link.base())
                .set(INTEGRATION_LINK.CHANGED, now)
                .execute();
    }

    public void drop(Ref ref) {
        changes.sql().deleteFrom(INTEGRATION_LINK).where(here, is(ref)).execute();
    }

    /** Whether it was written later than that. */
    public boolean later(Ref ref, Instant than) {
        return changes.sql()
                .fetchExists(INTEGRATION_LINK, here.and(is(ref)).and(INTEGRATION_LINK.CHANGED.gt(than.toEpochMilli())));
    }

    /** How many of these kinds there are. */
    public int count(Collection<String> kinds) {
        return changes.sql().fetchCount(INTEGRATION_LINK, here.and(INTEGRATION_LINK.KIND.in(kinds)));
    }

    private static Condition is(Ref ref) {
        return INTEGRATION_LINK.KIND.eq(ref.kind()).and(INTEGRATION_LINK.ID.eq(ref.id()));
    }
}
