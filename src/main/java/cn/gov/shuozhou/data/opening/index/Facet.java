package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.opening.OpenEntry;
import java.util.function.Function;

/** By what a list of open resources can be narrowed. */
public enum Facet {
    THEME("主题", entry -> choice(entry.resource().theme())),
    DEPARTMENT(
            "部门",
            entry ->
                    new Choice(entry.resource().providerCode(), entry.resource().providerName())),
    FORMAT("格式", entry -> choice(entry.resource().formatClass())),
    CYCLE("更新周期", entry -> choice(entry.resource().updateCycle())),
    OPENING("开放类型", entry -> choice(entry.open().attribute()));

    private final String label;
    private final Function<OpenEntry, Choice> value;

    Facet(String label, Function<OpenEntry, Choice> value) {
        this.label = label;
        this.value = value;
    }

    /** One value of a facet. */
    public record Choice(String code, String label) {}

    public String label() {
        return label;
    }

    Choice of(OpenEntry entry) {
        return value.apply(entry);
    }

    private static Choice choice(Theme theme) {
        return new Choice(theme.name(), theme.label());
    }

    private static Choice choice(FormatClass format) {
        return new Choice(format.name(), format.label());
    }

    private static Choice choice(UpdateCycle cycle) {
        return new Choice(cycle.name(), cycle.label());
    }

    private static Choice choice(OpeningAttribute attribute) {
        return new Choice(attribute.name(), attribute.label());
    }
}
