package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.DataSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that keeps the rules.
 *
 * @param data the data in which the rows were found; null without data
 * @param points what it is about
 * @param reopens number of the ended case that it takes up again; null for a new doubt
 */
record Doubt(
        Resource resource,
        DoubtKind kind,
        @Nullable DataSet data,
        List<CorrectionPoint> points,
        String wrong,
        String expected,
        @Nullable String reopens) {}
