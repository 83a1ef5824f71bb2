package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a file, so that it is told at once and not one error after each upload. */
final class CsvProblems {

    private static final int MOST = 50;

    private final List<Problem> problems = new ArrayList<>();

    void add(String sentence) {
        if (!full()) {
            problems.add(new Problem(CsvText.FIELD, sentence + "。"));
        }
    }

    boolean none() {
        return problems.isEmpty();
    }

    boolean full() {
        return problems.size() >= MOST;
    }

    void refuseIfAny() {
        if (full()) {
            problems.add(new Problem(CsvText.FIELD, "只列出前 " + MOST + " 处，改正后请重新上传检查其余内容。"));
        }
        if (!none()) {
            throw RequestRejected.invalid(problems);
        }
    }
}
