package cn.gov.shuozhou.data.refusal;

import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form. */
public final class UploadedFile {

    private static final String FIELD = "file";

    private UploadedFile() {}

    /**
     * What is in it. Looked at only when it is not too large, for it fills the memory whole.
     *
     * @throws RequestRejected invalid, with the sentence when it is too large
     */
    public static byte[] content(MultipartFile file, DataSize most, String tooLarge) {
        if (file.getSize() > most.toBytes()) {
            throw RequestRejected.invalid(FIELD, tooLarge);
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw RequestRejected.invalid(FIELD, "文件没有完整上传，请重新选择文件后再试。");
        }
    }
}
