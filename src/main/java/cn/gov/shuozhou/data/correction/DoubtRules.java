package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may report what (第十九条): about data only what the department's grants show it, about the catalogue whatever is in it. */
@Component
@Article("第十九条")
class DoubtRules {

    static final int SHORTEST = 5;
    static final int LONGEST = 2000;

    /** More are a file to be sent in, not lines to be typed. */
    static final int MOST_ROWS = 100;

    private final CorrectionMapper mapper;
    private final Catalog catalog;
    private final Grants grants;
    private final DataSets dataSets;
    private final KeyedRows rows;

    DoubtRules(CorrectionMapper mapper, Catalog catalog, Grants grants, DataSets dataSets, KeyedRows rows) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.grants = grants;
        this.dataSets = dataSets;
        this.rows = rows;
    }

    /**
     * The resource, if the person may report on it.
     *
     * @throws RequestRejected invalid without a resource; forbidden on the own department's; conflict once it is retired
     */
    Resource reportable(@Nullable Long resourceId, Person person) {
        if (resourceId == null) {
            throw RequestRejected.invalid("resource", "没有说明是哪项信息资源。请从资源页面或者授权页面点“报告数据问题”。");
        }
        Resource resource = catalog.resource(resourceId);
        if (resource.providerCode().equals(person.departmentCode())) {
            throw RequestRejected.forbidden("“%s”由本部门提供，不须反馈：数据有误请上传更正后的数据，目录有误请提出目录变更。".formatted(resource.name()));
        }
        if (resource.status() == ResourceStatus.RETIRED) {
            throw RequestRejected.conflict("“%s”已停用，不再校核。".formatted(resource.name()));
        }
        return resource;
    }

    /** The department's live grants of the resource, as they stand now. */
    List<Grant> grantsOf(long resourceId, Person person) {
        return grants.liveOfResource(resourceId).stream()
                .filter(grant -> grant.departmentCode().equals(person.departmentCode()))
                .flatMap(grant -> grants.find(grant.number()).stream())
                .toList();
    }

    /** @throws RequestRejected with a sentence for each field that is wrong */
    Doubt check(DoubtInput input, Person person) {
        Resource resource = reportable(input.resource(), person);
        List<Problem> problems = new ArrayList<>();
        DoubtKind kind = input.chosenKind().orElse(null);
        if (kind == null) {
            problems.add(new Problem("kind", "请选择问题的种类：数据错误、缺失、过时、重复，或者目录信息有误。"));
        }
        List<Grant> held = grantsOf(resource.id(), person);
        List<Item> items = items(input, resource, kind, held, problems);
        DataSet data = dataSets.current(resource.id()).orElse(null);
        List<Long> rowNos = kind == null ? List.of() : rowNos(input.keys(), resource, kind, data, held, problems);
        reopened(input, resource, person).ifPresent(problems::add);
        Substance.problem("wrong", "哪里有问题", SHORTEST, LONGEST, input.wrongText())
                .ifPresent(problems::add);
        Lengths.tooLong("expected", "正确的内容", LONGEST, input.expectedText()).ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        return new Doubt(
                resource,
                Objects.requireNonNull(kind),
                data,
                points(items, data, rowNos),
                input.wrongText(),
                input.expectedText(),
                input.reopened());
    }

    /** An ended case is taken up again by those who reported it, with what they know now. */
    private Optional<Problem> reopened(DoubtInput input, Resource resource, Person person) {
        String number = input.reopened();
        if (number == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(mapper.find(number))
                        .filter(before -> before.resourceId() == resource.id() && mayReopen(before, person))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "reopens", "“%s”不是本部门反馈过、已经办结的这项资源的校核，不能接续。请从该办件的页面点“再次反馈”。".formatted(Shown.of(number))));
    }

    /** Whether the case has ended and the person's department was among those who reported it. */
    boolean mayReopen(Correction correction, Person person) {
        return correction.closedAt() != null
                && correction.status() != CorrectionStatus.WITHDRAWN
                && Doubts.mayReport(person)
                && mapper.reports(correction.caseNumber()).stream()
                        .anyMatch(report -> report.departmentCode().equals(person.departmentCode()));
    }

    private List<Item> items(
            DoubtInput input, Resource resource, @Nullable DoubtKind kind, List<Grant> held, List<Problem> problems) {
        Set<Long> chosen = input.chosenItems();
        List<Item> items = catalog.items(resource.id()).stream()
                .filter(item -> chosen.contains(item.id()))
                .toList();
        if (items.size() < chosen.size()) {
            problems.add(new Problem("items", "所选的信息项中有不属于这项资源的，可能目录刚刚变更。请刷新页面后重新选择。"));
        }
        if (kind == null || !kind.aboutData()) {
            return items;
        }
        if (held.isEmpty()) {
            problems.add(
                    new Problem("kind", "本部门没有“%s”的有效授权，不能反馈数据的问题；对目录有疑义的，请选“目录信息有误”。".formatted(resource.name())));
            return items;
        }
        if (chosen.isEmpty()) {
            problems.add(new Problem("items", "请勾选有问题的信息项，至少一项。"));
        }
        items.stream()
                .filter(item -> held.stream().noneMatch(grant -> grant.itemIds().contains(item.id())))
                .forEach(item -> problems.add(new Problem("items", "信息项“%s”不在本部门的授权之内，请不要勾选。".formatted(item.name()))));
        return items;
    }

    private List<Long> rowNos(
            List<List<String>> keys,
            Resource resource,
            DoubtKind kind,
            @Nullable DataSet data,
            List<Grant> held,
            List<Problem> problems) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> names = rows.key(resource.id()).stream().map(Item::name).toList();
        Optional<Grant> showing = held.stream().filter(rows::showsKey).findFirst();
        Optional<String> obstacle = obstacle(keys, kind, data, names, showing);
        if (obstacle.isPresent()) {
            problems.add(new Problem("rows", obstacle.get()));
            return List.of();
        }
        Map<List<String>, List<Long>> found = rows.find(Objects.requireNonNull(data), showing.orElseThrow(), keys);
        keys.stream()
                .filter(key -> !found.containsKey(key))
                .forEach(key -> problems.add(new Problem(
                        "rows", "没有%s为“%s”的行。请按本部门看到的值填写，脱敏的填脱敏后的值。".formatted(String.join("、", names), shown(key)))));
        found.forEach((key, rowNos) -> {
            if (rowNos.size() > 1) {
                problems.add(new Problem(
                        "rows",
                        "脱敏后%s为“%s”的有 %d 行，分不清是哪一行。请去掉，在说明里写明。"
                                .formatted(String.join("、", names), shown(key), rowNos.size())));
            }
        });
        return keys.stream()
                .flatMap(key -> found.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private static Optional<String> obstacle(
            List<List<String>> keys,
            DoubtKind kind,
            @Nullable DataSet data,
            List<String> names,
            Optional<Grant> showing) {
        if (!kind.aboutData()) {
            return Optional.of("目录信息有误的，不针对数据的某一行。请去掉所填的行。");
        }
        if (names.isEmpty() || data == null) {
            return Optional.of("提供部门没有为这项数据设定主键，不能指明是哪些行。请去掉所填的行，在说明里写明。");
        }
        if (showing.isEmpty()) {
            return Optional.of("本部门的授权不含主键“%s”，不能指明是哪些行。请去掉所填的行，在说明里写明。".formatted(String.join("、", names)));
        }
        if (keys.size() > MOST_ROWS) {
            return Optional.of("一次最多指明 %d 行，现有 %d 行。请分次反馈，或者把清单作为附件上传。".formatted(MOST_ROWS, keys.size()));
        }
        return keys.stream()
                .filter(key -> key.size() != names.size())
                .findFirst()
                .map(key -> "“%s”有 %d 个值，而主键是“%s”，每行应有 %d 个值，用 | 隔开。"
                        .formatted(shown(key), key.size(), String.join("、", names), names.size()));
    }

    private static String shown(List<String> key) {
        return Shown.of(String.join(" " + DoubtInput.SEPARATOR + " ", key));
    }

    private static List<CorrectionPoint> points(List<Item> items, @Nullable DataSet data, List<Long> rowNos) {
        if (items.isEmpty()) {
            return List.of(CorrectionPoint.ENTRY);
        }
        if (data == null || rowNos.isEmpty()) {
            return items.stream()
                    .map(item -> new CorrectionPoint(item.id(), item.name(), null, null))
                    .toList();
        }
        return items.stream()
                .flatMap(
                        item -> rowNos.stream().map(row -> new CorrectionPoint(item.id(), item.name(), data.id(), row)))
                .toList();
    }
}
