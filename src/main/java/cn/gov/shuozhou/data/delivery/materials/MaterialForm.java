package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed to add a material to a service, as it was typed. */
record MaterialForm(
        @Nullable String material,
        @Nullable String resource,
        @Nullable String items,
        @Nullable String paper) {

    static final MaterialForm EMPTY = new MaterialForm(null, null, null, null);

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ITEMS = 500;
    private static final int LONGEST_BASIS = 300;

    String name() {
        return text(material);
    }

    @Nullable
    String resourceCode() {
        return text(resource).isEmpty() ? null : text(resource);
    }

    /** However they were separated. */
    String itemNames() {
        return text(items).replaceAll("\\s*[,，、；;\\s]\\s*", Material.SEPARATOR);
    }

    @Nullable
    String paperBasis() {
        return text(paper).isEmpty() ? null : text(paper);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Lengths.missingOrTooLong("material", "材料名称", LONGEST_NAME, name(), "").ifPresent(problems::add);
        Lengths.tooLong("items", "信息项", LONGEST_ITEMS, itemNames()).ifPresent(problems::add);
        Lengths.tooLong("paper", "不适用电子文书的依据", LONGEST_BASIS, text(paper)).ifPresent(problems::add);
        if (resourceCode() == null && !itemNames().isEmpty()) {
            problems.add(new Problem("resource", "填写了信息项，请同时填写信息资源代码。"));
        }
        if (resourceCode() != null && itemNames().isEmpty()) {
            problems.add(new Problem("items", "请写明材料的内容在哪些信息项里，用顿号分开。"));
        }
        return problems;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
