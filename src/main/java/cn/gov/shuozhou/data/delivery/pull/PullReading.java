package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.delivery.upload.DataUpload;
import cn.gov.shuozhou.data.delivery.upload.DataUploads;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the rows of one run and hands them in like a file that somebody uploads. In no transaction: a source may be slow. */
@Component
class PullReading {

    private static final Logger LOG = LoggerFactory.getLogger(PullReading.class);

    /** The run is no longer this reader's: it was taken for lost. */
    private static final class Lost extends RuntimeException {}

    private final PullRunMapper runs;
    private final PullSourceMapper sources;
    private final SourcePasswords passwords;
    private final SourceReader reader;
    private final PullEnds ends;
    private final Catalog catalog;
    private final DataKeys keys;
    private final DataUploads uploads;
    private final Clock clock;
    private final String worker = UUID.randomUUID().toString();
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    PullReading(
            PullRunMapper runs,
            PullSourceMapper sources,
            SourcePasswords passwords,
            SourceReader reader,
            PullEnds ends,
            Catalog catalog,
            DataKeys keys,
            DataUploads uploads,
            Clock clock) {
        this.runs = runs;
        this.sources = sources;
        this.passwords = passwords;
        this.reader = reader;
        this.ends = ends;
        this.catalog = catalog;
        this.keys = keys;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Takes the run; false when another was faster. */
    boolean claim(long id) {
        return runs.claim(id, worker, now()) == 1;
    }

    /** Reads a run that was taken. */
    void read(long id) {
        underWay.add(id);
        PullRun run = Objects.requireNonNull(runs.find(id));
        try {
            fetch(run);
        } catch (Lost lost) {
            LOG.info("Pull {} is no longer read here", id);
        } catch (PullFault fault) {
            ends.fail(run, RunState.READING, fault);
        } catch (RequestRejected refused) {
            ends.fail(
                    run,
                    RunState.READING,
                    new PullFault(
                            refused.kind() == RequestRejected.Kind.CONFLICT ? Kind.BUSY : Kind.OTHER,
                            refused.getMessage() == null ? "" : refused.getMessage()));
        } catch (IOException | RuntimeException failure) {
            LOG.error("Pull {} failed", id, failure);
            ends.fail(run, RunState.READING, new PullFault(Kind.OTHER, "系统未能取数，当前数据未改变。仍不成功的，请联系系统管理员。"));
        } finally {
            underWay.remove(id);
        }
    }

    /** Says of what is being read here that it is not lost. */
    void keep() {
        underWay.forEach(id -> runs.keep(id, worker, now()));
    }

    private void fetch(PullRun run) throws IOException {
        PullSource source = Objects.requireNonNull(sources.find(run.sourceId()));
        requireWanted(source);
        PullLimits limits = PullLimits.usual(uploads.limits().bytes());
        try (PulledFile file = new PulledFile(limits.bytes())) {
            reader.read(
                    source.login(passwords.open(source.id())),
                    source.selection(),
                    catalog.items(source.resourceId()),
                    limits,
                    file,
                    rows -> requireMine(runs.touch(run.id(), worker, rows, now())));
            requireMine(runs.touch(run.id(), worker, file.rows(), now()));
            DataUpload upload = uploads.receive(
                    source.resourceId(), UploadKind.WHOLE, file.finished(name(source)), person(run, source), null);
            if (runs.check(run.id(), worker, file.rows(), upload.id(), now()) == 0) {
                throw new Lost();
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void requireWanted(PullSource source) {
        Resource resource = catalog.resource(source.resourceId());
        if (source.deletedAt() != null || resource.status() == ResourceStatus.RETIRED) {
            throw new PullFault(Kind.OTHER, "取数来源已经删除，或者资源已经停用，没有取数。");
        }
        if (keys.of(source.resourceId()).isEmpty()) {
            throw new PullFault(Kind.NO_KEY, "这项资源的主键已经取消，不能比较取来的数据有无变化。请在“上传数据”页重新设定主键。");
        }
    }

    private static void requireMine(int changed) {
        if (changed == 0) {
            throw new Lost();
        }
    }

    private static String name(PullSource source) {
        return "取数 %s %s.csv".formatted(source.databaseName(), source.what());
    }

    /** Whoever asked for it, or has arranged that it comes by itself. */
    static Person person(PullRun run, PullSource source) {
        String id = run.askedBy() == null ? source.keptBy() : run.askedBy();
        String name = run.askedByName() == null ? source.keptByName() : run.askedByName();
        return new Person(id, name, source.departmentCode(), source.departmentName(), Set.of(Role.DATA_OFFICER));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
