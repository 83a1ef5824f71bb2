package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one export, with what its person may see by now, and keeps its file. */
@Component
class ExportMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);

    /** The heading takes the first row of the worksheet. */
    private static final int MOST_ROWS = SheetWriter.MOST_ROWS - 1;

    /** The export is no longer this worker's: it was cancelled, or taken over. */
    private static final class Lost extends RuntimeException {}

    /** The system is told to stop. */
    private static final class Stopping extends RuntimeException {}

    private final ListExportMapper mapper;
    private final ExportFiles files;
    private final LargeExports lists;
    private final Organization organization;
    private final Inbox inbox;
    private final Clock clock;
    private final TransactionOperations transactions;
    private final String worker = UUID.randomUUID().toString();
    private volatile boolean stopping;

    ExportMaking(
            ListExportMapper mapper,
            ExportFiles files,
            LargeExports lists,
            Organization organization,
            Inbox inbox,
            Clock clock,
            TransactionOperations transactions) {
        this.mapper = mapper;
        this.files = files;
        this.lists = lists;
        this.organization = organization;
        this.inbox = inbox;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What is being made is given back at its next step, for another node or the next start. */
    void stop() {
        stopping = true;
    }

    /** Nothing happens when another was faster. */
    void make(long id) {
        if (mapper.claim(id, worker, now(), now().minus(ExportWork.LOST_AFTER)) == 0) {
            return;
        }
        ListExport export = Objects.requireNonNull(mapper.find(id));
        try {
            made(export);
        } catch (Lost lost) {
            LOG.info("Export {} is no longer made here", id);
        } catch (Stopping stopping) {
            mapper.giveBack(id, worker, now());
        } catch (RequestRejected refused) {
            fail(export, String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException failure) {
            LOG.error("Export {} could not be made", id, failure);
            fail(export, "系统未能导出。请重新导出；仍不成功的，请联系系统管理员。");
        }
    }

    private void made(ListExport export) throws IOException {
        Person person =
                organization.person(export.personId()).orElseThrow(() -> RequestRejected.forbidden("账号已不能使用，没有导出。"));
        LargeExports.Wanted<?> wanted = lists.wanted(export);
        if (!wanted.reach(person).equals(export.reach())) {
            throw RequestRejected.forbidden("等待期间您能查看的范围变了，没有导出。请重新导出。");
        }
        mapper.expect(export.id(), worker, counted(wanted, person));
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            AtomicLong rows = new AtomicLong();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                wanted.write(person, out, written -> {
                    rows.set(written);
                    reached(export, written);
                });
            }
            transactions.executeWithoutResult(status -> keep(export, rows.get(), file));
        } finally {
            Files.delete(file);
        }
    }

    private static long counted(LargeExports.Wanted<?> wanted, Person person) {
        long rows = wanted.count(person, MOST_ROWS + 1);
        if (rows > MOST_ROWS) {
            throw RequestRejected.invalid("q", "符合条件的超过 %,d 行，一个工作表放不下。请增加筛选条件，分次导出。".formatted(MOST_ROWS));
        }
        return rows;
    }

    /** All at once: of an export that has been lost in the meantime no piece stays, nor is one of its next maker's touched. */
    private void keep(ListExport export, long rows, Path file) {
        try {
            if (mapper.finish(export.id(), worker, rows, Files.size(file), now()) == 0) {
                throw new Lost();
            }
            files.store(export.id(), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        tell(
                export,
                "“%s”已导出，可以下载".formatted(export.title()),
                "共 %,d 行。文件保留 %d 天，请在“我的导出”下载。".formatted(rows, ExportWork.KEPT_DAYS));
    }

    private void fail(ListExport export, String problem) {
        transactions.executeWithoutResult(status -> {
            if (mapper.fail(export.id(), worker, problem, now()) == 1) {
                tellFailed(export, problem);
            }
        });
    }

    /** Says why there is no file. */
    void tellFailed(ListExport export, String problem) {
        tell(export, "“%s”没有导出".formatted(export.title()), problem);
    }

    private void tell(ListExport export, String subject, String text) {
        inbox.tell(export.personId(), new Message(subject, text, Exports.ADDRESS, null));
    }

    private void reached(ListExport export, long rows) {
        if (stopping) {
            throw new Stopping();
        }
        if (mapper.touch(export.id(), worker, rows, now()) == 0) {
            throw new Lost();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
