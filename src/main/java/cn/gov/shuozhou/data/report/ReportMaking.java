package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.report.sla.SlaQuestion;
import cn.gov.shuozhou.data.report.sla.SlaQuestion.Earlier;
import cn.gov.shuozhou.data.report.sla.SlaReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one report and keeps its files. */
@Component
class ReportMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ReportMaking.class);

    private static final String READING = "读取办件";
    private static final String KEEPING = "保存文件";

    /** The report is no longer this worker's: it was cancelled, or taken over. */
    private static final class Lost extends RuntimeException {}

    /** The system is told to stop. */
    private static final class Stopping extends RuntimeException {}

    private final ReportMapper mapper;
    private final ReportFiles files;
    private final SlaReports reports;
    private final ReportScopes scopes;
    private final Organization organization;
    private final CaseTypes types;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final String worker = UUID.randomUUID().toString();
    private volatile boolean stopping;

    ReportMaking(
            ReportMapper mapper,
            ReportFiles files,
            SlaReports reports,
            ReportScopes scopes,
            Organization organization,
            CaseTypes types,
            Clock clock,
            TransactionOperations transactions) {
        this.mapper = mapper;
        this.files = files;
        this.reports = reports;
        this.scopes = scopes;
        this.organization = organization;
        this.types = types;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What is being made is given back at its next step, for another node or the next start. */
    void stop() {
        stopping = true;
    }

    /** Nothing happens when another was faster. */
    void make(long id) {
        LocalDateTime now = now();
        if (mapper.claim(id, worker, READING, now, now.minus(ReportWork.LOST_AFTER)) == 0) {
            return;
        }
        try {
            made(mapper.report(id));
        } catch (Lost lost) {
            LOG.info("Report {} is no longer made here", id);
        } catch (Stopping stopping) {
            mapper.giveBack(id, worker, now());
        } catch (IOException | RuntimeException failure) {
            LOG.error("Report {} could not be made", id, failure);
            mapper.fail(id, worker, "系统未能生成这个报表。请重新生成；仍不成功的，请联系系统管理员。", now());
        }
    }

    private void made(Report report) throws IOException {
        Path workbook = Files.createTempFile("report", ".xlsx");
        try {
            SlaReports.Made made =
                    reports.make(question(report), workbook, (done, total) -> reached(report, READING, done, total));
            reached(report, KEEPING, 0, 0);
            transactions.executeWithoutResult(status -> keep(report, made, workbook));
        } finally {
            Files.delete(workbook);
        }
    }

    /** All at once: of a report that has been lost in the meantime no piece stays, nor is one of its next maker's touched. */
    private void keep(Report report, SlaReports.Made made, Path workbook) {
        try (InputStream content = Files.newInputStream(workbook)) {
            files.store(report.id(), ReportFileKind.XLSX, content, Files.size(workbook));
            keep(report, ReportFileKind.JSON, made.json());
            keep(report, ReportFileKind.CSV, made.csv());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (mapper.finish(report.id(), worker, made.rows(), made.fingerprint(), now()) == 0) {
            throw new Lost();
        }
    }

    private void keep(Report report, ReportFileKind kind, byte[] content) throws IOException {
        files.store(report.id(), kind, new ByteArrayInputStream(content), content.length);
    }

    private void reached(Report report, String stage, long done, long total) {
        if (stopping) {
            throw new Stopping();
        }
        if (mapper.touch(report.id(), worker, stage, done, total, now()) == 0) {
            throw new Lost();
        }
    }

    private SlaQuestion question(Report report) {
        Report earlier = mapper.earlier(report);
        return new SlaQuestion(
                report.number(),
                report.span(),
                report.asOf(),
                report.scopeRegion() == null ? report.regionCode() : report.scopeRegion(),
                departments(report),
                report.procedureKey(),
                report.ruleSet(),
                conditions(report),
                scopes.words(report.scope()),
                orderedBy(report),
                earlier == null ? null : new Earlier(earlier.number(), earlier.asOf(), departments(earlier)));
    }

    /** Who sees one department's cases only sees no other's, also where that has become part of it. */
    private Set<String> departments(Report report) {
        if (report.scopeDepartment() != null) {
            return Set.of(report.scopeDepartment());
        }
        return report.departmentCode() == null
                ? Set.of()
                : organization.departmentsWithin(report.departmentCode(), report.asOf());
    }

    private String departmentWords(String code, Report report) {
        String merged = departments(report).stream()
                .filter(within -> !within.equals(code))
                .map(within -> organization.department(within).name())
                .collect(Collectors.joining("、"));
        return organization.department(code).name() + (merged.isEmpty() ? "" : "（含并入的" + merged + "）");
    }

    /** The conditions in words. */
    List<String> conditions(Report report) {
        List<String> words = new ArrayList<>();
        if (report.regionCode() != null) {
            words.add("地区："
                    + organization.regions().stream()
                            .filter(region -> region.code().equals(report.regionCode()))
                            .map(Region::name)
                            .findFirst()
                            .orElse(report.regionCode()));
        }
        if (report.departmentCode() != null) {
            words.add("部门（申请或办理）：" + departmentWords(report.departmentCode(), report));
        }
        if (report.procedureKey() != null) {
            words.add("程序："
                    + types.all()
                            .filter(type -> type.procedure().equals(report.procedureKey()))
                            .map(CaseType::label)
                            .findFirst()
                            .orElse(report.procedureKey()));
        }
        if (report.ruleSet() != null) {
            words.add("规则：" + report.ruleSet());
        }
        return words;
    }

    private String orderedBy(Report report) {
        return report.orderedBy().equals(Report.SCHEDULE)
                ? "系统定时"
                : organization
                        .person(report.orderedBy())
                        .map((Person person) -> person.departmentName() + " " + person.name())
                        .orElse(report.orderedBy());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
