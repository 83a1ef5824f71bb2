package cn.gov.shuozhou.data.crash;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One case that the clerks are to bring about. Each is about another item or for another department, so that none waits
 * for the end of another.
 *
 * @param resource name in the catalogue; its data are in the system
 * @param approver of the department that provides it
 * @param item its place in the application form
 * @param answered whether it is to be agreed to; else it is left until its time limit is over
 */
record Wish(String requester, String resource, String approver, int item, boolean answered) {

    /** One of so many is left unanswered. */
    private static final int UNANSWERED = 12;

    private static final List<String> DEPARTMENTS =
            List.of("agriculture", "education", "finance", "health", "justice", "taxation", "transport", "veterans");

    private static final List<Source> SOURCES = List.of(
            new Source("机动车登记信息", "public-security"),
            new Source("户籍人口基本信息", "public-security"),
            new Source("婚姻登记信息", "civil-affairs"),
            new Source("社会保险参保信息", "human-resources"),
            new Source("就业失业登记信息", "human-resources"),
            new Source("不动产登记信息", "natural-resources"),
            new Source("住房公积金缴存信息", "housing-fund"),
            new Source("残疾人证信息", "disabled-federation"),
            new Source("供水用户信息", "water-supply"));

    private record Source(String resource, String provider) {}

    /** So many; neighbours come from different departments and ask different ones. */
    static List<Wish> first(int number) {
        return IntStream.range(0, number).mapToObj(Wish::numbered).toList();
    }

    static List<String> requesters() {
        return DEPARTMENTS.stream().map(department -> department + ".requester").toList();
    }

    private static Wish numbered(int number) {
        int round = number / DEPARTMENTS.size();
        int requester = number % DEPARTMENTS.size();
        Source source = SOURCES.get((round + requester) % SOURCES.size());
        return new Wish(
                requesters().get(requester),
                source.resource(),
                source.provider() + ".approver",
                round / SOURCES.size(),
                number % UNANSWERED != 0);
    }
}
