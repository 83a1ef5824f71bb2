package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.classification.Classification;
import cn.gov.shuozhou.data.catalog.classification.ClassificationTree;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether 类、项、目 and 细目 of a resource agree with its code, and where a new one gets its code. */
final class ClassificationCheck {

    private final ClassificationTree tree;

    ClassificationCheck(ClassificationTree tree) {
        this.tree = tree;
    }

    /** The digits of the 目 or 细目 under which a resource without a code gets one; empty if there is none. */
    String ofNew(ResourceRows rows, CellText cells) {
        Optional<Classification> found = entry(rows);
        if (found.filter(entry -> entry.holdsResources() && !entry.retired()).isEmpty()) {
            cells.error(
                    rows.first(),
                    HEADING,
                    "分类目录中没有“%s”%s，不能据此编号。请按“分类目录”页的类、项、目填写，或填写已编定的信息资源代码。"
                            .formatted(
                                    Shown.of(path(rows)),
                                    found.filter(Classification::retired).isPresent() ? "，或者已经停用" : ""));
            cells.skip(CODE);
            cells.skip(CATEGORY);
            return "";
        }
        return found.get().code();
    }

    /** Only where the tree knows the names: a department may bring codes of headings that are not in it yet. */
    void checkNew(ResourceRows rows, CellText cells) {
        String code = rows.text(CODE);
        tree.find(prefix(code))
                .filter(Classification::retired)
                .ifPresent(entry -> cells.error(
                        rows.first(),
                        CODE,
                        "信息资源代码“%s”所属的分类“%s”已停用，新资源请另选分类。".formatted(Shown.of(code), entry.name())));
        entry(rows)
                .filter(entry -> !entry.retired() && !code.startsWith(entry.code() + "/"))
                .ifPresent(entry -> cells.error(
                        rows.first(),
                        CODE,
                        "信息资源代码“%s”与分类不符，应以“%s/”开头。新资源可以不填，由平台编号。".formatted(Shown.of(code), entry.code())));
    }

    /** A published resource stays where its code says that it is. */
    void checkPublished(ResourceRows rows, CellText cells, Resource published) {
        if (cells.isUnreadable(CODE)) {
            return;
        }
        List<String> now = List.of(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL));
        List<String> before = List.of(
                published.category(),
                published.section(),
                published.heading(),
                Objects.requireNonNullElse(published.detail(), ""));
        boolean ofCode = entry(rows)
                .filter(entry -> entry.code().equals(prefix(published.code())))
                .isPresent();
        if (!now.equals(before) && !ofCode) {
            cells.error(
                    rows.first(),
                    HEADING,
                    "分类填为“%s”，与信息资源代码 %s 不符，已发布的为“%s”。请改回原来的分类；确需换分类的，应停用后另行编制。"
                            .formatted(
                                    Shown.of(path(rows)),
                                    published.code(),
                                    String.join(
                                            " / ",
                                            before.stream()
                                                    .filter(part -> !part.isEmpty())
                                                    .toList())));
            cells.skip(CATEGORY);
        }
    }

    private Optional<Classification> entry(ResourceRows rows) {
        return tree.entryOf(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING), rows.text(DETAIL));
    }

    private static String path(ResourceRows rows) {
        return "%s / %s / %s".formatted(rows.text(CATEGORY), rows.text(SECTION), rows.text(HEADING));
    }

    static String prefix(String code) {
        return code.substring(0, Math.max(0, code.indexOf('/')));
    }
}
