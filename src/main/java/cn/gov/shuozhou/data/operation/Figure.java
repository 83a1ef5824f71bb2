package cn.gov.shuozhou.data.operation;

import java.util.Map;

/**
 * One number of a {@link FigureSource}.
 *
 * @param tags what tells it from the source's other numbers, e.g. {@code state=overdue}; every figure of a source has the
 *     same tags
 */
public record Figure(Map<String, String> tags, double value) {

    public Figure {
        tags = Map.copyOf(tags);
    }
}
