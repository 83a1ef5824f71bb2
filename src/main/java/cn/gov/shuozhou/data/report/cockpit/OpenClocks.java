package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The open clocks that end first; the figures beside them lead to all. */
@Component
class OpenClocks {

    private static final int MOST = 50;

    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseTypes types;
    private final ClockLines lines;

    OpenClocks(Clocks clocks, CaseFiles files, CaseTypes types, ClockLines lines) {
        this.clocks = clocks;
        this.files = files;
        this.types = types;
        this.lines = lines;
    }

    List<OpenClock> nearest(Person person) {
        List<CaseClock> nearest = clocks.nearest(MOST);
        Map<String, CaseFile> found =
                files.all(nearest.stream().map(CaseClock::caseNumber).distinct().toList());
        return nearest.stream()
                .flatMap(clock -> Stream.ofNullable(found.get(clock.caseNumber()))
                        .filter(file -> types.of(file).maySee(file, person))
                        .map(file -> open(file, clock)))
                .toList();
    }

    private OpenClock open(CaseFile file, CaseClock clock) {
        return new OpenClock(
                lines.line(file, clock), file.number(), file.subject(), file.link(), file.link() + "/instance");
    }
}
