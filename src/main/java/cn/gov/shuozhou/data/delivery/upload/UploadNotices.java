package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells whoever has handed in a file and gone on how it ended. No value of the file is in it. */
@Component
class UploadNotices {

    private final Catalog catalog;
    private final Inbox inbox;

    UploadNotices(Catalog catalog, Inbox inbox) {
        this.catalog = catalog;
        this.inbox = inbox;
    }

    void tell(DataUpload upload) {
        if (upload.toBeTold()) {
            String resource = catalog.resource(upload.resourceId()).name();
            inbox.tell(
                    upload.personId(),
                    new Message(
                            subject(upload, resource),
                            text(upload, Shown.of(upload.fileName())),
                            Objects.requireNonNullElse(upload.leadsTo(), upload.address()),
                            null));
        }
    }

    private static String subject(DataUpload upload, String resource) {
        return switch (upload.state()) {
            case PASSED -> "“%s”的数据已检查完，等待您确认".formatted(resource);
            case UNCHANGED -> "“%s”的数据已检查完，没有改动".formatted(resource);
            default -> "“%s”的数据没有上传成功".formatted(resource);
        };
    }

    private static String text(DataUpload upload, String file) {
        return switch (upload.state()) {
            case PASSED -> "“%s”通过了检查，还没有替换当前数据。请在一天之内核对变化并确认，过期作废。".formatted(file);
            case UNCHANGED -> "“%s”中的更改都已在当前数据中，当前数据未改变。".formatted(file);
            default ->
                "“%s”%s，当前数据未改变。请打开查看原因，改正后重新上传。".formatted(file, upload.state().label());
        };
    }
}
