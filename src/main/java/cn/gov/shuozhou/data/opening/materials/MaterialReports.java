package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.delivery.materials.ServiceItem;
import cn.gov.shuozhou.data.delivery.materials.ServiceItems;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Anybody tells the bureau of a material that was asked for all the same; the bureau looks into it, the department is told. */
@Service
@Transactional
@Article("第二十一条")
class MaterialReports {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final MaterialReportMapper mapper;
    private final ReportCaps caps;
    private final PublicForms forms;
    private final ServiceItems services;
    private final Inbox inbox;
    private final Clock clock;

    MaterialReports(
            MaterialReportMapper mapper,
            ReportCaps caps,
            PublicForms forms,
            ServiceItems services,
            Inbox inbox,
            Clock clock) {
        this.mapper = mapper;
        this.caps = caps;
        this.forms = forms;
        this.services = services;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Takes what somebody tells.
     *
     * @throws RequestRejected invalid with every problem; conflict when the form was taken before; too many when a cap is reached
     */
    void send(ReportInput input, String address) {
        String form = forms.key(input.form(), input.website());
        RequestRejected.throwIf(input.problems());
        ServiceItem service = services.service(input.serviceId());
        String sender = caps.sender(address);
        caps.requireRoom(sender);
        try {
            mapper.insert(
                    service.id(), input.materialText(), input.contentText(), form, sender, LocalDateTime.now(clock));
        } catch (DuplicateKeyException twice) {
            throw RequestRejected.conflict("这张表单已经提交过，没有重复接收。要再反映的，请重新打开页面。");
        }
        inbox.tellRole(
                Role.BUREAU,
                new Message(
                        "待核实：办理“%s”仍被要求提交材料".formatted(service.name()),
                        "公众反映%s办理“%s”时仍要求提交“%s”，请核实（第二十一条）。"
                                .formatted(service.departmentName(), service.name(), input.materialText()),
                        StaffReportController.ADDRESS + "?state=WAITING",
                        null));
    }

    /** The bureau sees everything, a department what proved true of it. */
    @Transactional(readOnly = true)
    Listing<MaterialReport> list(ReportFilter filter, Person reader) {
        String department = reader.has(Role.BUREAU) ? null : reader.departmentCode();
        return new Listing<>(
                most -> mapper.count(filter, department, most),
                (limit, offset) -> mapper.list(filter, department, limit, offset));
    }

    /** @throws RequestRejected not found, also for a department that it is not about */
    @Transactional(readOnly = true)
    MaterialReport report(long id, Person reader) {
        return Optional.ofNullable(mapper.find(id))
                .filter(one -> reader.has(Role.BUREAU)
                        || one.state() == ReportState.CONFIRMED
                                && one.departmentCode().equals(reader.departmentCode()))
                .orElseThrow(() -> RequestRejected.notFound("没有这条反映，或者它与本部门无关。请从“免提交反映”进入。"));
    }

    /**
     * Says what was found, once; what is true is told the department.
     *
     * @throws RequestRejected invalid without an opinion, not found, or conflict when somebody was faster
     */
    void decide(long id, boolean confirmed, String opinion, Person by) {
        MaterialReport report = report(id, by);
        RequestRejected.throwIf(Substance.problem("opinion", "核实的情况", SHORTEST, LONGEST, opinion.strip()));
        ReportState to = confirmed ? ReportState.CONFIRMED : ReportState.UNFOUNDED;
        if (mapper.decide(id, to, opinion.strip(), by, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这条反映已由其他人核实，没有重复办理。请刷新页面查看。");
        }
        if (confirmed) {
            Message message = new Message(
                    "“%s”要求提交了平台能够获取的材料".formatted(report.serviceName()),
                    "经核实，办理“%s”时要求提交“%s”：%s 能够通过共享平台获取的，不得要求重复提交（第二十一条），请改正。"
                            .formatted(report.serviceName(), report.material(), opinion.strip()),
                    StaffReportController.ADDRESS + "/" + id,
                    null);
            inbox.tellDepartment(report.departmentCode(), Role.DATA_OFFICER, message);
            inbox.tellDepartment(report.departmentCode(), Role.APPROVER, message);
        }
    }
}
