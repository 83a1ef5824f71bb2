package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.attachment.content.ContentCheck;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.document.DocumentTemplate;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** What each kind of document is made from: the template that was uploaded last, or the standard one. */
@Service
@Transactional
class DocumentTemplates {

    private static final String FIELD = "file";
    private static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final int LONGEST_NAME = 200;

    private final DocumentTemplateMapper mapper;
    private final Clock clock;

    DocumentTemplates(DocumentTemplateMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    DocumentTemplate inForce(DocumentKind kind) {
        StoredFile uploaded = mapper.content(kind);
        return uploaded == null ? kind.standard() : new DocumentTemplate(uploaded.content());
    }

    /**
     * A kind with the template in force.
     *
     * @param fileName null for the standard one
     */
    record Row(
            DocumentKind kind,
            @Nullable String fileName,
            @Nullable String uploadedByName,
            @Nullable LocalDateTime uploadedAt) {}

    List<Row> all() {
        List<Row> uploaded = mapper.inForce();
        return Arrays.stream(DocumentKind.values())
                .map(kind -> uploaded.stream()
                        .filter(row -> row.kind() == kind)
                        .findFirst()
                        .orElseGet(() -> new Row(kind, null, null, null)))
                .toList();
    }

    /**
     * From the next document on this template is used; what was issued stays as it is.
     *
     * @throws RequestRejected invalid with a sentence for each thing that is wrong with the file
     */
    void upload(DocumentKind kind, @Nullable MultipartFile file, Person person) {
        if (file == null || file.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "没有选择模板文件，或者文件是空的。请选择 docx 文件。");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (FileFormat.named(name).filter(FileFormat.DOCX::equals).isEmpty() || name.length() > LONGEST_NAME) {
            throw RequestRejected.invalid(
                    FIELD, "“%s”不能作为模板。请上传 docx 文件，文件名不超过 %d 字。".formatted(Shown.of(name), LONGEST_NAME));
        }
        byte[] content = UploadedFile.content(file, LARGEST, "模板超过 1 MB。请去掉图片等不需要的内容后再上传。");
        ContentCheck.require(FileFormat.DOCX, name, content);
        new DocumentTemplate(content).check(kind.layout());
        mapper.insert(kind, name, content, person.id(), LocalDateTime.now(clock));
    }

    /** The file to be edited in Word. */
    byte[] file(DocumentKind kind) {
        return inForce(kind).file();
    }
}
