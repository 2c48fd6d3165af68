package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.Desk;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.media.store.FileRows;
import coachdesk.testkit.studio.DrawnPicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Films and pictures of an invented studio; the pictures are drawn here. */
public final class MediaSamples {
    private static final MediaAction BOOK = new MediaAction(MediaAction.Kind.RESERVE, "Réserver ma place", "#courses");

    private final Desk desk;
    private final Path folder;
    private int seconds;

    private MediaSamples(Desk desk) {
        this.desk = desk;
        this.folder = desk.store().folder();
    }

    /** @return the id of the last one */
    public static String fill(DeskFixture fixture) {
        MediaSamples samples = new MediaSamples(fixture.desk);
        samples.link("Respirer avant de danser", "https://vimeo.com/123456789", MediaAction.NONE);
        samples.link("Étirements du soir 🌙", "https://drive.google.com/file/d/abcdefghij123/view", BOOK);
        String refused = samples.film("Répétition du gala");
        String waiting = samples.film("Le cours du mardi");
        samples.picture("Affiche de l’été", 1600, 900, 310, BOOK);
        samples.picture("La salle", 1280, 960, 200, MediaAction.NONE);
        samples.picture("Portrait de Léa", 900, 1400, 20, MediaAction.NONE);
        String last = samples.picture("Soirée salsa en plein air", 1400, 800, 265, BOOK);
        samples.settle(refused, waiting);
        fixture.clock.set(DeskFixture.NOW);
        return last;
    }

    /** All is at the server but one, which it does not take, and one that is on its way. */
    private void settle(String refused, String waiting) {
        List<String> left = List.of(hash(refused), hash(waiting));
        desk.store().change(tx -> FileRows.unsent(tx).stream()
                .map(FileRows.Unsent::hash)
                .filter(hash -> !left.contains(hash))
                .forEach(hash -> FileRows.sent(tx, hash)));
        desk.store().change(tx -> {
            FileRows.refused(tx, hash(refused), ErrorCode.MEDIA_TOO_LARGE);
            FileRows.received(tx, hash(waiting), 260_000);
        });
    }

    private String hash(String id) {
        return desk.media().find(id).orElseThrow().link().file().hash();
    }

    private String link(String title, String address, MediaAction action) {
        return create(new MediaFields(words(title, address, action), null, List.of()));
    }

    private Words words(String title, String address, MediaAction action) {
        return new Words(title, desk.media().slug(title, null), address, "", "", action);
    }

    private String create(MediaFields fields) {
        return desk.media().create(fields);
    }

    private String film(String title) {
        byte[] film = new byte[420_000];
        byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        film[300] = (byte) title.length();
        return file(title, ".mp4", film, MediaAction.NONE);
    }

    private String picture(String title, int width, int height, int hue, MediaAction action) {
        return file(title, ".jpg", DrawnPicture.jpeg(width, height, hue), action);
    }

    private String file(String title, String ending, byte[] content, MediaAction action) {
        try {
            Path file = Files.write(folder.resolve("sample-" + seconds++ + ending), content);
            Taken taken = desk.mediaFiles().take(file);
            Files.delete(file);
            return create(new MediaFields(words(title, "", action), taken.file(), taken.thumbs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
