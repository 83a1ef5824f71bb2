package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.opening.participation.ContributionMapper.Written;
import cn.gov.shuozhou.data.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: what made-up people have shown, wished for and asked. */
@Component
@Profile("demo")
@Order(DemoParticipation.ORDER)
class DemoParticipation implements ApplicationRunner {

    /** After the plans. */
    static final int ORDER = 45;

    private static final String BUREAU = "bureau.supervisor";
    private static final String SENDER = "demo";

    /**
     * @param workdays how many working days ago it was sent
     * @param resource 信息资源代码; null where it is about none
     * @param shown whether the bureau has let it be shown, a day later
     * @param answeredBy null as long as nobody has answered
     */
    private record Sample(
            int workdays,
            ContributionKind kind,
            @Nullable String resource,
            Written written,
            boolean shown,
            @Nullable String answeredBy,
            String answer) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    20,
                    ContributionKind.SHOWCASE,
                    "204001/1",
                    new Written("身边的学校", "用学校名录做的地图，按乡镇查找附近的学校（示例数据）", "https://example.com/schools", "示例工作室"),
                    true,
                    null,
                    ""),
            new Sample(
                    16,
                    ContributionKind.WISH,
                    null,
                    new Written("停车场名录", "希望开放公共停车场的位置、车位数和收费标准，方便出行（示例数据）", "", ""),
                    true,
                    BUREAU,
                    "已转交通运输和城市管理部门研究，列入明年的开放计划（示例数据）"),
            new Sample(
                    15,
                    ContributionKind.QUESTION,
                    "204001/1",
                    new Written("民办学校在名录里吗", "名录里只查到公办学校，民办学校有没有收录？（示例数据）", "", "一位家长"),
                    true,
                    "education.data-officer",
                    "收录了，“办学类型”为民办的就是（示例数据）"),
            new Sample(
                    13,
                    ContributionKind.QUESTION,
                    "208001/1",
                    new Written("监测点位的坐标", "能不能写明每个监测点位的经纬度？（示例数据）", "", ""),
                    true,
                    null,
                    ""),
            new Sample(
                    1,
                    ContributionKind.SHOWCASE,
                    "208001/1",
                    new Written("空气日历", "把每天的空气质量画成日历，一年一张（示例数据）", "https://example.com/air", "示例社团"),
                    false,
                    null,
                    ""));

    private final DemoPast past;
    private final ContributionMapper mapper;
    private final Contributions contributions;
    private final Organization organization;
    private final Clock clock;

    DemoParticipation(
            DemoPast past,
            ContributionMapper mapper,
            Contributions contributions,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.mapper = mapper;
        this.contributions = contributions;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && mapper.sentBy(SENDER, LocalDate.EPOCH.atStartOfDay()) == 0) {
            List<Happening> all = new ArrayList<>();
            SAMPLES.forEach(sample -> {
                LocalDate sent = past.workdaysBefore(LocalDate.now(clock), sample.workdays());
                all.add(new Happening(sent.atTime(20, 10), () -> tell(sample)));
            });
            past.tell(all);
        }
    }

    private void tell(Sample sample) {
        OpenResource resource = sample.resource() == null ? null : contributions.resource(sample.resource());
        LocalDateTime now = LocalDateTime.now(clock);
        String form = UUID.randomUUID().toString();
        mapper.insert(
                sample.kind(),
                resource == null ? null : resource.id(),
                resource == null || !sample.kind().isAboutAResource() ? null : resource.departmentId(),
                sample.written(),
                form,
                SENDER,
                now);
        long id = mapper.idOfForm(form);
        if (sample.shown()) {
            organization
                    .person(BUREAU)
                    .ifPresent(bureau -> mapper.decide(
                            id, ContributionState.WAITING, ContributionState.SHOWN, null, bureau, now.plusHours(14)));
        }
        if (sample.answeredBy() != null) {
            organization
                    .person(sample.answeredBy())
                    .ifPresent(person -> mapper.answer(id, sample.answer(), person, now.plusDays(2)));
        }
    }
}
