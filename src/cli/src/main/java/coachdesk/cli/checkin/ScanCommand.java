package coachdesk.cli.checkin;

import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.pictures.TicketPictures;
import coachdesk.desk.problems.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads the codes in pictures; touches no data folder. */
@Command(name = "scan", sortOptions = false)
public final class ScanCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.usage.picture")
    private List<String> files;

    public ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> scans = new ArrayList<>();
        boolean all = true;
        for (String file : files) {
            Map<String, Object> scan = scan(file);
            scans.add(scan);
            all &= scan.get("text") != null;
            lines.add(file + "\t" + (scan.get("text") == null ? "-" : scan.get("text")));
        }
        terminal.answer(Map.of("scans", scans), lines);
        return all ? Exit.DONE : Exit.PROBLEM;
    }

    private static Map<String, Object> scan(String file) {
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("file", file);
        try {
            scan.put("text", TicketPictures.text(Path.of(file)));
        } catch (InvalidPathException e) {
            scan.put("text", null);
            scan.put("code", ErrorCode.FILE_UNREADABLE.wire());
        } catch (RuntimeException e) {
            scan.put("text", null);
            scan.put("code", Problem.from(e).code().wire());
        }
        return scan;
    }
}
