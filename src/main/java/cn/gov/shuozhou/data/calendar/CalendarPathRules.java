package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone sees the working days; the bureau loads a year's notice. */
@Component
class CalendarPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/calendar").forEveryoneSignedIn(),
                PathRule.to("/calendar/*.csv").forEveryoneSignedIn(),
                PathRule.to("/calendar/*.xlsx").forEveryoneSignedIn(),
                PathRule.to("/calendar/notices/**").only("bureau"));
    }
}
