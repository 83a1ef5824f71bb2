package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows for those who hold no grant, the public: only the columns that are asked for, each under its rule (第二十三条). */
@Component
@Article("第二十三条")
public class OpenedData {

    /** Whom a hash is made for; no department has this code. */
    private static final String PUBLIC = "the-public";

    private final DataSets dataSets;
    private final FewValues fewValues;

    OpenedData(DataSets dataSets, FewValues fewValues) {
        this.dataSets = dataSets;
        this.fewValues = fewValues;
    }

    /** An item and the rule under which its values leave. */
    public record Column(long itemId, MaskingRule masking) {

        private GrantedItem item() {
            return new GrantedItem(itemId, "", masking, null, null);
        }
    }

    /** Hands over rows after a row number, in order; values as the public sees them, in the order of the columns. */
    public void read(DataSet dataSet, List<Column> columns, long afterRowNo, long limit, RowConsumer taker)
            throws IOException {
        var items = fewValues.hidden(columns.stream().map(Column::item).toList(), dataSet);
        dataSets.streamRows(
                dataSet,
                items.stream().map(GrantedItem::itemId).toList(),
                afterRowNo,
                limit,
                (rowNo, values) -> taker.accept(rowNo, GrantedData.masked(items, values, PUBLIC)));
    }

    /** Lets bytes pass only as long as the question, asked again and again, throws nothing. */
    public static OutputStream watched(OutputStream out, Runnable question) {
        return new GrantWatch(question).over(out);
    }
}
