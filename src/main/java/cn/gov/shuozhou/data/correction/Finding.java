package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has found, ruled or done on a task.
 *
 * @param dataVersion the version of the data that puts it right; null when another way was taken
 * @param changeNumber the change of the catalogue that puts it right
 */
record Finding(
        Stage stage,
        Result result,
        @Nullable Integer dataVersion,
        @Nullable String changeNumber,
        String explanation,
        String reporterView,
        String providerView,
        String decidedBy,
        String decidedByName,
        LocalDateTime decidedAt) {

    /** On which task it was said. */
    enum Stage {
        VERIFICATION("提供部门校核"),
        SOURCE("指明数据来源"),
        RULING("市政务信息管理局裁定"),
        EXECUTION("按裁定更正");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it comes to. */
    enum Result {
        CORRECTED("更正"),
        UNFOUNDED("无误"),
        NOT_OURS("非本部门产生"),
        SOURCE_NAMED("指明来源部门"),
        PROVIDERS("仍属提供部门"),
        UPHELD("更正成立"),
        UNDECIDED("两种意见并存");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the bureau says; it corrects nothing itself. */
    static Finding byBureau(
            Stage stage,
            Result result,
            String explanation,
            String reporterView,
            String providerView,
            Person person,
            LocalDateTime at) {
        return new Finding(
                stage, result, null, null, explanation, reporterView, providerView, person.id(), person.name(), at);
    }

    /** By what it was put right, in words; empty when it was not. */
    public String proof() {
        return Stream.of(
                        dataVersion == null ? "" : "数据第 " + dataVersion + " 版",
                        changeNumber == null ? "" : "目录变更 " + changeNumber)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
    }
}
