package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: this year's plans of some departments, in time and late, kept and not kept. */
@Component
@Profile("demo")
@Order(DemoPlans.ORDER)
class DemoPlans implements ApplicationRunner {

    /** After the applications for open data. */
    static final int ORDER = 44;

    private static final int NOON = 12;

    private final DemoPast past;
    private final OpenPlans plans;
    private final Organization organization;
    private final Clock clock;

    DemoPlans(DemoPast past, OpenPlans plans, Organization organization, Clock clock) {
        this.past = past;
        this.plans = plans;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int year = LocalDate.now(clock).getYear();
        if (past.isWanted() && plans.itemsOfYear(year).isEmpty()) {
            past.tell(List.of(
                    at(LocalDate.of(year, 2, 20), () -> compile(year, "education")),
                    at(LocalDate.of(year, 2, 26), () -> compile(year, "ecology")),
                    at(LocalDate.of(year, 3, 9), () -> compile(year, "transport")),
                    at(LocalDate.of(year, 3, 18), () -> complete(year, "education", "学校名录", "204001/1")),
                    at(LocalDate.of(year, 5, 20), () -> complete(year, "ecology", "环境空气质量监测信息", "208001/1")),
                    at(
                            LocalDate.of(year, 8, 3),
                            () -> plans.move(
                                    item(year, "education", "校外培训机构名录").id(),
                                    "4",
                                    "培训机构正在重新登记，登记完成后开放（示例数据）",
                                    officer("education")))));
        }
    }

    private static Happening at(LocalDate day, Runnable deed) {
        return new Happening(day.atTime(NOON, 0), deed);
    }

    private void compile(int year, String department) {
        Person officer = officer(department);
        switch (department) {
            case "education" -> {
                promise(year, officer, "学校名录", "204001/1", 1);
                promise(year, officer, "校外培训机构名录", null, 3);
            }
            case "ecology" -> {
                promise(year, officer, "环境空气质量监测信息", "208001/1", 2);
                promise(year, officer, "噪声监测点位信息", null, 3);
            }
            default -> promise(year, officer, "公交线路和站点信息", null, 4);
        }
        plans.compile(year, "", officer);
    }

    private void promise(int year, Person officer, String name, @Nullable String code, int quarter) {
        plans.add(
                year,
                new OpenPlanItemForm(name, code, String.valueOf(quarter), OpeningAttribute.UNCONDITIONAL.name(), null),
                officer);
    }

    private void complete(int year, String department, String name, String code) {
        plans.complete(item(year, department, name).id(), code, officer(department));
    }

    private OpenPlanItem item(int year, String department, String name) {
        return plans.items(plans.compiled(department, year)).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Person officer(String department) {
        return organization.person(department + ".data-officer").orElseThrow();
    }
}
