package coachdesk.desk.media.files;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.MediaFile;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Files under the name of what they hold: each is there whole or not at all, and no two hold the same. Any thread, any
 * number of processes.
 */
public final class BlobFolder {
    /** What the rest of the program may need beside a file, in bytes. */
    private static final long SPARE = 50L << 20;

    private final Path folder;
    private final LongSupplier free;

    /** @param folder made when the first file comes */
    public BlobFolder(Path folder) {
        this(folder, () -> free(folder));
    }

    /** @param free bytes on the disk, at the moment */
    public BlobFolder(Path folder, LongSupplier free) {
        this.folder = folder;
        this.free = free;
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder.getParent()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Writes what becomes a file. */
    public interface Content {
        void write(Path file) throws IOException;
    }

    public Optional<Path> find(String hash) {
        Path file = folder.resolve(hash);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** @throws coachdesk.desk.problems.ProblemException as {@code MediaFiles.take} */
    public Taken take(Path source) {
        FileType type = look(source);
        return within(part -> {
            copy(source, part.file(), type);
            if (ContentType.of(head(part.file())) != type) {
                throw Problem.of(ErrorCode.MEDIA_CHANGED).asException();
            }
            PictureFile.Size size = type.picture() ? PictureFile.size(part.file()) : new PictureFile.Size(0, 0);
            if (type == FileType.JPEG) {
                Files.write(
                        part.file(),
                        BareJpeg.of(Files.readAllBytes(part.file()), PictureFile.orientation(part.file())));
            }
            List<Thumb> thumbs = type.picture() ? thumbs(part.file()) : List.of();
            long bytes = Files.size(part.file());
            String hash = hash(part.file());
            put(part.file(), hash);
            String name = source.getFileName().toString();
            return new Taken(new MediaFile(hash, bytes, type.mime(), name, size.width(), size.height()), thumbs);
        });
    }

    /** Only the small pictures of it are kept. @throws coachdesk.desk.problems.ProblemException as {@code MediaFiles.cover} */
    public List<Thumb> cover(Path source) {
        if (!look(source).picture()) {
            throw Problem.of(ErrorCode.MEDIA_COVER).asException();
        }
        return within(part -> thumbs(source));
    }

    /** Says at once what would be refused after a long copy. */
    private FileType look(Path source) {
        try {
            long size = Files.size(source);
            if (size > FileType.largestOfAll()) {
                throw Problem.of(ErrorCode.MEDIA_TOO_LARGE).asException();
            }
            FileType type = ContentType.of(head(source));
            if (size > type.largest()) {
                throw Problem.of(ErrorCode.MEDIA_TOO_LARGE).asException();
            }
            if (type.picture()) {
                PictureFile.size(source);
            }
            room(size);
            return type;
        } catch (IOException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", String.valueOf(source.getFileName()))
                    .asException(e);
        }
    }

    private void room(long size) {
        if (free.getAsLong() < size + SPARE) {
            throw full(null);
        }
    }

    private ProblemException full(Throwable cause) {
        return Problem.of(ErrorCode.FOLDER_FULL, "folder", folder.toString()).asException(cause);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(FileType.HEAD);
        }
    }

    /** Somebody may still be writing it: then what was read is not what it will be. */
    private static void copy(Path source, Path part, FileType type) throws IOException {
        BasicFileAttributes before = Files.readAttributes(source, BasicFileAttributes.class);
        long copied = 0;
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                copied += read;
                if (copied > type.largest()) {
                    throw Problem.of(ErrorCode.MEDIA_CHANGED).asException();
                }
                out.write(buffer, 0, read);
            }
        }
        BasicFileAttributes after = Files.readAttributes(source, BasicFileAttributes.class);
        boolean same = before.size() == after.size()
                && copied == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime());
        if (!same) {
            throw Problem.of(ErrorCode.MEDIA_CHANGED).asException();
        }
    }

    private List<Thumb> thumbs(Path picture) throws IOException {
        List<Thumb> thumbs = new ArrayList<>();
        for (Thumbnails.Made made : Thumbnails.of(picture)) {
            String hash = keep(part -> Files.write(part, made.jpeg()));
            thumbs.add(new Thumb(hash, made.width(), made.height()));
        }
        return thumbs;
    }

    private String keep(Content content) {
        return within(part -> {
            content.write(part.file());
            String hash = hash(part.file());
            put(part.file(), hash);
            return hash;
        });
    }

    /**
     * Keeps what is written, if it is what it should be.
     *
     * @return its size in bytes
     * @throws coachdesk.desk.problems.ProblemException MEDIA_DAMAGED when it is something else
     */
    public long keep(String hash, Content content) {
        return within(part -> {
            content.write(part.file());
            if (!hash(part.file()).equals(hash)) {
                throw Problem.of(ErrorCode.MEDIA_DAMAGED).asException();
            }
            put(part.file(), hash);
            return Files.size(folder.resolve(hash));
        });
    }

    /** The small picture of what was written, under a name of its own. @return its size in bytes */
    public long keepSmall(String name, Content content) {
        return within(part -> {
            content.write(part.file());
            byte[] jpeg = Thumbnails.of(part.file()).getFirst().jpeg();
            Files.write(part.file(), jpeg);
            put(part.file(), name);
            return (long) jpeg.length;
        });
    }

    private record Part(Path file) {}

    private interface Making<T> {
        T make(Part part) throws IOException;
    }

    private <T> T within(Making<T> making) {
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, ".", ".part");
            return making.make(new Part(part));
        } catch (NoSuchFileException e) {
            throw Problem.of(ErrorCode.FILE_UNREADABLE, "file", name(e)).asException(e);
        } catch (IOException | UncheckedIOException e) {
            throw free.getAsLong() < SPARE
                    ? full(e)
                    : Problem.of(ErrorCode.FILE_UNWRITABLE, "file", folder.toString())
                            .asException(e);
        } finally {
            drop(part);
        }
    }

    private static String name(NoSuchFileException e) {
        return String.valueOf(Path.of(e.getFile()).getFileName());
    }

    /** On the disk before its name says so. */
    private void put(Path part, String name) throws IOException {
        Path target = folder.resolve(name);
        if (!Files.exists(target)) {
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What cannot be deleted now is deleted another time. */
    public void delete(String hash) {
        drop(folder.resolve(hash));
    }

    private static void drop(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // An open file, as some systems have it: the next tidying finds it again.
        }
    }

    /** Drops what a program left behind that ended in the middle: what none of these names, and is older than this. */
    public void sweep(Set<String> known, Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                boolean old = Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
                if (old && !known.contains(file.getFileName().toString())) {
                    drop(file);
                }
            }
        } catch (IOException e) {
            // Another time.
        }
    }

    /** In bytes; 0 for one that is not here. */
    public long size(String hash) {
        try {
            return Files.size(folder.resolve(hash));
        } catch (IOException e) {
            return 0;
        }
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    /** Of a text. */
    public static String hash(String text) {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
