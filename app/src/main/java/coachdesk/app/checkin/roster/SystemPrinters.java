package coachdesk.app.checkin.roster;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.stage.Window;

/** The printers of the system, with its own dialog. */
final class SystemPrinters implements Printers {
    private final Supplier<Window> window;

    SystemPrinters(Supplier<Window> window) {
        this.window = window;
    }

    @Override
    public Optional<Job> begin() {
        return Printer.getAllPrinters().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(PrinterJob.createPrinterJob()).map(job -> new SystemJob(job, window));
    }

    private record SystemJob(PrinterJob job, Supplier<Window> window) implements Job {
        @Override
        public boolean asked() {
            if (job.showPrintDialog(window.get())) {
                return true;
            }
            job.cancelJob();
            return false;
        }

        @Override
        public boolean print(BufferedImage page) {
            Paper paper = job.getJobSettings().getPageLayout().getPaper();
            PageLayout layout = job.getPrinter()
                    .createPageLayout(paper, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
            ImageView picture = new ImageView(SwingFXUtils.toFXImage(page, null));
            picture.setPreserveRatio(true);
            picture.setFitWidth(paper.getWidth());
            picture.setFitHeight(paper.getHeight());
            // The page has margins of its own, and its place is that of the paper.
            picture.setX(-layout.getLeftMargin());
            picture.setY(-layout.getTopMargin());
            return job.printPage(layout, new Group(picture));
        }

        @Override
        public boolean end() {
            return job.endJob();
        }
    }
}
