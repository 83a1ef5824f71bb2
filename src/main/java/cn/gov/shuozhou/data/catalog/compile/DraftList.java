package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.report.ListSheet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a department is compiling, the latest first: its drafts, and what has been laid aside without one. */
@Service
@Transactional(readOnly = true)
class DraftList {

    private final DraftListMapper mapper;

    DraftList(DraftListMapper mapper) {
        this.mapper = mapper;
    }

    /** One page; a page past the end gives the last one. */
    public Page<DraftRow> page(DraftFilter filter, int wanted, Person person) {
        long total = mapper.count(filter, person.departmentCode());
        int number = Math.min(wanted, Page.of(List.of(), total, 1).count());
        List<DraftRow> rows = mapper.page(filter, person.departmentCode(), Page.USUAL_SIZE, Page.offset(number));
        return Page.of(rows, total, number);
    }

    /** The same list to be taken away. */
    public Page<DraftRow> whole(DraftFilter filter, Person person) {
        return Page.whole(
                mapper.page(filter, person.departmentCode(), Page.WHOLE_SIZE, 0),
                mapper.count(filter, person.departmentCode()));
    }

    static ListSheet<DraftRow> sheet() {
        return ListSheet.<DraftRow>named("目录草案")
                .column("信息资源", DraftRow::name)
                .column("信息资源代码", DraftRow::code)
                .column("种类", DraftRow::kind)
                .column("依据版本", DraftRow::baseVersion)
                .column("状态", DraftRow::standing)
                .column("办件编号", DraftRow::caseNumber)
                .column("保存人", DraftRow::updatedBy)
                .column("保存时间", DraftRow::updatedAt);
    }
}
