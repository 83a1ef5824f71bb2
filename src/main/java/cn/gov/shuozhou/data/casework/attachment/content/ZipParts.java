package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

    private static final int BUFFER = 1 << 16;

    private long total;

    private ZipParts() {}

    /**
     * Unpacks everything.
     *
     * @param wanted which parts, by their names in small letters, are to be given back
     * @return all names in small letters, with the content of those wanted, and nothing for the others
     */
    static Map<String, byte[]> read(byte[] content, Predicate<String> wanted) throws UnfitContent {
        try {
            Path file = Files.createTempFile("attachment", ".zip");
            try {
                Files.write(file, content);
                return new ZipParts().read(file, wanted);
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
        byte[] buffer = new byte[BUFFER];
        var kept = new ByteArrayOutputStream();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                total += read;
                boolean bomb = size > SMALL && size > MOST_PACKED * Math.max(1, entry.getCompressedSize());
                if (bomb || total > LARGEST_IN_ALL || wanted && size > LARGEST_TEXT) {
                    throw tooLarge();
                }
                if (wanted) {
                    kept.write(buffer, 0, read);
                }
            }
        }
        return kept.toByteArray();
    }

    private static UnfitContent tooLarge() {
        return new UnfitContent("解压后过大或部分过多，可能是压缩炸弹。请减少内容或拆成几个文件后再上传。");
    }
}
