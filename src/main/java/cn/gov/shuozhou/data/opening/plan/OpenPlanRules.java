package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.plan.OpenPlanMapper.NewPlanItem;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a promise has to say, and when it is kept: what the public cannot take has not been opened. */
@Component
class OpenPlanRules {

    private static final int LONGEST_NAME = 100;
    private static final int FEWEST_LETTERS = 2;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Catalog catalog;
    private final OpenCatalog openCatalog;

    OpenPlanRules(Catalog catalog, OpenCatalog openCatalog) {
        this.catalog = catalog;
        this.openCatalog = openCatalog;
    }

    NewPlanItem check(OpenPlanItemForm form, OpenPlan plan, List<OpenPlanItem> items) {
        RequestRejected.throwIf(Stream.of(
                        name(form, items),
                        code(form, plan),
                        problem(form.chosenQuarter().isEmpty(), "quarter", "请选择计划开放的季度。"),
                        problem(form.chosenOpening().isEmpty(), "opening", "请选择开放类型：无条件开放，或者依申请开放。"),
                        plan.isCompiled()
                                ? Substance.problem("reason", "调整的原因", SHORTEST, LONGEST, form.reasonText())
                                : Optional.<Problem>empty())
                .flatMap(Optional::stream)
                .toList());
        return new NewPlanItem(
                form.nameText(),
                form.codeText().isEmpty() ? null : form.codeText(),
                form.chosenQuarter().orElseThrow(),
                form.chosenOpening().orElseThrow());
    }

    private static Optional<Problem> name(OpenPlanItemForm form, List<OpenPlanItem> items) {
        String name = form.nameText();
        return Lengths.missingOrTooLong("name", "数据名称", LONGEST_NAME, name, "请写明计划开放什么数据。")
                .or(() -> problem(
                        !Substance.hasLetters(name, FEWEST_LETTERS)
                                || name.lines().count() > 1,
                        "name",
                        "数据名称至少 2 个字，写在一行里。"))
                .or(() -> problem(
                        items.stream().anyMatch(item -> item.name().equals(name)),
                        "name",
                        "计划里已经有“%s”。请换一个名称，或者改动原来的一项。".formatted(name)));
    }

    private Optional<Problem> code(OpenPlanItemForm form, OpenPlan plan) {
        String code = form.codeText();
        boolean own = code.isEmpty()
                || catalog.idOf(code).map(catalog::resource).stream()
                        .anyMatch(resource -> resource.providerCode().equals(plan.departmentCode()));
        return problem(!own, "code", "本部门没有发布代码为“%s”的信息资源。请核对；目录里还没有的，先留空。".formatted(code));
    }

    /** Why the public cannot take what was promised under this code; empty when it can. */
    Optional<Problem> notOpened(OpenPlanItem item, String code) {
        if (code.isEmpty()) {
            return problem(true, "code", "请填写已开放的信息资源的代码，如 204001/1。");
        }
        Optional<OpenEntry> entry = openCatalog
                .entry(code)
                .filter(found -> found.open().departmentId().equals(item.departmentCode()));
        if (entry.isEmpty()) {
            return problem(true, "code", "开放平台上没有本部门代码为“%s”的数据，不能登记为已开放。请先发布目录。".formatted(code));
        }
        boolean unconditional = item.opening() == OpeningAttribute.UNCONDITIONAL;
        return problem(
                        unconditional && entry.get().open().attribute() != OpeningAttribute.UNCONDITIONAL,
                        "code",
                        "这项数据是依申请开放，计划的是无条件开放。请先变更目录，或者调整计划。")
                .or(() -> problem(
                        unconditional && !entry.get().resource().hasData(), "code", "这项数据已列入开放目录，但还没有数据可以下载。请先提供数据。"));
    }

    private static Optional<Problem> problem(boolean wrong, String field, String sentence) {
        return wrong ? Optional.of(new Problem(field, sentence)) : Optional.empty();
    }
}
