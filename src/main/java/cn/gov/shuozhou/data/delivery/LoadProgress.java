package cn.gov.shuozhou.data.delivery;

/** Is told now and then how far an upload has come, and ends it by throwing. Never told inside a transaction. */
@FunctionalInterface
public interface LoadProgress {

    /** After so many rows it is told again. */
    int EVERY = 5_000;

    /** For whoever does not want to know. */
    LoadProgress NONE = (step, rows, total) -> {};

    /** What is being done with the rows. */
    enum Step {
        CHECK("检查"),
        STORE("检查并保存"),
        COMPARE("与当前版本比较");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Takes the news.
     *
     * @param total of the rows in this step; 0 while nobody knows
     */
    void reached(Step step, long rows, long total);
}
