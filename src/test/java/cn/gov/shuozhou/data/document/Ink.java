package cn.gov.shuozhou.data.document;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of what is printed on a page of A4, in millimetres from its upper and left edge. */
record Ink(boolean red, double top, double bottom, double left, double right) {

    private static final double HEIGHT = 297;

    private static final int DARK = 170;

    boolean isLine() {
        return bottom - top < 1 && right - left > 100;
    }

    /** From above; what no white row of dots separates is one. */
    static List<Ink> rows(BufferedImage page) {
        double unit = HEIGHT / page.getHeight();
        List<Ink> rows = new ArrayList<>();
        Ink open = null;
        for (int y = 0; y < page.getHeight(); y++) {
            Ink row = row(page, y, unit);
            if (row == null && open != null) {
                rows.add(open);
            }
            open = row == null || open == null ? row : open.with(row);
        }
        return rows;
    }

    private static @Nullable Ink row(BufferedImage page, int y, double unit) {
        int left = -1;
        int right = -1;
        boolean red = false;
        for (int x = 0; x < page.getWidth(); x++) {
            int colour = page.getRGB(x, y);
            if ((colour >> 8 & 0xff) < DARK) {
                left = left < 0 ? x : left;
                right = x;
                red |= (colour >> 16 & 0xff) > DARK;
            }
        }
        return left < 0 ? null : new Ink(red, y * unit, (y + 1) * unit, left * unit, (right + 1) * unit);
    }

    private Ink with(Ink next) {
        return new Ink(red, top, next.bottom, Math.min(left, next.left), Math.max(right, next.right));
    }
}
