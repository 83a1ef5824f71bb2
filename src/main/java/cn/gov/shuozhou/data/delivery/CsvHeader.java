package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The first row of an uploaded file: the names of all items, each once, in any order. */
final class CsvHeader {

    private CsvHeader() {}

    /** The item of each column; meaningless when problems were found. */
    static List<Item> columns(CSVRecord header, List<Item> items, CsvProblems problems) {
        var byName = items.stream().collect(Collectors.toMap(Item::name, Function.identity()));
        var seen = new HashSet<String>();
        var columns = new ArrayList<Item>();
        for (int column = 0; column < header.size(); column++) {
            var name = header.get(column).strip();
            var item = byName.get(name);
            if (name.isEmpty()) {
                problems.add("表头第 %d 列没有名称，请填上信息项名称，或删去这一列".formatted(column + 1));
            } else if (item == null) {
                problems.add("表头第 %d 列“%s”不是这项资源的信息项，请按目录改名，或删去这一列".formatted(column + 1, name));
            } else if (!seen.add(name)) {
                problems.add("表头第 %d 列“%s”重复出现，请只留一列".formatted(column + 1, name));
            } else {
                columns.add(item);
            }
        }
        items.stream()
                .filter(item -> !seen.contains(item.name()))
                .forEach(item -> problems.add("表头缺少信息项“%s”，请补上这一列；没有数据可以留空".formatted(item.name())));
        return columns;
    }
}
