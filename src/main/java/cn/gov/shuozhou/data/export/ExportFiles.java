package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** What is in the files of exports, sealed in pieces: they name cases and departments (第二十八条). */
@Component
@Article("第二十八条")
class ExportFiles {

    /** H2 keeps at most 1 MiB in a column. */
    private static final int BLOCK_BYTES = 512 * 1024;

    private final ExportBlockMapper mapper;
    private final Seals seals;

    ExportFiles(ExportBlockMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    void store(long exportId, Path file) throws IOException {
        int total = (int) ((Files.size(file) + BLOCK_BYTES - 1) / BLOCK_BYTES);
        try (InputStream content = Files.newInputStream(file)) {
            for (int position = 0; position < total; position++) {
                Sealed sealed =
                        seals.seal(content.readNBytes(BLOCK_BYTES), ExportBlock.place(exportId, position, total));
                mapper.insert(new ExportBlock(exportId, position, total, sealed.keyId(), sealed.bytes()));
            }
        }
    }

    /** What is to be done when the first piece has been opened: what cannot be read is a fault, not an empty file. */
    void write(long exportId, Runnable head, OutputStream out) throws IOException {
        ExportBlock block = block(exportId, 0);
        byte[] first = open(block);
        head.run();
        out.write(first);
        for (int position = 1; position < block.blockTotal(); position++) {
            out.write(open(block(exportId, position)));
        }
    }

    void delete(long exportId) {
        mapper.delete(exportId);
    }

    private ExportBlock block(long exportId, int position) {
        ExportBlock block = mapper.block(exportId, position);
        if (block == null) {
            throw new IllegalStateException("Block %d of export %d is missing".formatted(position, exportId));
        }
        return block;
    }

    private byte[] open(ExportBlock block) {
        return seals.open(new Sealed(block.keyId(), block.content()), block.place());
    }
}
