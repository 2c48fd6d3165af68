package coachdesk.desk.checkin.paper;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A list as pictures of its pages, one at a time: a page in print quality takes megabytes. One thread. */
public final class PaperPages implements Closeable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /** @param pdf of {@link RosterPaper} */
    public PaperPages(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    public int count() {
        return document.getNumberOfPages();
    }

    /** @param number from 0 */
    public BufferedImage page(int number, int dotsPerInch) {
        try {
            return renderer.renderImageWithDPI(number, dotsPerInch, ImageType.GRAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
