package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for with an act.
 *
 * @param to the accounts of the people chosen; null where the act asks for none
 * @param words why, or what is said to the colleague
 */
record DeskWish(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<@Nullable String> to,

        @Nullable String words) {

    /** Those chosen, each once. */
    Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        if (to != null) {
            to.stream()
                    .filter(Objects::nonNull)
                    .filter(account -> !account.isBlank())
                    .forEach(chosen::add);
        }
        return chosen;
    }

    /** The words, which must be there and fit the question. */
    String words(DeskAct.Question question) {
        return words("words", question);
    }

    /** The same, sent under this name. */
    String words(String field, DeskAct.Question question) {
        DeskAct.Words asked = Objects.requireNonNull(question.words());
        String given = words == null ? "" : words.strip();
        RequestRejected.throwIf(Lengths.missingOrTooLong(field, asked.label(), asked.most(), given, "请填写后再提交。"));
        RequestRejected.throwIf(PlainText.problem(given).map(sentence -> new Problem(field, asked.label() + sentence)));
        return given;
    }

    /** The refusal of a choice of people. */
    static RequestRejected wrong(String sentence) {
        return RequestRejected.invalid("to", sentence);
    }
}
