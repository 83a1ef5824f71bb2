package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.catalog.ResourceStamp;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.consent.Consents;
import cn.gov.shuozhou.data.opening.consent.RecordedConsent;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bureau and the department's 政务公开审查员 decide on what scans have found; whoever has loaded the data does not. */
@Service
@Transactional
@Article("第二十三条")
public class OpenScanDecisions {

    static final String ADDRESS = "/opening/scans";

    private static final int SHORTEST = 5;

    private static final int LONGEST = 500;

    private final OpenScanMapper mapper;
    private final OpenScans scans;
    private final OpenCatalog catalog;
    private final DataSets dataSets;
    private final Consents consents;
    private final Clock clock;

    OpenScanDecisions(
            OpenScanMapper mapper,
            OpenScans scans,
            OpenCatalog catalog,
            DataSets dataSets,
            Consents consents,
            Clock clock) {
        this.mapper = mapper;
        this.scans = scans;
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.consents = consents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing<OpenScan> list(OpenScanFilter filter, Person reader) {
        String department = reader.has(Role.BUREAU) ? null : reader.departmentCode();
        return new Listing<>(
                most -> mapper.count(filter, department, most),
                (limit, offset) -> mapper.list(filter, department, limit, offset));
    }

    /**
     * The scan, for who may decide on it.
     *
     * @throws RequestRejected not found, also when it is another department's
     */
    @Transactional(readOnly = true)
    public OpenScan scan(long id, Person reader) {
        return Optional.ofNullable(mapper.find(id))
                .filter(scan -> reader.has(Role.BUREAU) || scan.departmentCode().equals(reader.departmentCode()))
                .orElseThrow(() -> RequestRejected.notFound("没有这次扫描，或者不由您决定。请从“开放前扫描”进入。"));
    }

    /** The items that anybody may take, and which of them are declared to tell together who somebody is. */
    record Declared(List<OpenItem> items, Set<Long> quasi) {}

    @Transactional(readOnly = true)
    @Nullable
    Declared declared(OpenScan scan) {
        return entry(scan)
                .map(entry -> new Declared(entry.free(), mapper.quasiIdentifiers(scan.resourceId())))
                .orElse(null);
    }

    private Optional<OpenEntry> entry(OpenScan scan) {
        return catalog.entries(List.of(scan.resourceId())).stream().findFirst();
    }

    /**
     * Opens the data all the same, on a ground that 第二十三条 knows, or keeps them in.
     *
     * @throws RequestRejected invalid; forbidden for who has loaded them; conflict when somebody was faster
     */
    public void decide(long id, ScanDecision decision, Person by) {
        OpenScan scan = scan(id, by);
        RequestRejected.throwIf(problems(decision));
        boolean loader = dataSets.history(scan.resourceId()).stream()
                .filter(set -> set.id() == scan.dataSetId())
                .map(DataSet::loadedBy)
                .anyMatch(by.id()::equals);
        if (loader) {
            throw RequestRejected.forbidden("这一版数据由您上传，请由其他人决定是否开放。");
        }
        ScanState state = decision.opens() ? ScanState.ALLOWED : ScanState.REFUSED;
        ReleaseGround ground = decision.opens() ? decision.ground() : null;
        if (mapper.decide(id, state, ground, words(decision), by, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这次扫描已经作出决定，没有重复决定。请刷新页面查看。");
        }
        if (ground == ReleaseGround.CONSENTED) {
            consents.keepForScan(id, decision.consent().checked());
        }
    }

    private List<Problem> problems(ScanDecision decision) {
        List<Problem> problems = new ArrayList<>();
        if (decision.opens() && decision.ground() == null) {
            problems.add(new Problem("ground", "请选择可以开放的依据：不是个人信息、已脱敏，或者已取得本人同意；都不是的，不能开放（第二十三条）。"));
        } else if (decision.opens() && decision.ground() == ReleaseGround.CONSENTED) {
            problems.addAll(decision.consent().problems(LocalDate.now(clock)));
        }
        Substance.problem("reason", "理由", SHORTEST, LONGEST, words(decision)).ifPresent(problems::add);
        return problems;
    }

    private static String words(ScanDecision decision) {
        return Objects.requireNonNullElse(decision.reason(), "").strip();
    }

    /** The consent on which the data were opened; null when it was another ground. */
    @Transactional(readOnly = true)
    @Nullable
    RecordedConsent consent(OpenScan scan) {
        return consents.ofScan(scan.id()).orElse(null);
    }

    /**
     * Declares which items tell together who somebody is; the current data are looked through anew.
     *
     * @throws RequestRejected not found; invalid when an item is not one of the open ones
     */
    public void declare(long id, Set<Long> quasi, Person by) {
        OpenScan scan = scan(id, by);
        OpenEntry entry = entry(scan)
                .orElseThrow(() -> RequestRejected.conflict("“%s”现在没有开放，不能登记准标识符。".formatted(scan.resourceName())));
        Set<Long> items = entry.free().stream().map(OpenItem::id).collect(Collectors.toSet());
        if (!items.containsAll(quasi)) {
            throw RequestRejected.invalid("quasi", "准标识符只能从无条件开放的信息项中选择。请刷新页面后重新选择。");
        }
        mapper.clearQuasiIdentifiers(scan.resourceId());
        quasi.forEach(item -> mapper.addQuasiIdentifier(item, scan.resourceId(), by.id(), LocalDateTime.now(clock)));
    }

    /** Looks through all open resources that are fictional, and opens those with findings, for a demonstration. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void allowMadeUp(String reason, Person by) {
        List<Long> open = catalog.stamps().stream().map(ResourceStamp::id).toList();
        catalog.entries(open).stream()
                .filter(entry -> entry.resource().demo())
                .forEach(entry -> dataSets.current(entry.resource().id())
                        .filter(set -> !scans.releases(entry, set))
                        .map(set -> mapper.waiting(set.id()))
                        .ifPresent(id -> mapper.decide(
                                id,
                                ScanState.ALLOWED,
                                ReleaseGround.NOT_PERSONAL,
                                reason,
                                by,
                                LocalDateTime.now(clock))));
    }

    /** Looks through the current data of the scan's resource anew. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void scanAgain(long id, Person by) {
        OpenScan scan = scan(id, by);
        entry(scan).ifPresent(entry -> dataSets.current(scan.resourceId()).ifPresent(set -> scans.again(entry, set)));
    }
}
