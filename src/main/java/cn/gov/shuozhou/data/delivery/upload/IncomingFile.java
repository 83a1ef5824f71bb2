package cn.gov.shuozhou.data.delivery.upload;

import java.util.Objects;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of data as it comes in.
 *
 * @param content is read once
 */
public record IncomingFile(String name, long size, InputStreamSource content) {

    /** What was chosen in a form. */
    static IncomingFile of(MultipartFile file) {
        return new IncomingFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
    }
}
