package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a zipped file, unpacked once to see that they stay within bounds. Sizes are counted, not believed. Read by the
 * table at the file's end, as office programs do: what the heads of the parts say otherwise is nothing to them.
 */
final class ZipParts {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_IN_ALL = 200L << 20;

    /** Of a part that is looked into, which is held in memory. */
    private static final long LARGEST_TEXT = 5L << 20;

    /** Tables that repeat themselves pack a hundred times; a bomb a thousand times. */
    private static final long MOST_PACKED = 300;

    /** What is smaller may pack as well as it likes. */
    private static final long SMALL = 4L << 20;

    private final Look look;
    private long total;

    private ZipParts(Look look) {
        this.look = look;
    }

    /** Takes what it wants of a part that is not given back, however large it is. */
    @FunctionalInterface
    interface Look {
        void at(InputStream part) throws IOException, UnfitContent;
    }

    /**
     * Unpacks everything.
     *
     * @param wanted which parts, by their names in small letters, are to be given back
     * @param look is shown all others
     * @return all names in small letters, with the content of those wanted, and nothing for the others
     */
    static Map<String, byte[]> read(byte[] content, Predicate<String> wanted, Look look) throws UnfitContent {
        try {
            Path file = Files.createTempFile("attachment", ".zip");
            try {
                Files.write(file, content);
                return new ZipParts(look).read(file, wanted);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnfitContent("打不开，文件可能已损坏或设了打开口令。请重新保存后再上传。");
        }
    }

    private Map<String, byte[]> read(Path file, Predicate<String> wanted) throws IOException, UnfitContent {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            Set<String> seen = new HashSet<>();
            for (var entry : zip.stream().toList()) {
                String name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                if (!seen.add(name) || name.contains("../")) {
                    throw new UnfitContent("的内部结构不正常（重复或越界的部分“%s”）。请用办公软件重新保存后再上传。".formatted(name));
                }
                parts.put(name, unpacked(zip, entry, wanted.test(name)));
            }
        }
        return parts;
    }

    private byte[] unpacked(ZipFile zip, ZipEntry entry, boolean wanted) throws IOException, UnfitContent {
        try (InputStream part = zip.getInputStream(entry)) {
            var in = new Bounded(part, entry.getCompressedSize(), wanted);
            if (wanted) {
                return in.readAllBytes();
            }
            look.at(in);
            in.transferTo(OutputStream.nullOutputStream());
            return new byte[0];
        } catch (TooLarge bomb) {
            throw tooLarge();
        }
    }

    /** A part that turns out to be larger than it may be. */
    private static final class TooLarge extends IOException {}

    /** Counts what comes out. */
    private final class Bounded extends FilterInputStream {

        private final long packed;
        private final boolean held;
        private long size;

        private Bounded(InputStream in, long packed, boolean held) {
            super(in);
            this.packed = Math.max(1, packed);
            this.held = held;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            size += Math.max(0, read);
            total += Math.max(0, read);
            boolean bomb = size > SMALL && size > MOST_PACKED * packed;
            if (bomb || total > LARGEST_IN_ALL || held && size > LARGEST_TEXT) {
                throw new TooLarge();
            }
            return read;
        }

        /** Whoever has seen enough: the rest is to be counted. */
        @Override
        public void close() {}
    }

    private static UnfitContent tooLarge() {
        return new UnfitContent("解压后过大或部分过多，可能是压缩炸弹。请减少内容或拆成几个文件后再上传。");
    }
}
