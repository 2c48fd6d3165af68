package coachdesk.app.catalogue.appearance;

import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.ui.EmojiFlow;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.media.MediaSource;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.colours.Contrast;
import coachdesk.desk.catalogue.colours.Pair;
import coachdesk.desk.catalogue.colours.Rgb;
import coachdesk.desk.catalogue.payments.PaymentWay;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** Draws what the booking page begins with: always on black, in the studio's colours, whatever the window looks like. */
final class HeadPreview {
    private static final Rgb QUIET = Rgb.WHITE.mixed(Rgb.BLACK, 0.3);
    private static final Rgb CARD = Rgb.BLACK.mixed(Rgb.WHITE, 0.1);
    private static final double HERO = 200;
    private static final double HERO_WIDE = 380;
    private static final double NARROW = 600;
    private static final double LOGO = 56;
    private static final double POSTER = 150;

    private final FormModel form;
    private final Pictures pictures;
    private final Texts texts;
    private final double width;
    private final boolean wide;
    private final Rgb primary;
    private final Rgb secondary;

    /** @param width of the page, in pixels of its own */
    HeadPreview(FormModel form, Pictures pictures, Texts texts, double width) {
        this.form = form;
        this.pictures = pictures;
        this.texts = texts;
        this.width = width;
        this.wide = width > NARROW;
        this.primary = colour("primaryColor", Pair.STUDIO.primary());
        this.secondary = colour("secondaryColor", Pair.STUDIO.secondary());
    }

    private Rgb colour(String field, String otherwise) {
        return Rgb.of(text(field)).or(() -> Rgb.of(otherwise)).orElseThrow();
    }

    private String text(String field) {
        return Objects.toString(form.value(field).get(), "").strip();
    }

    private boolean on(String field) {
        return Boolean.TRUE.equals(form.value(field).get());
    }

    Region draw() {
        VBox body = new VBox(name(), sections(), book());
        body.getStyleClass().add("head-content");
        if (on("eventPosterEnabled")) {
            body.getChildren().addFirst(poster());
        }
        addIfAny(body, ways());
        addIfAny(body, links());
        VBox page = Paint.ground(new VBox(hero(), body), Rgb.BLACK);
        page.getStyleClass().add("head-page");
        return page;
    }

    private static void addIfAny(VBox body, FlowPane some) {
        if (!some.getChildren().isEmpty()) {
            body.getChildren().add(some);
        }
    }

    private Node hero() {
        StackPane hero = new StackPane();
        double height = wide ? HERO_WIDE : HERO;
        hero.setMinHeight(height);
        hero.setMaxHeight(height);
        hero.setStyle("-fx-background-color: linear-gradient(to bottom right, %s, %s)"
                .formatted(primary.hex(), secondary.hex()));
        MediaSource film = MediaSource.of(text("heroVideoUrl"));
        pictures.of(text("heroImageUrl"))
                .or(() -> pictures.of(text("heroVideoUrl")))
                .ifPresent(picture -> {
                    ImageView view = new ImageView(picture);
                    view.setPreserveRatio(true);
                    boolean high = picture.getWidth() / picture.getHeight() < width / height;
                    if (high) {
                        view.setFitWidth(width);
                    } else {
                        view.setFitHeight(height);
                    }
                    hero.getChildren().add(view);
                });
        if (film.address() != null) {
            Label play = new Label(null, icon("fth-play", Rgb.WHITE));
            Paint.ground(play, Rgb.BLACK).getStyleClass().add("head-play");
            hero.getChildren().add(play);
        }
        Rectangle edge = new Rectangle(width, height);
        hero.setClip(edge);
        return hero;
    }

    private Node name() {
        String named = text("appName");
        Label name = EmojiText.label(named.isEmpty() ? texts.get("catalogue.head.nameless") : named, "head-name");
        Paint.words(name, Rgb.WHITE).setWrapText(true);
        EmojiFlow words = new EmojiFlow(text("description"), "head-words");
        words.getChildren().forEach(part -> Paint.letters(part, QUIET));
        VBox said = new VBox(name, words);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(logo(named), said);
        row.getStyleClass().add("head-row");
        return row;
    }

    private Node logo(String named) {
        StackPane logo = Paint.ground(new StackPane(), primary);
        logo.getStyleClass().add("head-logo");
        logo.setMinSize(LOGO, LOGO);
        logo.setMaxSize(LOGO, LOGO);
        pictures.of(text("logoUrl"))
                .ifPresentOrElse(
                        picture -> {
                            ImageView view = new ImageView(picture);
                            view.setPreserveRatio(true);
                            view.setFitWidth(LOGO);
                            view.setFitHeight(LOGO);
                            logo.getChildren().add(view);
                        },
                        () -> {
                            String letter = named.isEmpty() ? "" : named.substring(0, named.offsetByCodePoints(0, 1));
                            Label first = EmojiText.label(letter, "head-letter");
                            logo.getChildren().add(Paint.words(first, Paint.on(primary)));
                        });
        return logo;
    }

    private Node sections() {
        HBox row = new HBox();
        row.getStyleClass().add("head-row");
        FormWords words = new FormWords(texts, Sheets.CONCEPT);
        var landing = Sheets.CONCEPT.field("defaultLandingSection");
        for (String section : landing.choices()) {
            boolean first = section.equals(text("defaultLandingSection"));
            Label tab = new Label(words.choice(landing, section));
            tab.getStyleClass().add("head-tab");
            if (first) {
                tab.setStyle("-fx-background-color: %s; -fx-text-fill: %s"
                        .formatted(secondary.hex(), Paint.on(secondary).hex()));
            } else {
                Paint.words(tab, QUIET);
            }
            row.getChildren().add(tab);
        }
        return row;
    }

    private Node book() {
        Label book = new Label(texts.get("catalogue.head.book"));
        book.setStyle("-fx-background-color: %s; -fx-text-fill: %s"
                .formatted(primary.hex(), Paint.on(primary).hex()));
        book.getStyleClass().add("head-book");
        book.setMaxWidth(wide ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        book.setAlignment(Pos.CENTER);
        return book;
    }

    private Node poster() {
        StackPane poster = Paint.ground(new StackPane(), CARD);
        poster.getStyleClass().add("head-card");
        poster.setMinHeight(POSTER);
        pictures.of(text("eventPosterMediaUrl"))
                .ifPresentOrElse(
                        picture -> {
                            ImageView view = new ImageView(picture);
                            view.setPreserveRatio(true);
                            view.setFitHeight(POSTER);
                            poster.getChildren().add(view);
                        },
                        () -> {
                            Label words = new Label(texts.get("catalogue.head.poster"), icon("fth-image", QUIET));
                            poster.getChildren().add(Paint.words(words, QUIET));
                        });
        return poster;
    }

    private FlowPane ways() {
        FlowPane row = row();
        FormWords words = new FormWords(texts, Sheets.CONCEPT);
        for (PaymentWay way : PaymentWay.values()) {
            if (on(way.shown())) {
                row.getChildren().add(card(words.plain(Sheets.CONCEPT.field(way.shown())), "fth-credit-card"));
            }
        }
        return row;
    }

    private FlowPane links() {
        FlowPane row = row();
        if (!text("googleReviewsUrl").isEmpty()) {
            row.getChildren().add(card(texts.get("catalogue.head.reviews"), "fth-star"));
        }
        for (int link = 1; link <= 2; link++) {
            if (!text("externalLink" + link + "Url").isEmpty()) {
                String title = text("externalLink" + link + "Title");
                row.getChildren()
                        .add(card(title.isEmpty() ? texts.get("catalogue.head.link") : title, "fth-external-link"));
            }
        }
        if (!text("termsText").isEmpty()) {
            row.getChildren().add(card(texts.get("catalogue.head.terms"), "fth-file-text"));
        }
        return row;
    }

    private static FlowPane row() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("head-cards");
        return row;
    }

    private Node card(String word, String icon) {
        Label card = Paint.words(EmojiText.label(word), Rgb.WHITE);
        HBox row = Paint.ground(new HBox(icon(icon, primaryOnCard()), card), CARD);
        row.getStyleClass().add("head-card");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Rgb primaryOnCard() {
        return Contrast.MARK.nearest(primary, CARD);
    }

    private static Node icon(String name, Rgb colour) {
        Node icon = Icons.of(name);
        // Beside what the pictogram has written there itself.
        icon.setStyle(icon.getStyle() + "; -fx-icon-color: %s; -fx-fill: %s;".formatted(colour.hex(), colour.hex()));
        return icon;
    }
}
