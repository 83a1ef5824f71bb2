package cn.gov.shuozhou.data.opening.index;

import java.util.Map;

/**
 * What is looked for among the open resources.
 *
 * @param words as typed; empty for everything
 * @param chosen the code of the wanted value of each facet that was narrowed
 * @param page number of the wanted page, from 1
 */
public record OpenQuery(String words, Map<Facet, String> chosen, Sort sort, int page) {

    /** The order of the result; equal rows follow their codes. */
    public enum Sort {
        RELEVANCE("最相关的在前"),
        UPDATED("最近更新的在前"),
        NAME("按名称");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public OpenQuery {
        words = words.strip();
        chosen = Map.copyOf(chosen);
    }

    /** The newest of all. */
    public static OpenQuery newest() {
        return new OpenQuery("", Map.of(), Sort.UPDATED, 1);
    }

    /** Whether nothing was asked for. */
    public boolean everything() {
        return words.isEmpty() && chosen.isEmpty();
    }
}
