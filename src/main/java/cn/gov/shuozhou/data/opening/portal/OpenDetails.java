package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.catalog.Freshness;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenWithdrawal;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.opening.PublicAddress;
import cn.gov.shuozhou.data.opening.file.OpenFiles;
import cn.gov.shuozhou.data.opening.file.OpenFormat;
import cn.gov.shuozhou.data.opening.file.OpenUses;
import cn.gov.shuozhou.data.opening.participation.Contributions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a resource shows. */
@Component
class OpenDetails {

    private static final int FIRST_ROWS = 20;

    private static final int MOST_VERSIONS = 10;

    private final OpenFiles files;
    private final OpenUses uses;
    private final DataSets dataSets;
    private final OpenWithdrawals withdrawals;
    private final Contributions contributions;
    private final PublicAddress address;
    private final UpdateRules rules;
    private final Clock clock;

    OpenDetails(
            OpenFiles files,
            OpenUses uses,
            DataSets dataSets,
            OpenWithdrawals withdrawals,
            Contributions contributions,
            PublicAddress address,
            UpdateRules rules,
            Clock clock) {
        this.files = files;
        this.uses = uses;
        this.dataSets = dataSets;
        this.withdrawals = withdrawals;
        this.contributions = contributions;
        this.address = address;
        this.rules = rules;
        this.clock = clock;
    }

    OpenDetail of(OpenEntry entry) {
        DataSet current = files.current(entry).orElse(null);
        List<OpenFormat> formats = files.formats(entry);
        Freshness freshness =
                Freshness.of(entry.resource(), rules.of(entry.resource().updateCycle()), LocalDate.now(clock));
        return new OpenDetail(
                entry,
                current,
                formats,
                current == null ? List.of() : files.firstRows(entry, current, FIRST_ROWS),
                current == null ? List.of() : versions(entry),
                uses.of(entry.resource().id()),
                freshness,
                Quality.of(entry.resource(), formats, freshness),
                citation(entry, current),
                contributions.rating(entry.resource().id()),
                contributions.about(entry.resource().id()),
                address.root());
    }

    private List<OpenVersion> versions(OpenEntry entry) {
        OpenWithdrawal off = withdrawals.latest(entry.resource().id()).orElse(null);
        return dataSets.history(entry.resource().id()).stream()
                .limit(MOST_VERSIONS)
                .map(set -> OpenVersion.of(set, off))
                .toList();
    }

    /** As GB/T 7714 asks for a data set on the web. */
    private String citation(OpenEntry entry, @Nullable DataSet current) {
        var resource = entry.resource();
        LocalDate date = entry.changedAt().toLocalDate();
        String version = current == null ? "" : "：第 %d 版".formatted(current.version());
        return "%s. %s%s[DB/OL]. 朔州市政务数据开放平台（%s）[引用日期]. %s%s"
                .formatted(resource.providerName(), resource.name(), version, date, address.root(), entry.address());
    }
}
