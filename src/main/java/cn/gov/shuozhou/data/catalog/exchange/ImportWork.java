package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.exchange.CatalogImport.State;
import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.workbook.UnreadableWorkbook;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Checks the workbooks that have been uploaded, on whichever node comes first. Nobody waits for it; what a lost node had
 * begun is begun again.
 */
@Component
class ImportWork {

    static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LOST_AFTER = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 2;
    private static final int LONGEST_PROBLEM = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final CatalogImportMapper mapper;
    private final ImportChecks checks;
    private final ObjectMapper json;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final NodeClock nodeClock;

    ImportWork(
            CatalogImportMapper mapper,
            ImportChecks checks,
            ObjectMapper json,
            TransactionOperations transactions,
            Clock clock,
            NodeClock nodeClock) {
        this.mapper = mapper;
        this.checks = checks;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
        this.nodeClock = nodeClock;
    }

    @Scheduled(
            initialDelayString = "${app.catalog.check-imports-every:PT2S}",
            fixedDelayString = "${app.catalog.check-imports-every:PT2S}")
    void round() {
        if (!nodeClock.isRight()) {
            return;
        }
        mapper.expire(now().minus(KEPT));
        mapper.giveUp(
                "检查这个工作簿 %d 次都没有完成，可能是内容过多。请只保留目录工作表，分成几个文件，另存为 .xlsx 后重新上传；仍不成功的，请联系系统管理员。".formatted(MOST_ATTEMPTS),
                MOST_ATTEMPTS,
                now(),
                now().minus(LOST_AFTER));
        for (String id : mapper.waiting(now().minus(LOST_AFTER))) {
            if (mapper.claim(id, now(), now().minus(LOST_AFTER)) == 1) {
                check(id);
            }
        }
    }

    private void check(String id) {
        try {
            CatalogImport waiting = mapper.claimed(id);
            ImportCheck check = checks.of(waiting.departmentCode());
            ResourceRowAssembler gathering =
                    new ResourceRowAssembler(check::take, rows -> mapper.progress(id, rows, now()));
            WorkbookReader.read(mapper.file(id).content(), waiting.fileName(), gathering);
            int rows = gathering.finish();
            transactions.executeWithoutResult(status -> keep(id, rows, check));
        } catch (UnreadableWorkbook | RequestRejected refused) {
            refuse(id, String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("Import {} could not be checked", id, failure);
            refuse(id, "系统未能检查这个工作簿。请用 Excel 或 WPS 另存为 .xlsx 后重新上传；仍不成功的，请联系系统管理员。");
        }
    }

    /** With errors there is nothing to confirm, so that only the report is kept. */
    private void keep(String id, int rows, ImportCheck check) {
        Findings found = check.findings();
        if (mapper.finish(id, State.CHECKED, rows, found.errors(), found.warnings(), null, now()) == 0) {
            return;
        }
        List<Finding> findings = found.listed();
        for (int i = 0; i < findings.size(); i++) {
            mapper.insertFinding(id, i, findings.get(i));
        }
        List<ImportedResource> resources = check.resources();
        for (int i = 0; i < resources.size(); i++) {
            ImportedResource one = resources.get(i);
            var draft = one.content().resource();
            String code = one.classification().isEmpty() ? draft.code() : "";
            mapper.insertResource(id, i, code, draft.items().size(), one, written(one));
        }
    }

    private String written(ImportedResource resource) {
        try {
            return json.writeValueAsString(resource.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuse(String id, String problem) {
        mapper.finish(id, State.REFUSED, 0, 0, 0, Shown.atMost(problem, LONGEST_PROBLEM), now());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
