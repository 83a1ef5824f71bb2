package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for with an act.
 *
 * @param to the account of the colleague; null where the act asks for none
 * @param words why, or what is said to the colleague
 */
record DeskWish(@Nullable String to, @Nullable String words) {

    static final int LONGEST_WORDS = 500;

    /** The words, which must be there. */
    String words(String name, String advice) {
        String given = words == null ? "" : words.strip();
        RequestRejected.throwIf(Lengths.missingOrTooLong("words", name, LONGEST_WORDS, given, advice));
        RequestRejected.throwIf(PlainText.problem(given).map(sentence -> new Problem("words", name + sentence)));
        return given;
    }
}
