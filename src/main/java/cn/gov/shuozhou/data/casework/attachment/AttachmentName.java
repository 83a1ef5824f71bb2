package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import org.jspecify.annotations.Nullable;

/** A file's name as it is kept and given back: without the folder that some browsers send, fit for every computer. */
final class AttachmentName {

    private static final int LONGEST = 200;
    private static final String FIELD = "file";

    private AttachmentName() {}

    /** @throws RequestRejected when there is no name, or one that hides what it is */
    static String of(@Nullable String sent) {
        String given = sent == null ? "" : sent;
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .strip();
        PlainText.problem(name).ifPresent(sentence -> {
            throw RequestRejected.invalid(FIELD, "文件名" + sentence);
        });
        String plain = name.replaceAll("[:*?\"<>|\\p{Cntrl}]", "_");
        if (plain.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "没有选择文件，或文件没有名称。请选择文件后再上传。");
        }
        if (plain.length() > LONGEST) {
            throw RequestRejected.invalid(
                    FIELD, "文件名“%s”有 %d 个字，超过 %d 个。请改短后再上传。".formatted(Shown.of(plain), plain.length(), LONGEST));
        }
        return plain;
    }
}
