package cn.gov.shuozhou.data.report.monitor;

/**
 * One figure of a chart and of its table.
 *
 * @param label what is counted
 * @param word what its colour says, e.g. 已超期
 * @param link the list of just these cases
 */
public record Bar(String label, Tone tone, String word, long total, String link) {

    /** How a bar is coloured; the word beside it says the same. */
    public enum Tone {
        OVER,
        NEAR,
        NORMAL,
        QUIET;

        public String style() {
            return "tone-" + name().toLowerCase();
        }
    }
}
