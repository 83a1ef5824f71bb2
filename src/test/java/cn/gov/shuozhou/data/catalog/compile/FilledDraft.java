package cn.gov.shuozhou.data.catalog.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form of a new resource that satisfies every rule, and ways to break one at a time. */
final class FilledDraft {

    static final String CONDITION = "供办理社会救助的部门按名单比对，仅用于认定待遇资格。";

    private final Map<String, String> values = new LinkedHashMap<>();

    FilledDraft(String name) {
        with("category", "1").with("section", "101").with("heading", "101002");
        with("name", name).with("summary", "各婚姻登记机关的档案目录。").with("division", "社会事务科");
        with("formatClass", "SPREADSHEET").with("formatType", "xlsx").with("theme", "PUBLIC_SERVICE");
        with("sharingType", "CONDITIONAL").with("sharingCondition", CONDITION);
        with("sharingMethod", "PLATFORM").with("sharingMethodType", "文件");
        with("open", "false").with("updateCycle", "MONTHLY").with("totalRecords", "12.5");
        item(0, "姓名", "CHARACTER", "50").item(1, "登记日期", "DATE", "");
    }

    FilledDraft with(String field, String value) {
        values.put(field, value);
        return this;
    }

    FilledDraft item(int row, String name, String type, String length) {
        return ofItem(row, "name", name)
                .ofItem(row, "type", type)
                .ofItem(row, "length", length)
                .ofItem(row, "sharingType", "CONDITIONAL")
                .ofItem(row, "sharingCondition", "")
                .ofItem(row, "open", "false")
                .ofItem(row, "openCondition", "")
                .ofItem(row, "sensitivity", "PERSONAL")
                .ofItem(row, "masking", "NONE");
    }

    FilledDraft ofItem(int row, String field, String value) {
        return with("items[%d].%s".formatted(row, field), value);
    }

    FilledDraft of(TypedDraft typed) {
        EditedVersion tie = typed.fields().tie();
        return with("draft", tie.draft())
                .with("revision", tie.revision())
                .with("unfinished", tie.unfinished())
                .with("unfinishedRevision", tie.unfinishedRevision())
                .with("resource", tie.resource())
                .with("baseVersion", tie.baseVersion());
    }

    MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        values.forEach(parameters::add);
        return parameters;
    }

    TypedDraft typed() {
        return TypedDraft.of(values);
    }
}
