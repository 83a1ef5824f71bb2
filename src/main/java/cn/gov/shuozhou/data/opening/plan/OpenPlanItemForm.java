package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is typed to promise something, as it was typed. */
record OpenPlanItemForm(
        @Nullable String name,
        @Nullable String code,
        @Nullable String quarter,
        @Nullable String opening,
        @Nullable String reason) {

    /** Nothing typed so far. */
    static final OpenPlanItemForm EMPTY = new OpenPlanItemForm(null, null, null, null, null);

    String nameText() {
        return stripped(name);
    }

    String codeText() {
        return stripped(code);
    }

    String reasonText() {
        return stripped(reason);
    }

    Optional<Integer> chosenQuarter() {
        return quarter(stripped(quarter));
    }

    static Optional<Integer> quarter(String typed) {
        return typed.matches("[1-4]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    Optional<OpeningAttribute> chosenOpening() {
        return Arrays.stream(OpeningAttribute.values())
                .filter(one -> one != OpeningAttribute.NOT_OPEN && one.name().equals(opening))
                .findFirst();
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
