package cn.gov.shuozhou.data.catalog.county;

import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.catalog.CaseTallies;
import cn.gov.shuozhou.data.catalog.CaseTallies.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The cases of one procedure, read once for all departments: how far their 更新工作 has come (第七条、第十条). */
record CaseColumn(String title, String list, Map<String, Tally> tallies) {

    static List<CaseColumn> of(List<CaseTallies> procedures) {
        return procedures.stream()
                .map(one -> new CaseColumn(
                        one.title(),
                        one.list(),
                        one.tallies().stream().collect(toMap(Tally::departmentCode, Function.identity()))))
                .toList();
    }

    public Tally tally(String department) {
        return tallies.getOrDefault(department, new Tally(department, 0, 0));
    }
}
