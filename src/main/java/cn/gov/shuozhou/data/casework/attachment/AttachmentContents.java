package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What is in the attachments, sealed in pieces: they name people and cases (第二十八条). */
@Component
@Article("第二十八条")
class AttachmentContents {

    /** H2 keeps at most 1 MiB in a column. */
    static final int BLOCK_BYTES = 512 * 1024;

    private final AttachmentBlockMapper mapper;
    private final Seals seals;

    AttachmentContents(AttachmentBlockMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    void store(long attachmentId, byte[] content) {
        int total = blocks(content.length);
        for (int position = 0; position < total; position++) {
            int start = position * BLOCK_BYTES;
            byte[] piece = Arrays.copyOfRange(content, start, Math.min(content.length, start + BLOCK_BYTES));
            Sealed sealed = seals.seal(piece, AttachmentBlock.place(attachmentId, position, total));
            mapper.insert(new AttachmentBlock(attachmentId, position, total, sealed.keyId(), sealed.bytes()));
        }
    }

    /** In how many pieces so much lies. */
    static int blocks(int bytes) {
        return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
    }

    /**
     * A piece of the attachment.
     *
     * @throws cn.gov.shuozhou.data.sealing.SealBroken when it was changed, moved or shortened
     * @throws IllegalStateException when it is missing
     */
    byte[] block(Attachment attachment, int position) {
        AttachmentBlock block = mapper.block(attachment.id(), position);
        if (block == null) {
            throw new IllegalStateException(
                    "Block %d of attachment %d is missing".formatted(position, attachment.id()));
        }
        var place = AttachmentBlock.place(attachment.id(), position, blocks(attachment.sizeBytes()));
        return seals.open(new Sealed(block.keyId(), block.content()), place);
    }

    void delete(long attachmentId) {
        mapper.delete(attachmentId);
    }
}
