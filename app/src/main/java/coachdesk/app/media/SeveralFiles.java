package coachdesk.app.media;

import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that were brought together: each becomes a film or a picture of its own, called as the file is. On a worker thread. */
record SeveralFiles(MediaLibrary media, MediaFiles files) {
    /** @param name of the file */
    record Refusal(String name, Problem why) {}

    /** @param ids of those that were made, in the order of the files */
    record Taken(List<String> ids, List<Refusal> refused) {}

    /** One that is refused is no reason to leave out the others. @param unnamed the title of one whose name says nothing */
    Taken take(List<Path> all, String unnamed) {
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>());
        for (Path file : all) {
            try {
                taken.ids().add(take(file, unnamed));
            } catch (ProblemException e) {
                taken.refused().add(new Refusal(String.valueOf(file.getFileName()), e.problem()));
            }
        }
        return taken;
    }

    private String take(Path file, String unnamed) {
        MediaFiles.Taken taken = files.take(file);
        String name = MediaModel.name(taken.file().name());
        String title = name.isBlank() ? unnamed : name;
        MediaLink.Words words = new MediaLink.Words(title, media.slug(title, null), "", "", "", MediaAction.NONE);
        return media.create(new MediaFields(words, taken.file(), taken.thumbs()));
    }

    void back(Taken taken) {
        taken.ids().forEach(media::delete);
    }
}
