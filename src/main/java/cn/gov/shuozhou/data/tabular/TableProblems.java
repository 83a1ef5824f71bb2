package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a file, so that it is told at once and not one error after each upload; and what may be
 * right but should be looked at.
 */
public final class TableProblems {

    private static final int MOST = 50;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private long warned;

    /** @throws RequestRejected invalid, when so much is wrong that the rest need not be read */
    public void add(String sentence) {
        problems.add(new Problem(TableFile.FIELD, ended(sentence)));
        if (problems.size() == MOST) {
            problems.add(new Problem(TableFile.FIELD, "只列出前 " + MOST + " 处，改正后请重新上传检查其余内容。"));
            refuseIfAny();
        }
    }

    /** As above, about one cell. */
    public void add(long row, String column, String what) {
        add(place(row, column) + what);
    }

    /** Notes what may be right; only so many sentences are kept. They name no value, for they are stored. */
    public void warn(long row, String column, String what) {
        if (++warned <= MOST) {
            warnings.add(ended(place(row, column) + what));
        }
    }

    /** How often something was noted, whether its sentence was kept or not. */
    public long warned() {
        return warned;
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    public boolean none() {
        return problems.isEmpty();
    }

    /** @throws RequestRejected invalid, with everything that is wrong */
    public void refuseIfAny() {
        RequestRejected.throwIf(problems);
    }

    private static String place(long row, String column) {
        return "第 %d 行“%s”".formatted(row, column);
    }

    private static String ended(String sentence) {
        return sentence.endsWith("。") ? sentence : sentence + "。";
    }
}
