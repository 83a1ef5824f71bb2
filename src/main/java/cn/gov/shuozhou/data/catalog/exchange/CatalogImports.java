package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.catalog.exchange.CatalogImportMapper.Preview;
import cn.gov.shuozhou.data.catalog.exchange.ImportedResource.Change;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** The workbooks that a data officer has uploaded; nobody else sees them, and they are kept for a day. */
@Service
class CatalogImports {

    private static final DataSize LARGEST = DataSize.ofMegabytes(20);
    private static final String TOO_LARGE = "工作簿最大 20 MB，请分成几个文件，分次导入。";
    private static final int LONGEST_NAME = 200;
    private static final int AT_ONCE = 200;

    private final CatalogImportMapper mapper;
    private final CatalogDrafts drafts;
    private final Classifications classifications;
    private final ObjectMapper json;
    private final Clock clock;

    CatalogImports(
            CatalogImportMapper mapper,
            CatalogDrafts drafts,
            Classifications classifications,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.classifications = classifications;
        this.json = json;
        this.clock = clock;
    }

    /** The content of a workbook; refused before it is read when it is too large. */
    static byte[] content(MultipartFile file) {
        return UploadedFile.content(file, LARGEST, TOO_LARGE);
    }

    /** Keeps the file for the check and gives the id of the import. */
    @Transactional
    String upload(String fileName, byte[] content, Person person) {
        if (content.length == 0) {
            throw RequestRejected.invalid("file", "没有收到文件内容。请选择填写好的 .xlsx 或 .xls 工作簿。");
        }
        if (content.length > LARGEST.toBytes()) {
            throw RequestRejected.invalid("file", TOO_LARGE);
        }
        if (!fileName.matches("(?i)[^\\p{Cntrl}]+\\.(xlsx|xls|xlsm|xltm|xlam|xlsb)")
                || fileName.length() > LONGEST_NAME) {
            throw RequestRejected.invalid("file", "只能导入 .xlsx 或 .xls 工作簿（文件名最多 200 字）。WPS 的 .et 请另存为 .xlsx 再上传。");
        }
        String id = UUID.randomUUID().toString();
        mapper.insert(id, person.id(), person.departmentCode(), fileName, content, LocalDateTime.now(clock));
        return id;
    }

    /** The person's own, the latest first. */
    List<CatalogImport> of(Person person, ImportFilter filter) {
        return mapper.ofPerson(person.id(), person.departmentCode(), since()).stream()
                .filter(filter::passes)
                .toList();
    }

    /**
     * The person's import of this id.
     *
     * @throws RequestRejected not found
     */
    CatalogImport find(String id, Person person) {
        CatalogImport found = mapper.find(id, person.id(), person.departmentCode(), since());
        if (found == null) {
            throw RequestRejected.notFound("没有这次导入，可能已删除，或者超过一天已失效。请重新上传。");
        }
        return found;
    }

    private LocalDateTime since() {
        return LocalDateTime.now(clock).minus(ImportWork.KEPT);
    }

    /** How many of the findings are listed. */
    long listed(CatalogImport one) {
        return mapper.countFindings(one.id());
    }

    Page<Finding> findings(CatalogImport one, int page) {
        return new Listing<Finding>(listed(one), (limit, offset) -> mapper.findings(one.id(), limit, offset))
                .page(page);
    }

    List<Finding> findings(CatalogImport one) {
        return mapper.findings(one.id(), Integer.MAX_VALUE, 0);
    }

    Page<Preview> resources(CatalogImport one, int page) {
        long total = counts(one).values().stream().mapToInt(Integer::intValue).sum();
        return new Listing<Preview>(total, (limit, offset) -> mapper.resources(one.id(), limit, offset)).page(page);
    }

    Map<Change, Integer> counts(CatalogImport one) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            counts.put(change, 0);
        }
        mapper.counts(one.id()).forEach(row -> counts.put(row.change(), row.total()));
        return counts;
    }

    byte[] file(CatalogImport one) {
        return mapper.file(one.id()).content();
    }

    /**
     * Keeps everything new or changed as drafts, all or nothing, and tells how many there were.
     *
     * @throws RequestRejected conflict when it cannot be confirmed any more
     */
    @Transactional
    int confirm(String id, Person person) {
        CatalogImport one = find(id, person);
        if (mapper.confirm(id) == 0) {
            throw RequestRejected.conflict("这次导入还不能确认，或者已经确认过。有错误的，请改正后重新上传。");
        }
        int kept = 0;
        List<Preview> some = mapper.toKeep(id, AT_ONCE, 0);
        for (int offset = AT_ONCE; !some.isEmpty(); offset += AT_ONCE) {
            for (Preview preview : some) {
                keep(one, preview, person);
                kept++;
            }
            some = mapper.toKeep(id, AT_ONCE, offset);
        }
        if (kept == 0) {
            throw RequestRejected.conflict("工作簿与目录完全一致，没有需要保存的内容。");
        }
        return kept;
    }

    private void keep(CatalogImport one, Preview preview, Person person) {
        Content content = content(mapper.content(one.id(), preview.position()));
        boolean coded = preview.classification().isEmpty();
        Optional<CatalogDraft> present = coded
                ? drafts.find(preview.code(), person)
                : drafts.codeOf(person.departmentCode(), preview.name()).flatMap(code -> drafts.find(code, person));
        requireAsSeen(preview, present);
        if (!coded) {
            String code =
                    present.map(CatalogDraft::code).orElseGet(() -> classifications.nextCode(preview.classification()));
            content = new Content(content.resource().withCode(code), content.census());
        }
        drafts.keep(content, preview.resourceId(), preview.baseVersion(), person);
    }

    /** Nobody's draft is replaced that was not there at the check, or was another one then. */
    private static void requireAsSeen(Preview preview, Optional<CatalogDraft> present) {
        boolean same = Objects.equals(present.map(CatalogDraft::id).orElse(null), preview.replacesId())
                && Objects.equals(present.map(CatalogDraft::revision).orElse(null), preview.replacesRevision());
        if (!same) {
            throw RequestRejected.conflict("检查之后草案有了变化：“%s”%s。没有保存任何内容，请重新上传检查。"
                    .formatted(
                            preview.name(),
                            present.map(draft -> "的草案“%s”（%s）已被保存".formatted(draft.name(), draft.code()))
                                    .orElse("的草案已删除或已发布")));
        }
    }

    private Content content(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    void delete(String id, Person person) {
        find(id, person);
        mapper.delete(id, person.id());
    }
}
