package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person has chosen in 待办 and wants done to all of it. */
record BatchForm(
        @Nullable String act,
        @Nullable List<@Nullable String> ids,
        @Nullable String opinion) {

    private static final int MOST = 100;

    private static final int SHORTEST = 5;

    private static final int LONGEST = 2000;

    /** @throws RequestRejected when there is no such act */
    BatchAct wanted() {
        return Arrays.stream(BatchAct.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElseThrow(() -> RequestRejected.invalid("act", "没有这种批量操作。请从待办列表选择签收、同意或者督办。"));
    }

    /**
     * The tasks, each once.
     *
     * @throws RequestRejected when there are none or too many
     */
    Set<String> chosen() {
        Set<String> chosen = new LinkedHashSet<>();
        if (ids != null) {
            ids.stream().filter(Objects::nonNull).filter(id -> !id.isBlank()).forEach(chosen::add);
        }
        if (chosen.isEmpty()) {
            throw RequestRejected.invalid("ids", "没有选择待办。请在列表里勾选后再办。");
        }
        if (chosen.size() > MOST) {
            throw RequestRejected.invalid(
                    "ids", "一次最多批量办理 %d 件，现选择了 %d 件，一件也没有办。请分次办理。".formatted(MOST, chosen.size()));
        }
        return chosen;
    }

    /** The one opinion, which must say something where it is asked for. */
    String opinionOnAll() {
        String words = opinion == null ? "" : opinion.strip();
        if (wanted().asksOpinion()) {
            RequestRejected.throwIf(Substance.problem("opinion", "督办意见", SHORTEST, LONGEST, words));
        }
        return words;
    }
}
