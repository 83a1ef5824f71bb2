package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers in a form's hidden fields; what somebody has forged is like what is not there. */
final class Numbers {

    private static final String ID = "\\d{1,18}";

    private Numbers() {}

    /** An id; null where there is none. */
    static @Nullable Long id(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches(ID)) {
            throw RequestRejected.notFound("本部门没有这份目录草案，可能已删除或已发布。请从“目录草案”重新打开。");
        }
        return Long.valueOf(text);
    }

    /** An id, if there is one that can be read. */
    static Optional<Long> find(String text) {
        return text.matches(ID) ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A revision or version; 0, which nothing has, where it cannot be read. */
    static int integer(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
