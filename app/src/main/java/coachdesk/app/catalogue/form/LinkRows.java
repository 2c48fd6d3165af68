package coachdesk.app.catalogue.form;

import coachdesk.desk.catalogue.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.layout.VBox;

/** Addresses one below the other, in an order that can be changed, with an empty line for the next. */
final class LinkRows extends VBox {
    private final Property<Object> value;
    private final Field field;
    private final FormWords words;
    private final FormExtras tools;
    private final LinkRow.Others others = new Here();

    LinkRows(Property<Object> value, Field field, FormWords words, FormExtras tools) {
        this.value = value;
        this.field = field;
        this.words = words;
        this.tools = tools;
        getStyleClass().add("link-rows");
        value.subscribe(now -> {
            if (getChildren().isEmpty() || !typed().equals(now)) {
                build(now instanceof List<?> list ? list : List.of());
            }
        });
    }

    private List<LinkRow> rows() {
        return getChildren().stream().map(LinkRow.class::cast).toList();
    }

    private List<String> typed() {
        return rows().stream()
                .map(LinkRow::typed)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void build(List<?> links) {
        getChildren().clear();
        links.forEach(link -> getChildren().add(row(String.valueOf(link))));
        spare();
        judge();
    }

    private LinkRow row(String link) {
        return new LinkRow(link, field, words, tools, others);
    }

    /** One empty line at the end, as long as there may be more. */
    private void spare() {
        if (rows().stream().noneMatch(row -> row.typed().isEmpty())
                && getChildren().size() < field.most()) {
            getChildren().add(row(""));
        }
    }

    private void judge() {
        List<String> seen = new ArrayList<>();
        rows().forEach(row -> {
            String link = LinkRow.link(row.typed()).orElse(row.typed());
            row.judge(!link.isEmpty() && seen.contains(link));
            seen.add(link);
        });
    }

    private final class Here implements LinkRow.Others {
        @Override
        public void moved(LinkRow row, int by) {
            int to = getChildren().indexOf(row) + by;
            if (to >= 0
                    && to < getChildren().size()
                    && !row.typed().isEmpty()
                    && !rows().get(to).typed().isEmpty()) {
                place(row, to);
            }
        }

        @Override
        public void movedTo(LinkRow row, LinkRow place) {
            place(row, Math.min(getChildren().indexOf(place), typed().size() - 1));
        }

        private void place(LinkRow row, int to) {
            List<LinkRow> all = new ArrayList<>(rows());
            all.remove(row);
            all.add(to, row);
            getChildren().setAll(all);
            row.focus();
            changed();
        }

        @Override
        public void removed(LinkRow row) {
            getChildren().remove(row);
            changed();
        }

        @Override
        public void changed() {
            spare();
            judge();
            value.setValue(typed());
        }

        /** Not from one that stands there already, nor from what is no address. */
        @Override
        public void next(LinkRow row) {
            boolean twice = Collections.frequency(typed(), row.typed()) > 1;
            if (!twice && LinkRow.link(row.typed()).isPresent()) {
                spare();
                rows().getLast().focus();
            }
        }
    }
}
