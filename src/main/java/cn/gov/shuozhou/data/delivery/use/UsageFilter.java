package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which usage records a list shows, as it comes from an address; nothing given means all that the reader may see.
 *
 * @param q words in the resource, the departments, the grant's number, the person or the address of the request
 * @param part of the reader's department
 * @param from the first day on which data were taken
 * @param to the last day
 */
record UsageFilter(
        @Nullable SearchText q,
        @Nullable Part part,
        @Nullable Format format,
        @Nullable Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What the department had to do with the use. */
    enum Part {
        TOOK("本部门取用的"),
        GAVE("取用本部门数据的");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The same.
     *
     * @throws RequestRejected invalid when it ends before it begins
     */
    UsageFilter checked() {
        if (from != null && to != null && to.isBefore(from)) {
            throw RequestRejected.invalid("to", "取用日期的截止日 %s 早于起始日 %s，请更正后再查询。".formatted(to, from));
        }
        return this;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public boolean everything() {
        return words().isEmpty() && part == null && format == null && outcome == null && from == null && to == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }

    /** The moment from which on data were not taken any more. */
    public @Nullable LocalDateTime before() {
        return to == null ? null : to.plusDays(1).atStartOfDay();
    }

    public @Nullable LocalDateTime since() {
        return from == null ? null : from.atStartOfDay();
    }
}
