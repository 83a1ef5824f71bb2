package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.delivery.upload.DataUpload.State;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files of data in. They are read in the background, on whichever node comes first; who hands in a small one has the
 * answer at once. In no transaction: a large file is stored piece by piece.
 */
@Service
@Article("第十七条")
public class DataUploads {

    private static final String FIELD = "file";
    private static final int LONGEST_NAME = 255;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");

    private final DataUploadMapper mapper;
    private final UploadContents contents;
    private final UploadLimits limits;
    private final UploadWork work;
    private final Clock clock;
    private final Duration patience;

    DataUploads(
            DataUploadMapper mapper,
            UploadContents contents,
            UploadLimits limits,
            UploadWork work,
            Clock clock,
            @Value("${app.data-uploads.patience:PT3S}") Duration patience) {
        this.mapper = mapper;
        this.contents = contents;
        this.limits = limits;
        this.work = work;
        this.clock = clock;
        this.patience = patience;
    }

    public UploadLimits limits() {
        return limits;
    }

    /**
     * Stores the file and lets it be read.
     *
     * @param leadsTo where the person goes on when it has been read; null for its own page
     * @throws RequestRejected invalid when it is too large; conflict while another one of the resource is under way
     */
    public DataUpload receive(
            long resourceId, UploadKind kind, MultipartFile file, Person person, @Nullable String leadsTo) {
        return receive(resourceId, kind, IncomingFile.of(file), person, leadsTo);
    }

    /** As above, of a file that comes in another way than from a form. */
    public DataUpload receive(
            long resourceId, UploadKind kind, IncomingFile file, Person person, @Nullable String leadsTo) {
        limits.require(file.size());
        long id = begin(resourceId, kind, file, person, leadsTo);
        boolean received = false;
        try (InputStream content = file.content().getInputStream()) {
            contents.store(id, file.size(), content, () -> stillComing(id));
            received = mapper.received(id, now()) == 1;
        } catch (IOException broken) {
            throw RequestRejected.invalid(FIELD, "文件没有完整上传，请重新选择文件后再试。");
        } finally {
            if (!received) {
                remove(id);
            }
        }
        DataUpload upload = found(id);
        work.begin(upload);
        return upload;
    }

    private long begin(long resourceId, UploadKind kind, IncomingFile file, Person person, @Nullable String leadsTo) {
        String name = file.name();
        var key = new HashMap<String, Long>();
        try {
            mapper.insert(
                    resourceId,
                    person,
                    kind,
                    name.substring(Math.max(0, name.length() - LONGEST_NAME)),
                    file.size(),
                    leadsTo,
                    now(),
                    key);
        } catch (DuplicateKeyException another) {
            throw RequestRejected.conflict(Optional.ofNullable(mapper.underWay(resourceId))
                    .map(one -> "%s 于 %s 上传的“%s”正在检查，这份文件没有接收。请等它检查完，或者取消它，再上传。"
                            .formatted(one.personName(), TIME.format(one.receivedAt()), Shown.of(one.fileName())))
                    .orElse("这项资源的另一份数据正在检查，请稍后再上传。"));
        }
        return Objects.requireNonNull(key.get("id"));
    }

    private void stillComing(long id) {
        if (mapper.receiving(id, now()) == 0) {
            throw RequestRejected.conflict("这份文件接收得太慢，已被取消。请重新上传。");
        }
    }

    private void remove(long id) {
        contents.delete(id);
        mapper.delete(id);
    }

    /**
     * The upload once it has been read, or, when that takes long, as far as it has come; its person is told of the end then.
     *
     * @throws RequestRejected with everything that is wrong with the file
     */
    public DataUpload awaited(DataUpload upload) {
        work.await(upload.id(), patience);
        DataUpload now = found(upload.id());
        if (now.state().isUnderWay() && mapper.tellLater(now.id()) == 0) {
            now = found(upload.id());
        }
        RequestRejected.throwIf(problems(now));
        return now;
    }

    /** What is wrong with the file. */
    public List<Problem> problems(DataUpload upload) {
        return switch (upload.state()) {
            case REFUSED, FAILED ->
                contents.refusal(upload.id()).stream()
                        .map(sentence -> new Problem(FIELD, sentence))
                        .toList();
            case CANCELLED -> List.of(new Problem(FIELD, "这份文件的检查已取消，当前数据未改变。"));
            case RECEIVING, WAITING, RUNNING, PASSED, UNCHANGED -> List.of();
        };
    }

    /**
     * An upload of the resource.
     *
     * @throws RequestRejected not found, also when it belongs to another resource
     */
    public DataUpload find(long resourceId, long id) {
        return Optional.ofNullable(mapper.find(id))
                .filter(upload -> upload.resourceId() == resourceId)
                .orElseThrow(() -> RequestRejected.notFound("没有这次上传，或者它已经过期（保留 30 天）。请从“上传数据”页查看。"));
    }

    /** The last one of the resource, however it ended. */
    public Optional<DataUpload> latest(long resourceId) {
        return Optional.ofNullable(mapper.latest(resourceId));
    }

    /**
     * Gives the upload up; whoever reads it stops. That it is given up already is no mistake.
     *
     * @throws RequestRejected conflict when it has been read already
     */
    void cancel(DataUpload upload) {
        if (mapper.cancel(upload.id(), State.CANCELLED, now()) == 1) {
            contents.deleteFile(upload.id());
        } else if (found(upload.id()).state() != State.CANCELLED) {
            throw RequestRejected.conflict("这份文件已经检查完，不能再取消。请刷新页面查看结果。");
        }
    }

    private DataUpload found(long id) {
        return Objects.requireNonNull(mapper.find(id), "upload " + id);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
