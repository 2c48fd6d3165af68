package coachdesk.app.catalogue.appearance;

import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.contract.media.MediaSource;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.control.Label;

/** What an address of a picture or a film leads to, told from the address alone. */
final class SourceLabel extends Label {
    SourceLabel(Property<Object> address, Texts texts) {
        getStyleClass().add("text-muted");
        setWrapText(true);
        Runnable look = () -> {
            String typed = Objects.toString(address.getValue(), "").strip();
            MediaSource.Type type = MediaSource.of(typed).type();
            ListRow.show(
                    this,
                    typed.isEmpty()
                            ? null
                            : texts.get("catalogue.source." + type.name().toLowerCase(Locale.ROOT)));
        };
        address.subscribe(now -> look.run());
        texts.localeProperty().addListener((property, before, now) -> look.run());
    }
}
