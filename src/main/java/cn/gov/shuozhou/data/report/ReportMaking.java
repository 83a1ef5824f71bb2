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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

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
    private final String worker = UUID.randomUUID().toString();

    ReportMaking(
            ReportMapper mapper,
            ReportFiles files,
            SlaReports reports,
            ReportScopes scopes,
            Organization organization,
            CaseTypes types,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.reports = reports;
        this.scopes = scopes;
        this.organization = organization;
        this.types = types;
        this.clock = clock;
    }

    /** Nothing happens when another was faster. */
    void make(long id) {
        LocalDateTime now = now();
        if (mapper.claim(id, worker, READING, now, now.minus(ReportWork.LOST_AFTER)) == 0) {
            return;
        }
        try {
            files.delete(id);
            made(mapper.report(id));
        } catch (Lost lost) {
            files.delete(id);
        } catch (Stopping stopping) {
            mapper.giveBack(id, worker, now());
        } catch (IOException | RuntimeException failure) {
            LOG.error("Report {} could not be made", id, failure);
            files.delete(id);
            mapper.fail(id, worker, "系统未能生成这个报表。请重新生成；仍不成功的，请联系系统管理员。", now());
        }
    }

    private void made(Report report) throws IOException {
        Path workbook = Files.createTempFile("report", ".xlsx");
        try {
            SlaReports.Made made =
                    reports.make(question(report), workbook, (done, total) -> reached(report, READING, done, total));
            reached(report, KEEPING, 0, 0);
            try (InputStream content = Files.newInputStream(workbook)) {
                files.store(report.id(), ReportFileKind.XLSX, content, Files.size(workbook));
            }
            keep(report, ReportFileKind.JSON, made.json());
            keep(report, ReportFileKind.CSV, made.csv());
            if (mapper.finish(report.id(), worker, made.rows(), made.fingerprint(), now()) == 0) {
                throw new Lost();
            }
        } finally {
            Files.delete(workbook);
        }
    }

    private void keep(Report report, ReportFileKind kind, byte[] content) throws IOException {
        files.store(report.id(), kind, new ByteArrayInputStream(content), content.length);
    }

    private void reached(Report report, String stage, long done, long total) {
        if (Thread.currentThread().isInterrupted()) {
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
                report.scopeDepartment() == null ? report.departmentCode() : report.scopeDepartment(),
                report.procedureKey(),
                report.ruleSet(),
                conditions(report),
                scopes.words(report.scope()),
                orderedBy(report),
                earlier == null ? null : new Earlier(earlier.number(), earlier.asOf()));
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
            words.add("部门（申请或办理）："
                    + organization.department(report.departmentCode()).name());
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
