package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image whose head can be read and that does not fill the memory of whoever opens it. */
final class ImageCheck {

    /** A sheet of A4 at 600 dots an inch has a third of it. */
    private static final long MOST_PIXELS = 100_000_000;

    private ImageCheck() {}

    static void check(FileFormat format, byte[] content) throws UnfitContent {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new UnfitContent("有 %,d 万像素，超过 10,000 万。请缩小图片后再上传。".formatted(pixels / 10_000));
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new UnfitContent("打不开，图片可能已损坏。请重新扫描或另存后再上传。");
        } finally {
            reader.dispose();
        }
    }
}
