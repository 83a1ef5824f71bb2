package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** What is in the files of reports, sealed in pieces: they name cases and departments (第二十八条). */
@Component
@Article("第二十八条")
class ReportFiles {

    /** H2 keeps at most 1 MiB in a column. */
    private static final int BLOCK_BYTES = 512 * 1024;

    private final ReportBlockMapper mapper;
    private final Seals seals;

    ReportFiles(ReportBlockMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    void store(long reportId, ReportFileKind kind, InputStream content, long size) throws IOException {
        int total = (int) ((size + BLOCK_BYTES - 1) / BLOCK_BYTES);
        for (int position = 0; position < total; position++) {
            byte[] piece = content.readNBytes(BLOCK_BYTES);
            Sealed sealed = seals.seal(piece, ReportBlock.place(reportId, kind, position, total));
            mapper.insert(new ReportBlock(reportId, kind, position, total, sealed.keyId(), sealed.bytes()));
        }
    }

    /** What is to be done when the first piece has been opened: what cannot be read is a fault, not an empty file. */
    void write(long reportId, ReportFileKind kind, Runnable head, OutputStream out) throws IOException {
        ReportBlock block = block(reportId, kind, 0);
        byte[] first = open(block);
        head.run();
        out.write(first);
        for (int position = 1; position < block.blockTotal(); position++) {
            out.write(open(block(reportId, kind, position)));
        }
    }

    private ReportBlock block(long reportId, ReportFileKind kind, int position) {
        ReportBlock block = mapper.block(reportId, kind, position);
        if (block == null) {
            throw new IllegalStateException(
                    "Block %d of %s of report %d is missing".formatted(position, kind, reportId));
        }
        return block;
    }

    private byte[] open(ReportBlock block) {
        return seals.open(new Sealed(block.keyId(), block.content()), block.place());
    }

    void delete(long reportId) {
        mapper.delete(reportId);
    }
}
