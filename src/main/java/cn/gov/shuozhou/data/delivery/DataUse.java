package cn.gov.shuozhou.data.delivery;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One time that somebody took data under a grant: who, when, from where, how much, and whether it arrived. */
public record DataUse(
        long id,
        String grantNumber,
        String personId,
        String personName,
        String departmentCode,
        String purpose,
        Format format,
        String remoteAddress,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        long rowTotal,
        Outcome outcome) {

    /** In what shape the data left. */
    public enum Format {
        CSV("CSV 文件"),
        XLSX("Excel 文件"),
        JSON("接口");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended. */
    public enum Outcome {
        RUNNING("进行中", "kind-info"),
        COMPLETED("完成", "kind-ok"),
        INTERRUPTED("中断", "kind-warn");

        private final String label;
        private final String badge;

        Outcome(String label, String badge) {
            this.label = label;
            this.badge = badge;
        }

        public String label() {
            return label;
        }

        /** How pages colour it. */
        public String badge() {
            return badge;
        }
    }
}
