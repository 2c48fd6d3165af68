package coachdesk.backend.assistant;

import coachdesk.backend.Town;
import coachdesk.testkit.providers.FakeModel;

/** A town one studio of which has set up its assistant. */
final class ChatTown implements AutoCloseable {
    final Town town = new Town();
    final FakeModel model = new FakeModel(town.clock);
    final Chatroom room = new Chatroom(town.coach("nord"), town.nobody());

    ChatTown() {
        room.setUp(model);
    }

    @Override
    public void close() {
        model.close();
        town.close();
    }
}
