package cn.gov.shuozhou.data.catalog.exchange;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded workbook on its way into the drafts.
 *
 * @param problem why it cannot be taken in at all
 */
record CatalogImport(
        String id,
        String personId,
        String departmentCode,
        String fileName,
        State state,
        int rowsRead,
        int errors,
        int warnings,
        @Nullable String problem,
        LocalDateTime createdAt) {

    enum State {
        WAITING("等待检查"),
        READING("正在检查"),
        CHECKED("检查完毕"),
        REFUSED("不能导入"),
        CONFIRMED("已保存为草案");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the check is still to come or under way. */
    public boolean open() {
        return state == State.WAITING || state == State.READING;
    }

    public boolean checked() {
        return state == State.CHECKED;
    }
}
