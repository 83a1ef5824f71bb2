package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.opening.participation.ContributionMapper.Written;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公众参与: anybody shows what was made of open data, wishes for more, votes, rates and asks (第二十六条). What somebody writes is
 * shown only after the bureau has looked at it.
 */
@Service
@Transactional
@Article("第二十六条")
public class Contributions {

    private static final int MOST_ON_A_PAGE = 20;
    private static final int BEST = 5;

    private final ContributionMapper mapper;
    private final ContributionCaps caps;
    private final PublicForms forms;
    private final OpenCatalog catalog;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Clock clock;

    Contributions(
            ContributionMapper mapper,
            ContributionCaps caps,
            PublicForms forms,
            OpenCatalog catalog,
            Calendars calendars,
            Inbox inbox,
            Clock clock) {
        this.mapper = mapper;
        this.caps = caps;
        this.forms = forms;
        this.catalog = catalog;
        this.calendars = calendars;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What everybody sees, the most wanted first. */
    @Transactional(readOnly = true)
    Listing<Contribution> shown(ContributionFilter filter) {
        ContributionFilter asked = filter.shown();
        LocalDateTime late = lateBefore();
        return new Listing<>(
                mapper.count(asked, null, late), (limit, offset) -> mapper.list(asked, null, late, limit, offset));
    }

    /** @throws RequestRejected not found, also when it is not shown */
    @Transactional(readOnly = true)
    Contribution shown(long id) {
        return Optional.ofNullable(mapper.find(id))
                .filter(Contribution::isShown)
                .orElseThrow(() -> RequestRejected.notFound("没有这项内容，或者它不公开。请从“公众参与”进入。"));
    }

    /** What is shown about a resource, the newest first. */
    @Transactional(readOnly = true)
    public List<Contribution> about(long resourceId) {
        return mapper.ofResource(resourceId, MOST_ON_A_PAGE);
    }

    @Transactional(readOnly = true)
    public Rating rating(long resourceId) {
        return mapper.rating(resourceId);
    }

    /** How the departments answer what they are asked. */
    @Transactional(readOnly = true)
    List<AnswerFigures> figures() {
        return AnswerFigures.of(mapper.questions(), calendars.workingDays(), LocalDate.now(clock));
    }

    /** Questions that were sent before are late when they are not answered. */
    LocalDateTime lateBefore() {
        WorkingDays days = calendars.workingDays();
        LocalDate day = LocalDate.now(clock);
        for (int i = 0; i < AnswerFigures.LIMIT; i++) {
            day = days.previous(day);
        }
        return day.atStartOfDay();
    }

    /**
     * The open resource of this code.
     *
     * @throws RequestRejected not found
     */
    @Transactional(readOnly = true)
    OpenResource resource(String code) {
        return catalog.required(code).open();
    }

    /**
     * Takes what somebody has written, to be looked at.
     *
     * @throws RequestRejected invalid with every problem; conflict when the form was taken before; too many when a cap is reached
     */
    void send(ContributionInput input, String address) {
        String form = forms.key(input.form(), input.website());
        ContributionKind kind = input.chosenKind().orElseThrow(() -> RequestRejected.notFound("没有这一类内容。请从“公众参与”进入。"));
        OpenResource resource = input.code().isEmpty() && !kind.isAboutAResource() ? null : resource(input.code());
        RequestRejected.throwIf(ContributionRules.problems(input, kind));
        String sender = caps.sender(address);
        caps.requireRoomForContribution(sender);
        try {
            mapper.insert(
                    kind,
                    resource == null ? null : resource.id(),
                    kind.isAboutAResource() && resource != null ? resource.departmentId() : null,
                    new Written(input.titleText(), input.contentText(), input.linkText(), input.authorText()),
                    form,
                    sender,
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException twice) {
            throw RequestRejected.conflict("这张表单已经提交过，没有重复接收。要再提交的，请重新打开页面。");
        }
        inbox.tellRole(
                Role.BUREAU,
                new Message(
                        "待审核的%s：%s".formatted(kind.label(), input.titleText()),
                        "公众提交了%s，审核以后才公开（第二十六条）。".formatted(kind.label()),
                        ContributionController.ADDRESS + "?state=WAITING",
                        null));
    }

    /**
     * Supports a wish, once from an address.
     *
     * @throws RequestRejected conflict when it has been supported before
     */
    void vote(long id, String token, String trap, String address) {
        String form = forms.key(token, trap);
        Contribution wish = shown(id);
        if (wish.kind() != ContributionKind.WISH) {
            throw RequestRejected.conflict("只有数据需求可以支持。");
        }
        String voter = caps.sender(address);
        caps.requireRoomForVote(voter);
        try {
            mapper.insertVote(id, voter, form, LocalDateTime.now(clock));
        } catch (DuplicateKeyException twice) {
            throw RequestRejected.conflict("从这个网络地址，或者用这张表单，已经支持过，没有重复计算。");
        }
        mapper.countVote(id);
    }

    /** Rates a resource; from the same address again, the later counts. */
    void rate(String code, int stars, String token, String trap, String address) {
        String form = forms.key(token, trap);
        OpenResource resource = resource(code);
        if (stars < 1 || stars > BEST) {
            throw RequestRejected.invalid("stars", "请选择 1 至 5 分。");
        }
        String rater = caps.sender(address);
        caps.requireRoomForVote(rater);
        mapper.deleteRating(resource.id(), rater);
        try {
            mapper.insertRating(resource.id(), rater, stars, form, LocalDateTime.now(clock));
        } catch (DuplicateKeyException besides) {
            throw RequestRejected.conflict("从这个网络地址，或者用这张表单，刚刚评过分，没有重复计算。请重新打开页面。");
        }
    }
}
