package coachdesk.desk.checkin.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in a picture a small code may be: where edges are dense in both directions. What is an edge is measured by the
 * picture's own noise, so that a faint code counts as much as bold print.
 */
final class Regions {
    /** Pixels of the half-sized picture that make one cell. */
    private static final int CELL = 12;
    /** Cells to each side of a middle that make a code's area. */
    private static final int REACH = 2;

    private Regions() {}

    /**
     * @param half the picture at half its size
     * @param side of a region in pixels of the picture itself
     * @return left and top of each region in whole pixels of the picture itself, the likeliest first; of a picture
     *     smaller than a region it is the picture
     */
    static List<Corner> in(Grey half, int side, int most) {
        int columns = half.width() / CELL;
        int rows = half.height() / CELL;
        List<Corner> found = new ArrayList<>();
        if (columns == 0 || rows == 0 || Math.max(half.width(), half.height()) <= side / 2) {
            return List.of(new Corner(0, 0));
        }
        double[] density = around(cells(half, columns, rows), columns, rows);
        while (found.size() < most) {
            int best = 0;
            for (int i = 1; i < density.length; i++) {
                best = density[i] > density[best] ? i : best;
            }
            if (density[best] <= 0) {
                break;
            }
            int x = best % columns;
            int y = best / columns;
            int left = (2 * x + 1) * CELL - side / 2;
            int top = (2 * y + 1) * CELL - side / 2;
            found.add(new Corner(
                    Math.clamp(left, 0, Math.max(0, 2 * half.width() - side)),
                    Math.clamp(top, 0, Math.max(0, 2 * half.height() - side))));
            clear(density, columns, rows, x, y);
        }
        return found;
    }

    private static void clear(double[] density, int columns, int rows, int x, int y) {
        for (int row = Math.max(0, y - REACH); row <= Math.min(rows - 1, y + REACH); row++) {
            for (int column = Math.max(0, x - REACH); column <= Math.min(columns - 1, x + REACH); column++) {
                density[row * columns + column] = 0;
            }
        }
    }

    /** The share of edges in each cell, in the direction that has fewer. */
    private static double[] cells(Grey half, int columns, int rows) {
        int width = half.width();
        byte[] light = half.light();
        int threshold = threshold(half);
        double[] cells = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int across = 0;
                int down = 0;
                for (int y = row * CELL; y < (row + 1) * CELL - 1; y++) {
                    for (int at = y * width + column * CELL, i = 0; i < CELL - 1; i++, at++) {
                        int here = light[at] & 0xff;
                        across += Math.abs(here - (light[at + 1] & 0xff)) > threshold ? 1 : 0;
                        down += Math.abs(here - (light[at + width] & 0xff)) > threshold ? 1 : 0;
                    }
                }
                cells[row * columns + column] = Math.min(across, down);
            }
        }
        return cells;
    }

    /** Above most of the differences between neighbours: those are noise. */
    private static int threshold(Grey half) {
        int[] counts = new int[256];
        int seen = 0;
        for (int i = 0; i + 1 < half.light().length; i += 7, seen++) {
            counts[Math.abs((half.light()[i] & 0xff) - (half.light()[i + 1] & 0xff))]++;
        }
        int median = 0;
        for (int below = counts[0]; below < seen / 2; below += counts[median]) {
            median++;
        }
        return 3 + 2 * median;
    }

    private static double[] around(double[] cells, int columns, int rows) {
        double[] sums = new double[cells.length];
        Arrays.setAll(sums, i -> {
            double sum = 0;
            for (int y = Math.max(0, i / columns - REACH); y <= Math.min(rows - 1, i / columns + REACH); y++) {
                for (int x = Math.max(0, i % columns - REACH); x <= Math.min(columns - 1, i % columns + REACH); x++) {
                    sum += cells[y * columns + x];
                }
            }
            return sum;
        });
        return sums;
    }
}
