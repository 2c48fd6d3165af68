package coachdesk.desk.checkin.pictures;

import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/** Tells black from white by the mean around each pixel: needs neither contrast nor even light. */
final class LocalMean {
    private LocalMean() {}

    /** @param reach pixels to each side that count; at least four modules, so that a finder's middle stays black */
    static BitMatrix black(Grey grey, int reach) {
        int width = grey.width();
        int height = grey.height();
        BitMatrix black = new BitMatrix(width, height);
        BitArray row = new BitArray(width);
        int[] columns = new int[width];
        for (int y = 0; y < Math.min(reach, height); y++) {
            add(grey, y, 1, columns);
        }
        for (int y = 0; y < height; y++) {
            if (y + reach < height) {
                add(grey, y + reach, 1, columns);
            }
            if (y - reach > 0) {
                add(grey, y - reach - 1, -1, columns);
            }
            int rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
            row.clear();
            fill(row, grey, y, columns, rows, reach);
            black.setRow(y, row);
        }
        return black;
    }

    private static void add(Grey grey, int y, int times, int[] columns) {
        for (int x = 0, at = y * columns.length; x < columns.length; x++, at++) {
            columns[x] += times * (grey.light()[at] & 0xff);
        }
    }

    /** @param columns sum of each column over the rows that count */
    private static void fill(BitArray row, Grey grey, int y, int[] columns, int rows, int reach) {
        int width = columns.length;
        int sum = 0;
        for (int x = 0; x < Math.min(reach, width); x++) {
            sum += columns[x];
        }
        int word = 0;
        for (int x = 0; x < width; x++) {
            sum += x + reach < width ? columns[x + reach] : 0;
            sum -= x - reach > 0 ? columns[x - reach - 1] : 0;
            int count = rows * (Math.min(width, x + reach + 1) - Math.max(0, x - reach));
            word |= (grey.light()[y * width + x] & 0xff) * count < sum ? 1 << (x & 31) : 0;
            if ((x & 31) == 31 || x == width - 1) {
                row.setBulk(x & ~31, word);
                word = 0;
            }
        }
    }
}
