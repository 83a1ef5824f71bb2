package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.masking.MaskingRule;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider has answered, at first or again.
 *
 * @param ground of a refusal; null otherwise
 * @param referral which body has the data, or where they are published; empty where the ground needs neither
 * @param reason why something is withheld; otherwise what the provider has to say
 * @param basis of what is withheld
 * @param consent what the third parties have said; null when none were asked
 */
record OpenAnswer(
        long id,
        String caseNumber,
        Decision decision,
        @Nullable RefusalGround ground,
        @Nullable String referral,
        String reason,
        String basis,
        @Nullable Consent consent,
        String decidedBy,
        String decidedByName,
        LocalDateTime decidedAt) {

    /** What the provider decides; the names are those that the model asks for. */
    enum Decision {
        OPEN_TO_ALL("向社会开放"),
        OPEN("向申请人开放"),
        PARTLY("部分开放或者脱敏开放"),
        REFUSE("不予开放"),
        /** No answer yet: third parties are asked first. */
        CONSENT("先征求第三方同意");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean opens() {
            return this != REFUSE && this != CONSENT;
        }
    }

    /** What those have said whom the data are about (第二十三条). */
    enum Consent {
        AGREED("同意开放"),
        DECLINED("不同意开放"),
        SILENT("没有答复");

        private final String label;

        Consent(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What becomes of an item.
     *
     * @param masking under which it is opened; null when it is withheld
     */
    record AnsweredItem(long itemId, String name, @Nullable MaskingRule masking) {

        /** In words, as pages show it. */
        public String treatment() {
            return masking == null ? "不开放" : masking == MaskingRule.NONE ? "开放" : "脱敏后开放（" + masking.label() + "）";
        }
    }

    static List<AnsweredItem> opened(List<AnsweredItem> items) {
        return items.stream().filter(item -> item.masking() != null).toList();
    }
}
