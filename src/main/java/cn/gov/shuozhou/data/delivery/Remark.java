package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;

/** Why somebody replaces data, as it stays beside the version. */
final class Remark {

    private static final String FIELD = "reason";
    private static final int LONGEST = 500;

    private Remark() {}

    /**
     * The reason without blanks around it.
     *
     * @param needed whether it must be given
     * @param why what makes it necessary, for the sentence that asks for it
     * @throws RequestRejected invalid, when it is missing, too long or holds characters that nobody sees
     */
    static String of(String reason, boolean needed, String why) {
        String text = reason.strip();
        if (needed && text.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "请填写理由：%s，须写明原因，留存备查。".formatted(why));
        }
        RequestRejected.throwIf(Lengths.tooLong(FIELD, "理由", LONGEST, text));
        PlainText.problem(text).ifPresent(problem -> {
            throw RequestRejected.invalid(FIELD, "理由" + problem);
        });
        return text;
    }
}
