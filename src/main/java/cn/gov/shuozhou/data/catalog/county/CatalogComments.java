package cn.gov.shuozhou.data.catalog.county;

import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.catalog.health.ResourceHealth;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the counties' authorities tell their departments about the catalogue, and the departments' answers. */
@Service
@Transactional
@Article("第七条")
class CatalogComments {

    private static final int LONGEST = 2_000;

    private final CommentMapper mapper;
    private final CountyDepartments departments;
    private final Organization organization;
    private final Inbox inbox;
    private final Clock clock;

    CatalogComments(
            CommentMapper mapper, CountyDepartments departments, Organization organization, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.departments = departments;
        this.organization = organization;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Writes a comment to a department of the authority's own region and tells its data officers.
     *
     * @param resourceId the published resource of that department that it is about; null for all of its catalogue
     * @return whether anybody was there to be told
     * @throws RequestRejected invalid; not found for a department elsewhere; conflict when the person has written the same before
     */
    boolean write(String departmentCode, @Nullable Long resourceId, String text, Person person) {
        departments.department(departmentCode, person);
        String about = "目录";
        if (resourceId != null) {
            about = departments.resources(departmentCode, person).stream()
                    .map(ResourceHealth::resource)
                    .filter(resource -> resource.id() == resourceId)
                    .map(resource -> "“" + resource.name() + "”")
                    .findFirst()
                    .orElseThrow(() -> RequestRejected.invalid("resource", "所选资源不是该部门已发布的资源。请从列表中重新选择。"));
        }
        CommentMapper.NewKey key = new CommentMapper.NewKey();
        String checked = checked("text", "意见", text);
        requireNew(departmentCode, resourceId, checked, person);
        mapper.insert(key, departmentCode, resourceId, checked, person.id(), person.name(), now());
        inbox.tellDepartment(
                departmentCode, Role.DATA_OFFICER, message(key.id, "主管部门对%s提出意见".formatted(about), checked));
        return !organization.people(departmentCode, Role.DATA_OFFICER).isEmpty();
    }

    /** A form that is sent twice makes one comment; the row of the department makes two clicks wait for each other. */
    private void requireNew(String departmentCode, @Nullable Long resourceId, String text, Person person) {
        mapper.hold(departmentCode);
        LocalDateTime before = mapper.writtenBefore(departmentCode, resourceId, text, person.id());
        if (before != null) {
            throw RequestRejected.conflict(
                    "您已于 %s 提出过同样的意见，没有重复提交。请在“目录意见”查看答复；有新情况的，请另行写明。".formatted(before.toLocalDate()));
        }
    }

    /**
     * Answers a comment to the person's own department, once, and tells who wrote it.
     *
     * @throws RequestRejected invalid; not found when it was not addressed to the person's department; conflict when it is answered
     */
    void answer(long id, String text, Person person) {
        CatalogComment comment = comment(id, person);
        if (!comment.departmentCode().equals(person.departmentCode())) {
            throw RequestRejected.notFound(unknown());
        }
        String checked = checked("answer", "答复", text);
        if (mapper.answer(id, checked, person.name(), now()) == 0) {
            throw RequestRejected.conflict("这条意见已经答复过，每条意见只答复一次。请刷新页面查看。");
        }
        inbox.tell(
                comment.writtenBy(),
                message(id, "%s已答复对%s的意见".formatted(comment.departmentName(), comment.subject()), checked));
    }

    /**
     * The comment of this number.
     *
     * @throws RequestRejected not found, also when the person may not read it
     */
    @Transactional(readOnly = true)
    CatalogComment comment(long id, Person person) {
        CatalogComment comment = mapper.find(scope(person), id);
        if (comment == null) {
            throw RequestRejected.notFound(unknown());
        }
        return comment;
    }

    /** One page of what the person may read, the latest first. */
    @Transactional(readOnly = true)
    Page<CatalogComment> page(CommentFilter filter, Person person) {
        return listing(filter, person).page(filter.number());
    }

    /** The same to be taken away. */
    @Transactional(readOnly = true)
    Page<CatalogComment> whole(CommentFilter filter, Person person) {
        return listing(filter, person).whole();
    }

    private Listing<CatalogComment> listing(CommentFilter filter, Person person) {
        CommentScope scope = scope(person);
        return new Listing<>(
                most -> mapper.count(scope, filter, most),
                (limit, offset) -> mapper.list(scope, filter, limit, offset));
    }

    /** By code of the department; one that has received none is left out. */
    @Transactional(readOnly = true)
    Map<String, CommentMapper.Tally> tallies() {
        return mapper.tallies().stream().collect(toMap(CommentMapper.Tally::departmentCode, tally -> tally));
    }

    private CommentScope scope(Person person) {
        return CommentScope.of(person, organization.department(person.departmentCode()));
    }

    private static String checked(String field, String name, String text) {
        String stripped = text.strip();
        RequestRejected.throwIf(Lengths.missingOrTooLong(field, name, LONGEST, stripped, ""));
        return stripped;
    }

    private static Message message(long id, String subject, String text) {
        return new Message(subject, text, "/catalog/comments/" + id, null);
    }

    private static String unknown() {
        return "没有这条意见，或者它不是给本部门、本区域的。请从“目录意见”列表进入。";
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
