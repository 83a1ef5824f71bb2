package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file of data may be, as the operator has set it. */
@Component
public class UploadLimits {

    private final DataSize largest;

    UploadLimits(@Value("${app.data-uploads.largest:300MB}") DataSize largest) {
        this.largest = largest;
    }

    public long megabytes() {
        return largest.toMegabytes();
    }

    public long bytes() {
        return largest.toBytes();
    }

    /** @throws RequestRejected invalid when the file is too large */
    void require(long size) {
        if (size > largest.toBytes()) {
            throw RequestRejected.invalid("file", "文件超过 %d MB，请分批提供，或联系市政务信息管理局改用接口方式。".formatted(megabytes()));
        }
    }
}
