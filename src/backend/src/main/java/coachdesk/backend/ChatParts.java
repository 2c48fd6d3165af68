package coachdesk.backend;

import coachdesk.backend.contacts.LeadRoutes;
import coachdesk.backend.conversations.ActiveRoutes;
import coachdesk.backend.conversations.Admin;
import coachdesk.backend.conversations.AdminRoutes;
import coachdesk.backend.conversations.Askers;
import coachdesk.backend.conversations.ChatPage;
import coachdesk.backend.conversations.ConversationRoutes;
import coachdesk.backend.conversations.EmojiRoutes;
import coachdesk.backend.conversations.EntryRoutes;
import coachdesk.backend.conversations.GroupRoutes;
import coachdesk.backend.conversations.LinkRoutes;
import coachdesk.backend.conversations.Members;
import coachdesk.backend.conversations.MessageRoutes;
import coachdesk.backend.conversations.NotificationRoutes;
import coachdesk.backend.conversations.ParticipantRoutes;
import coachdesk.backend.conversations.PrivateMessageRoutes;
import coachdesk.backend.conversations.PrivateRoutes;
import coachdesk.backend.conversations.PushRoutes;
import coachdesk.backend.conversations.Said;
import coachdesk.backend.conversations.SessionRoutes;
import coachdesk.backend.conversations.StartPrivateRoute;
import coachdesk.backend.conversations.SyncMessageRoutes;
import coachdesk.backend.conversations.store.MessageReads;
import coachdesk.backend.http.PerAddress;
import coachdesk.backend.http.Route;
import coachdesk.backend.records.Claim;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.Whose;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is served of conversations.
 *
 * @param self the backend as everybody reaches it; null where nobody does
 */
record ChatParts(
        Classic classic,
        Database database,
        Members members,
        Said said,
        AccountStore accounts,
        SecureRandom random,
        Clock clock,
        URI self) {
    List<Route> routes() {
        Askers askers = new Askers(members, new Whose(database));
        MessageReads messages = new MessageReads(database);
        PerAddress limit = PerAddress.strangers(clock);
        Admin admin = new Admin(classic);
        return Stream.of(
                        new LeadRoutes(classic, new Whose(database)).routes(),
                        new ParticipantRoutes(classic, admin).routes(),
                        new SessionRoutes(classic, askers, random).routes(),
                        new ConversationRoutes(classic, messages).routes(),
                        new ActiveRoutes(classic).routes(),
                        new MessageRoutes(classic, askers, messages, said).routes(),
                        new SyncMessageRoutes(classic, askers, messages).routes(),
                        new EntryRoutes(classic, askers, messages, limit, random).routes(),
                        new GroupRoutes(classic, askers, limit).routes(),
                        new LinkRoutes(classic, random, self).routes(),
                        new PrivateRoutes(classic, askers, messages).routes(),
                        new PrivateMessageRoutes(classic, askers, said).routes(),
                        new StartPrivateRoute(classic, askers, random).routes(),
                        new NotificationRoutes(classic, askers, messages).routes(),
                        PushRoutes.routes(),
                        new EmojiRoutes(classic, askers).routes(),
                        new AdminRoutes(admin, new Claim(accounts)).routes(),
                        new ChatPage(classic, askers).routes())
                .flatMap(List::stream)
                .toList();
    }
}
