package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.health.HealthScope;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.quality.QualityRunMapper.BadRow;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 质量报告: for the department that provides the data, and for those who watch over its catalogue. */
@Service
@Article({"第六条", "第十七条"})
class QualityReports {

    private final QualityRunMapper mapper;
    private final Catalog catalog;
    private final DataSets dataSets;
    private final Organization organization;

    QualityReports(QualityRunMapper mapper, Catalog catalog, DataSets dataSets, Organization organization) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.organization = organization;
    }

    /** @throws RequestRejected forbidden to whoever does not watch over the provider's catalogue */
    public Resource resource(long id, Person person) {
        Resource resource = catalog.resource(id);
        boolean watched = HealthScope.of(person, organization.department(person.departmentCode()))
                .test(organization.department(resource.providerCode()));
        if (!watched) {
            throw RequestRejected.forbidden("质量报告由提供部门和监督部门查看。发现数据有误，请向提供部门反馈（第十九条）。");
        }
        return resource;
    }

    public Listing<QualityRun> runs(long resourceId) {
        return new Listing<>(mapper.count(resourceId), (limit, offset) -> mapper.list(resourceId, limit, offset));
    }

    /**
     * One measurement.
     *
     * @param id null for the last one
     * @return empty when nothing was measured yet
     * @throws RequestRejected not found
     */
    public Optional<QualityRun> run(long resourceId, @Nullable Long id) {
        if (id == null) {
            return mapper.list(resourceId, 1, 0).stream().findFirst();
        }
        return Optional.of(Optional.ofNullable(mapper.find(resourceId, id))
                .orElseThrow(() -> RequestRejected.notFound("这项资源没有编号为 %d 的质量检查，请从质量报告进入。".formatted(id))));
    }

    /** By the indicators' codes. */
    public List<QualityFigure> figures(QualityRun run) {
        return mapper.figures(run.id()).stream()
                .sorted(Comparator.comparing((QualityFigure figure) -> figure.indicator())
                        .thenComparing(QualityFigure::position))
                .toList();
    }

    public long badRows(QualityRun run) {
        return mapper.badRows(run.id()).stream().map(BadRow::rowNo).distinct().count();
    }

    /** Whether the person may read the values themselves: those in the providing department who keep its data. */
    static boolean maySeeValues(Resource resource, Person person) {
        return resource.providerCode().equals(person.departmentCode())
                && (person.has(Role.DATA_OFFICER) || person.has(Role.APPROVER));
    }

    /**
     * A row with faults.
     *
     * @param values of the catalogue's items, as the person may see them; empty when the rows are not kept
     */
    record Fault(long rowNo, String words, List<String> values) {}

    /** The first rows with faults. Whoever may not see the values gets them masked. */
    public List<Fault> faults(Resource resource, QualityRun run, Person person) {
        Map<Integer, String> words = mapper.figures(run.id()).stream()
                .collect(Collectors.toMap(QualityFigure::position, QualityFigure::words));
        SortedMap<Long, String> faults = new TreeMap<>();
        mapper.badRows(run.id())
                .forEach(bad -> faults.merge(
                        bad.rowNo(), words.getOrDefault(bad.position(), ""), (one, other) -> one + "；" + other));
        Map<Long, List<String>> values = values(resource, run, person, faults);
        return faults.entrySet().stream()
                .map(fault ->
                        new Fault(fault.getKey(), fault.getValue(), values.getOrDefault(fault.getKey(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> values(
            Resource resource, QualityRun run, Person person, SortedMap<Long, String> faults) {
        Map<Long, List<String>> values = new TreeMap<>();
        Optional<DataSet> measured = dataSets.find(run.dataSetId());
        if (measured.isEmpty() || !run.isKept() || faults.isEmpty()) {
            return values;
        }
        List<Item> items = catalog.items(resource.id());
        List<Long> itemIds = items.stream().map(Item::id).toList();
        boolean plain = maySeeValues(resource, person);
        try {
            long first = faults.firstKey();
            long last = faults.lastKey();
            dataSets.streamRows(measured.get(), itemIds, first - 1, last - first + 1, (rowNo, row) -> {
                if (faults.containsKey(rowNo)) {
                    values.put(rowNo, shown(items, row, plain));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return values;
    }

    private static List<String> shown(List<Item> items, List<@Nullable String> row, boolean plain) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            shown.add((plain ? MaskingRule.NONE : masking(items.get(i))).mask(row.get(i), ""));
        }
        return shown;
    }

    /** For whoever only watches: what is confidential is masked even where a department could be granted it as it is. */
    private static MaskingRule masking(Item item) {
        boolean confidential = item.sensitivity().confidential() || item.notShared();
        if (!confidential) {
            return MaskingRule.NONE;
        }
        return item.maskable() && item.masking() != MaskingRule.HASH ? item.masking() : MaskingRule.FULL;
    }

    /** Headings of the values. */
    public List<String> names(Resource resource) {
        return catalog.items(resource.id()).stream().map(Item::name).toList();
    }

    /** What each side of quality came to. */
    public Map<Dimension, String> dimensions(List<QualityFigure> figures) {
        Map<Dimension, BigDecimal> scores = QualityScore.dimensions(figures);
        Map<Dimension, String> words = new LinkedHashMap<>();
        Stream.of(Dimension.values())
                .forEach(dimension -> words.put(
                        dimension,
                        scores.containsKey(dimension)
                                ? scores.get(dimension)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString()
                                : "没有可以检查的"));
        return words;
    }
}
