package dev.fanout.runtime.picture;

/** Text in a type in which each character has the same width, or twice that. */
public final class Cells {
    private static final int FIRST_WIDE = 0x1100; // Hangul; what follows is wide, or is drawn wide at times

    private Cells() {}

    /** Of how many characters it is as wide. */
    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    private static int width(int point) {
        boolean isNarrow = point < FIRST_WIDE || (point >= 0x2000 && point < 0x2E80);
        return isNarrow ? 1 : 2;
    }

    /** Without what would move a terminal's cursor, or change its colours. */
    public static String printable(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** So much of it as fits; an ellipsis stands for what is left out in the middle, since both ends tell names apart. */
    public static String fit(String text, int most) {
        if (width(text) <= most) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = 0;
        int tail = points.length;
        int left = Math.max(0, most - 1);
        while (head < tail) {
            boolean fromHead = head <= points.length - tail;
            int next = width(points[fromHead ? head : tail - 1]);
            if (next > left) {
                break;
            }
            left -= next;
            if (fromHead) {
                head++;
            } else {
                tail--;
            }
        }
        return new String(points, 0, head) + "…" + new String(points, tail, points.length - tail);
    }

    /** Filled up with blanks. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
