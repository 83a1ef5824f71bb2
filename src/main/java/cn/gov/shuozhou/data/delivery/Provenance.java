package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What goes with the data, above them or in a file of its own, so that a copy still says whose it is and for what. */
@Article("第二十九条")
final class Provenance {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Provenance() {}

    static List<List<String>> lines(Grant grant, Person person, LocalDateTime now) {
        return List.of(
                List.of("授权编号", grant.number()),
                List.of("数据资源", grant.resourceName()),
                List.of("使用部门", person.departmentName()),
                List.of("使用用途", grant.purpose()),
                List.of("下载时间", MINUTE.format(now) + " " + person.name()),
                List.of("使用条件", "仅限上述用途，不得提供给第三方或向社会公开（朔数政办发〔2021〕2号第二十九条）"));
    }
}
