package coachdesk.contract.sync;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Count and hash of a kind's live records; both sides compute it alike, in any order of the records.
 *
 * @param count of the live records
 * @param hash the sum, modulo 2^64, of {@link #of(String, long)} over them, as 16 hexadecimal digits
 */
public record Digest(long count, String hash) {
    public static Digest of(long count, long sum) {
        return new Digest(count, String.format("%016x", sum));
    }

    /** A record's share of the sum: FNV-1a 64 over {@code id ":" rev} in UTF-8, mixed once more (SplitMix64). */
    public static long of(String id, long rev) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : (id + ":" + rev).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /** A checksum of a document's text, to notice that a file was damaged; never leaves the machine. */
    public static long ofText(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
