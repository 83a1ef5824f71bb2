package cn.gov.shuozhou.data.search;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A line of the table of synonyms.
 *
 * @param words words that mean the same, separated by {@link #BETWEEN}
 * @param addedBy who has added it
 */
public record Synonym(long id, String words, String addedBy, LocalDateTime addedAt) {

    static final String BETWEEN = "、";

    List<String> list() {
        return List.of(words.split(BETWEEN));
    }
}
