package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.OpenedData;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the data before anybody gets them: each version of the data, as each version of the catalogue opens them, once.
 * What was found keeps them in until a person has decided (第二十三条).
 */
@Service
@Article("第二十三条")
public class OpenScans {

    private static final int LONGEST_FINDINGS = 4_000;

    private final OpenScanMapper mapper;
    private final OpenedData data;
    private final Inbox inbox;
    private final TransactionTemplate own;
    private final Clock clock;

    OpenScans(
            OpenScanMapper mapper, OpenedData data, Inbox inbox, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.data = data;
        this.inbox = inbox;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Whether the rows of this version may leave; looks through them if nobody has done so yet. */
    public boolean releases(OpenEntry entry, DataSet set) {
        ScanState known = mapper.state(set.id(), entry.resource().version());
        return (known == null ? scan(entry, set, 1) : known).releases();
    }

    private ScanState scan(OpenEntry entry, DataSet set, int round) {
        RowScan rows = new RowScan(
                entry.free(), mapper.quasiIdentifiers(entry.resource().id()));
        try {
            data.read(set, entry.columns(), 0, Long.MAX_VALUE, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> findings = rows.findings();
        ScanState state = findings.isEmpty() ? ScanState.CLEAN : ScanState.WAITING;
        try {
            own.executeWithoutResult(transaction -> {
                mapper.insert(
                        entry.resource(),
                        set,
                        round,
                        state,
                        Shown.atMost(String.join("\n", findings), LONGEST_FINDINGS),
                        LocalDateTime.now(clock));
                if (state == ScanState.WAITING) {
                    tell(entry);
                }
            });
            return state;
        } catch (DuplicateKeyException faster) {
            ScanState other = mapper.state(set.id(), entry.resource().version());
            return other == null ? ScanState.WAITING : other;
        }
    }

    /** Looks through the version anew, for other items are declared to tell who somebody is. */
    void again(OpenEntry entry, DataSet set) {
        scan(entry, set, mapper.rounds(set.id(), entry.resource().version()) + 1);
    }

    private void tell(OpenEntry entry) {
        Message message = new Message(
                "开放前扫描有发现：%s".formatted(entry.resource().name()),
                "数据在开放前的扫描中有发现，等待决定是否开放；决定以前公众不能下载。",
                OpenScanDecisions.ADDRESS,
                null);
        inbox.tellDepartment(entry.resource().providerCode(), Role.DISCLOSURE_REVIEWER, message);
        inbox.tellRole(Role.BUREAU, message);
    }
}
