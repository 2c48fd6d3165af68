package coachdesk.desk.campaigns;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.files.CsvFile;
import coachdesk.desk.words.DeskTexts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What has become of each recipient, as a CSV file in the user's language, times in the studio's zone. */
public final class ReportCsv {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final DeskTexts texts;
    private final ZoneId zone;

    private ReportCsv(DeskTexts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** @throws coachdesk.desk.problems.ProblemException FILE_UNWRITABLE; what was there before is untouched */
    public static void write(List<Delivery> rows, Locale language, ZoneId zone, Path file) {
        ReportCsv csv = new ReportCsv(new DeskTexts(language), zone);
        CsvFile.USUAL.write(file, lines -> {
            lines.line(csv.header());
            rows.forEach(row -> lines.line(csv.cells(row)));
        });
    }

    private List<String> header() {
        return List.of(
                texts.get("report.recipient"),
                texts.get("report.channel"),
                texts.get("report.address"),
                texts.get("report.state"),
                texts.get("report.at"),
                texts.get("report.code"),
                texts.get("report.info"),
                texts.get("report.attempts"),
                texts.get("report.content"));
    }

    private List<String> cells(Delivery row) {
        return List.of(
                text(row.name() == null ? row.recipient() : row.name()),
                Channel.ofWire(row.channel()).map(this::channel).orElse(text(row.channel())),
                text(row.address()),
                DeliveryState.ofWire(row.state()).map(this::state).orElse(text(row.state())),
                Instants.read(row.at())
                        .map(at -> MOMENT.format(at.atZone(zone)))
                        .orElse(""),
                text(row.code()),
                text(row.info()),
                Integer.toString(row.attempts()),
                text(row.content()));
    }

    private String channel(Channel channel) {
        return switch (channel) {
            case INTERNAL -> texts.get("campaigns.channel.internal");
            case EMAIL -> texts.get("campaigns.channel.email");
            case WHATSAPP -> texts.get("campaigns.channel.whatsapp");
            case INSTAGRAM -> texts.get("campaigns.channel.instagram");
            case GROUP -> texts.get("campaigns.channel.group");
        };
    }

    private String state(DeliveryState state) {
        return switch (state) {
            case PLANNED -> texts.get("delivery.planned");
            case CLAIMED -> texts.get("delivery.claimed");
            case SENDING -> texts.get("delivery.sending");
            case SENT -> texts.get("delivery.sent");
            case FAILED -> texts.get("delivery.failed");
            case UNKNOWN -> texts.get("delivery.unknown");
            case MANUAL -> texts.get("delivery.manual");
            case STOPPED -> texts.get("delivery.stopped");
            case LEFT_OUT -> texts.get("delivery.left_out");
        };
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
