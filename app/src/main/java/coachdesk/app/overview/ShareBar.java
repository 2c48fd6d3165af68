package coachdesk.app.overview;

import javafx.scene.layout.Region;

/** A bar of which a part is filled. What it shows is said in words beside it. */
final class ShareBar extends Region {
    private final Region filled = new Region();
    private final double share;

    /** @param share from 0 to 1; what is outside is cut off */
    ShareBar(String styleClass, double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("share-bar");
        filled.getStyleClass().addAll("share-filled", styleClass);
        getChildren().add(filled);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
