package cn.gov.shuozhou.data.casework.attachment;

/** How large a file is, as people say it; rounded up, so that what is too large never looks as if it were not. */
final class FileSize {

    private static final long KILO = 1 << 10;
    private static final long MEGA = 1 << 20;

    private FileSize() {}

    static String words(long bytes) {
        if (bytes < MEGA) {
            return Math.max(1, (bytes + KILO - 1) / KILO) + " KB";
        }
        return bytes % MEGA == 0 ? bytes / MEGA + " MB" : "%.1f MB".formatted(Math.ceil(10.0 * bytes / MEGA) / 10);
    }
}
