package coachdesk.app.conversations;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Where a list stands, so that it stands there again when lines were put before those that one looks at. UI thread. */
final class Anchor {
    private final ListView<ThreadLine> list;

    Anchor(ListView<ThreadLine> list) {
        this.list = list;
    }

    /** Empty until the list was drawn. */
    Optional<VirtualFlow<?>> flow() {
        return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
    }

    /** Of the first line that one sees; -1 when nothing was drawn. */
    int first() {
        return flow().map(VirtualFlow::getFirstVisibleCell)
                .map(cell -> cell.getIndex())
                .orElse(-1);
    }

    int last() {
        return flow().map(VirtualFlow::getLastVisibleCell)
                .map(cell -> cell.getIndex())
                .orElse(-1);
    }

    boolean atEnd() {
        return last() >= list.getItems().size() - 2;
    }

    /** Does it, and shows what was looked at where it was; whoever was at the end is at the end again. */
    void around(Runnable change) {
        boolean end = atEnd();
        IndexedCell<?> cell = flow().map(VirtualFlow::getFirstVisibleCell).orElse(null);
        ThreadLine line = cell == null
                        || cell.getIndex() < 0
                        || cell.getIndex() >= list.getItems().size()
                ? null
                : list.getItems().get(cell.getIndex());
        double above = cell == null ? 0 : -cell.getLayoutY();
        change.run();
        if (end) {
            toEnd();
        } else if (line != null) {
            stand(line, above);
        }
    }

    /** Down to the last line's foot: a line that was never drawn is taken for as high as others until it is. */
    void toEnd() {
        list.scrollTo(list.getItems().size() - 1);
        list.layout();
        flow().ifPresent(flow -> flow.setPosition(1));
    }

    private void stand(ThreadLine line, double above) {
        int index = IntStream.range(0, list.getItems().size())
                .filter(i -> same(line).test(list.getItems().get(i)))
                .findFirst()
                .orElse(-1);
        if (index >= 0) {
            list.scrollTo(index);
            list.layout();
            flow().ifPresent(flow -> flow.scrollPixels(above));
        }
    }

    private static Predicate<ThreadLine> same(ThreadLine line) {
        return line instanceof ThreadLine.Said said
                ? other -> other instanceof ThreadLine.Said one
                        && one.message().id().equals(said.message().id())
                : line::equals;
    }
}
