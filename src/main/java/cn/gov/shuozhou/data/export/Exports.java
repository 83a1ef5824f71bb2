package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long lists that people take away: ordered, seen and cancelled by whoever wants them, and by nobody else. */
@Service
public class Exports {

    /** Where those stand that somebody has ordered. */
    public static final String ADDRESS = "/exports";

    /** Files that a person keeps; the oldest goes when a further one is made. */
    static final int MOST_KEPT = 5;

    /** On all nodes together; who comes then is asked to come again. */
    static final int MOST_UNDER_WAY = 50;

    private static final int LONGEST_INPUT = 4_000;
    private static final int A_FEW_MINUTES = 300;

    private final ListExportMapper mapper;
    private final LargeExports lists;
    private final Clock clock;

    Exports(ListExportMapper mapper, LargeExports lists, Clock clock) {
        this.mapper = mapper;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Orders a list; it is counted and made beside the pages. Who has ordered the same a moment ago is led to that.
     *
     * @return the page that tells how far it has come
     * @throws RequestRejected conflict while another of the person's is made, too many when many people's are
     */
    @Transactional
    public <I> String order(LargeExport<I> list, I input, Person person) {
        String asked = lists.text(input);
        mapper.hold(person.id());
        ListExport underWay = mapper.underWay(person.id());
        if (underWay != null) {
            if (underWay.kind().equals(list.kind()) && underWay.input().equals(asked)) {
                return ADDRESS;
            }
            throw RequestRejected.conflict(
                    "您的“%s”正在导出，每人同时只能导出一份。请在“我的导出”等它完成或者取消它，再导出这一份。".formatted(underWay.title()));
        }
        if (mapper.countUnderWay() >= MOST_UNDER_WAY) {
            throw RequestRejected.tooMany(
                    "", "现在等待导出的已有 %d 份。请过几分钟再试，或者增加筛选条件，使结果少一些。".formatted(MOST_UNDER_WAY), A_FEW_MINUTES);
        }
        if (asked.length() > LONGEST_INPUT) {
            throw RequestRejected.invalid("q", "条件太长。请减少文字后再导出。");
        }
        mapper.insert(person.id(), list.kind(), list.title(input), asked, list.reach(input, person), now());
        return ADDRESS;
    }

    /** The person's own, the newest first. */
    List<ListExport> latest(Person person) {
        return mapper.latest(person.id(), MOST_KEPT + 1);
    }

    /** How many are made before the person's. */
    int before(Person person) {
        ListExport underWay = mapper.underWay(person.id());
        return underWay == null ? 0 : mapper.before(underWay.id());
    }

    /** The finished one, if the person may still see what it was made from. */
    ListExport finished(long id, Person person) {
        ListExport export = own(id, person);
        if (!export.isFinished()) {
            throw RequestRejected.conflict(
                    "“%s”%s，还不能下载。".formatted(export.title(), export.state().label()));
        }
        if (!export.reach().equals(lists.wanted(export).reach(person))) {
            throw RequestRejected.forbidden("这份文件导出以后，您能查看的范围变了，不能再下载。请重新导出。");
        }
        return export;
    }

    void cancel(long id, Person person) {
        ListExport export = own(id, person);
        if (mapper.cancel(id, now()) == 0) {
            throw RequestRejected.conflict("“%s”刚刚已有结果，不用取消。请刷新“我的导出”查看。".formatted(export.title()));
        }
    }

    private ListExport own(long id, Person person) {
        ListExport export = mapper.find(id);
        if (export == null || !export.personId().equals(person.id())) {
            throw RequestRejected.notFound("您没有这份导出，或者它已过保存期。请从“我的导出”进入，或者重新导出。");
        }
        return export;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
