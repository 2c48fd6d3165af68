package coachdesk.backend.browser;

/** What a page is looked at on, in CSS pixels. */
public enum Viewport {
    DESKTOP(1280, 800, false),
    PHONE(375, 812, true);

    final int width;
    final int height;
    final boolean touch;

    Viewport(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }
}
