package coachdesk.app.media;

import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLink;
import java.util.Optional;

/**
 * Where films and pictures lead that are put into something else. On a worker thread.
 *
 * @param picture whether the address of a picture of it is wanted; else where it leads
 */
record MediaAddress(MediaLibrary media, boolean picture) {
    /** Where a page keeps its picture. */
    private static final String LARGE = "/thumb/" + Thumb.WIDTHS.getLast();

    /**
     * @param address null when there is none
     * @param own whether it would lead to a page of the studio's own
     * @param here whether it leads to this computer alone
     */
    record Found(String title, String address, boolean own, boolean here) {}

    /** Whether it has something that can be put there, wherever that is. Any thread. */
    boolean has(MediaLink link) {
        return own(link) || !elsewhere(link).isEmpty();
    }

    Found of(MediaLink link) {
        String title = link.words().title();
        if (!own(link)) {
            String address = elsewhere(link);
            return new Found(title, address.isEmpty() ? null : address, false, false);
        }
        Optional<MediaLibrary.Shared> page = media.share(link.words().slug());
        return new Found(
                title,
                page.map(shared -> shared.address() + (picture ? LARGE : "")).orElse(null),
                true,
                page.filter(MediaLibrary.Shared::here).isPresent());
    }

    private boolean own(MediaLink link) {
        return picture ? !link.thumbs().isEmpty() : link.file() != null;
    }

    /** "" for none. */
    private String elsewhere(MediaLink link) {
        if (!picture) {
            return link.words().address();
        }
        String cover = link.words().cover();
        return cover.isEmpty() ? link.source().thumbnail().orElse(link.thumbnail()) : cover;
    }
}
