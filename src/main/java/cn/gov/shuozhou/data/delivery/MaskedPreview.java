package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a department would get of the current data if it were granted something now: the first rows, to the letter. Nothing
 * leaves and no use is entered; the department whose data they are looks at them before it answers (第十八条).
 */
@Component
@Article("第十八条")
public class MaskedPreview {

    static final int ROWS = 20;

    /**
     * @param items the names of the columns
     * @param total how many rows the current data have; zero without data
     * @param rows the first of them, values in the order of the items
     */
    public record Sample(List<String> items, long total, List<List<String>> rows) {}

    private final Grants grants;
    private final GrantedData data;

    MaskedPreview(Grants grants, GrantedData data) {
        this.grants = grants;
        this.data = data;
    }

    public Sample of(GrantOrder order) {
        Grant planned = grants.planned(order);
        try {
            return data.sample(planned, ROWS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
