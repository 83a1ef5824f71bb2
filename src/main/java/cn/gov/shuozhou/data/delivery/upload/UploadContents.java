package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.upload.UploadBlock.Kind;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The files themselves, sealed in pieces in the database, so that any node can read them; one piece in memory at a time. */
@Component
@Article("第二十八条")
class UploadContents {

    /** H2 keeps at most 1 MiB in a column. */
    private static final int BLOCK_BYTES = 512 * 1024;

    private final UploadBlockMapper mapper;
    private final Seals seals;

    UploadContents(UploadBlockMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    /** Stores the file, each piece by itself. */
    void store(long uploadId, long size, InputStream content, Runnable stored) throws IOException {
        int total = blocks(size);
        for (int position = 0; position < total; position++) {
            insert(uploadId, Kind.FILE, position, total, content.readNBytes(BLOCK_BYTES));
            stored.run();
        }
    }

    private void insert(long uploadId, Kind kind, int position, int total, byte[] piece) {
        Sealed sealed = seals.seal(piece, UploadBlock.place(uploadId, kind, position, total));
        mapper.insert(new UploadBlock(uploadId, kind, position, total, sealed.keyId(), sealed.bytes()));
    }

    private static int blocks(long size) {
        return Math.toIntExact((size + BLOCK_BYTES - 1) / BLOCK_BYTES);
    }

    /**
     * The file, to be read as often as is needed.
     *
     * @throws cn.gov.shuozhou.data.sealing.SealBroken when a piece was changed, moved or shortened
     * @throws IllegalStateException when a piece is missing
     */
    InputStreamSource file(DataUpload upload) {
        int total = blocks(upload.sizeBytes());
        return () -> new SequenceInputStream(new Enumeration<>() {
            private int position;

            @Override
            public boolean hasMoreElements() {
                return position < total;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(opened(upload.id(), Kind.FILE, position++, total));
            }
        });
    }

    private byte[] opened(long uploadId, Kind kind, int position, int total) {
        UploadBlock block = mapper.block(uploadId, kind, position);
        if (block == null) {
            throw new IllegalStateException("Block %d of upload %d is missing".formatted(position, uploadId));
        }
        return seals.open(
                new Sealed(block.keyId(), block.content()), UploadBlock.place(uploadId, kind, position, total));
    }

    /** Keeps why the file was refused. */
    void refuse(long uploadId, List<String> sentences) {
        insert(
                uploadId,
                Kind.REFUSAL,
                0,
                1,
                String.join(
                                "\n",
                                sentences.stream()
                                        .map(one -> one.replaceAll("\\R", " "))
                                        .toList())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Why the file was refused. */
    List<String> refusal(long uploadId) {
        return new String(opened(uploadId, Kind.REFUSAL, 0, 1), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /**
     * Deletes the file when nobody is to read it any more. In no transaction: the embedded database holds in memory what one
     * transaction deletes.
     */
    void deleteFile(long uploadId) {
        delete(uploadId, Kind.FILE);
    }

    /** As above, with what was said of it. */
    void delete(long uploadId) {
        delete(uploadId, Kind.FILE);
        delete(uploadId, Kind.REFUSAL);
    }

    private void delete(long uploadId, Kind kind) {
        int deleted;
        do {
            deleted = mapper.deleteFirst(uploadId, kind);
        } while (deleted > 0);
    }
}
