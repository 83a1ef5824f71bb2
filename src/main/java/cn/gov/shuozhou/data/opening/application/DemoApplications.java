package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.AnswerForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: applications for open data in several states; nobody of this name and number exists. */
@Component
@Profile("demo")
@Order(DemoApplications.ORDER)
class DemoApplications implements ApplicationRunner {

    /** After the changes of the catalogue. */
    static final int ORDER = 43;

    /** The same for all, so that anybody can look at them. */
    static final String CODE = "DEMX-2345-6789";

    /** How far a sample has come. */
    private enum Course {
        RECEIVED,
        ACCEPTED,
        TO_SUPPLEMENT,
        OBJECTED,
        OPENED
    }

    /** @param workdays how many working days ago somebody applied */
    private record Sample(int workdays, String resource, Applicant applicant, String purpose, Course course) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(7, "212002/1", person("赵示例"), "研究本市政府投资项目的地区分布，撰写硕士学位论文（示例数据）", Course.OBJECTED),
            new Sample(6, "213002/1", person("李示例"), "研究本市煤矿核定产能的地区分布，撰写课程论文（示例数据）", Course.OPENED),
            new Sample(
                    4,
                    "213002/1",
                    new Applicant(ApplicantKind.LEGAL_PERSON, "示例安全技术服务有限公司", "91140600MA0SL0001X", "0349-2021234", ""),
                    "为煤矿企业提供安全生产技术服务，核对企业名单（示例数据）",
                    Course.ACCEPTED),
            new Sample(3, "212002/1", person("钱示例"), "了解本地区政府投资项目的进展，参与社会监督（示例数据）", Course.TO_SUPPLEMENT),
            new Sample(0, "103002/1", person("孙示例"), "开展国土空间规划方面的科研工作，绘制教学用图（示例数据）", Course.RECEIVED));

    private final DemoPast past;
    private final OpenApplications applications;
    private final ApplicationAnswers answers;
    private final ApplicantActs acts;
    private final OpenDataApplicationProcess process;
    private final ApplicationMapper mapper;
    private final Organization organization;
    private final Clock clock;

    DemoApplications(
            DemoPast past,
            OpenApplications applications,
            ApplicationAnswers answers,
            ApplicantActs acts,
            OpenDataApplicationProcess process,
            ApplicationMapper mapper,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.applications = applications;
        this.answers = answers;
        this.acts = acts;
        this.process = process;
        this.mapper = mapper;
        this.organization = organization;
        this.clock = clock;
    }

    private static Applicant person(String name) {
        return new Applicant(ApplicantKind.PERSON, name, "140602199003071231", "13800000000", "");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && mapper.count() == 0) {
            past.tell(happenings());
        }
    }

    List<Happening> happenings() {
        Map<Sample, String> numbers = new ConcurrentHashMap<>();
        List<Happening> all = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            LocalDate received = past.workdaysBefore(LocalDate.now(clock), sample.workdays());
            all.add(new Happening(received.atTime(8, 20), () -> numbers.put(sample, apply(sample))));
            if (sample.course() != Course.RECEIVED) {
                all.add(new Happening(
                        received.atTime(15, 10), () -> check(sample, String.valueOf(numbers.get(sample)))));
            }
            if (sample.course() == Course.OBJECTED) {
                all.add(new Happening(
                        past.workdaysAfter(received, 3).atTime(10, 5),
                        () -> refuse(String.valueOf(numbers.get(sample)))));
                all.add(new Happening(
                        past.workdaysAfter(received, 5).atTime(9, 30),
                        () -> acts.object(String.valueOf(numbers.get(sample)), "批复文件已经在网站公布，项目名称和地点不应再保密（示例数据）")));
            }
            if (sample.course() == Course.OPENED) {
                all.add(new Happening(
                        past.workdaysAfter(received, 4).atTime(16, 20),
                        () -> open(String.valueOf(numbers.get(sample)))));
            }
        }
        return all;
    }

    private String apply(Sample sample) {
        OpenResource resource = applications.resource(sample.resource());
        return applications.receive(
                new NewApplication(
                        resource,
                        sample.applicant(),
                        sample.purpose(),
                        resource.items(),
                        AccessMode.FILE,
                        Terms.PLEDGE.version(),
                        UUID.randomUUID().toString()),
                List.of(),
                CODE);
    }

    private void check(Sample sample, String caseNumber) {
        boolean incomplete = sample.course() == Course.TO_SUPPLEMENT;
        answers.check(
                process.open(caseNumber, OpenDataApplicationProcess.TASK_CHECK).id(),
                new CheckForm(incomplete ? "SUPPLEMENT" : "ACCEPT", incomplete ? "请写明需要哪一年的项目、用于哪一项监督" : null),
                approver(caseNumber));
    }

    private void open(String caseNumber) {
        answer(caseNumber, new AnswerForm(Decision.OPEN, List.of(), null, null, null, null, null, null, null, null));
    }

    private void refuse(String caseNumber) {
        answer(
                caseNumber,
                new AnswerForm(
                        Decision.REFUSE,
                        null,
                        RefusalGround.TRADE_SECRET,
                        null,
                        "总投资等内容涉及项目单位的商业秘密，项目尚未公开（示例数据）",
                        "《政府信息公开条例》第十五条",
                        null,
                        null,
                        null,
                        null));
    }

    private void answer(String caseNumber, AnswerForm form) {
        answers.answer(
                process.open(caseNumber, OpenDataApplicationProcess.TASK_ANSWER).id(), form, approver(caseNumber));
    }

    private Person approver(String caseNumber) {
        String department = applications.application(caseNumber).providerCode();
        return organization.person(department + "." + Role.APPROVER.group()).orElseThrow();
    }
}
