package cn.gov.shuozhou.data.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looks at the rows of a new version before it can become the current one; the package that measures quality implements it. */
public interface Inspections {

    /** Begins to look at rows of a resource; their values stand in the order of the items. */
    Inspection begin(long resourceId, List<Long> itemIds);

    /** Looks at one load: at every row while it is stored, at constant memory, however many there are. */
    interface Inspection extends AutoCloseable {

        void accept(List<@Nullable String> row);

        /**
         * All rows are stored: what comes of them. Done in no transaction, and once.
         *
         * @param dataSetId the version that holds the rows and that nobody uses yet
         */
        Verdict finish(long dataSetId);

        /** Lets go of what was needed for counting; also when the load has broken off. */
        @Override
        void close();
    }

    /** What becomes of a version. */
    enum Decision {
        ACCEPT("接收", "kind-ok"),
        ACCEPT_WITH_WARNING("接收并提醒", "kind-warn"),
        REFUSE("不接收", "kind-bad");

        private final String label;
        private final String style;

        Decision(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }

    /** @param sentences why it is not simply accepted; they name no value, for they are stored */
    record Verdict(Decision decision, List<String> sentences) {

        public Verdict {
            sentences = List.copyOf(sentences);
        }
    }
}
