package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.workbook.ListSheet;
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
        return listing(filter, person).page(wanted);
    }

    /** The same list to be taken away. */
    public Page<DraftRow> whole(DraftFilter filter, Person person) {
        return listing(filter, person).whole();
    }

    private Listing<DraftRow> listing(DraftFilter filter, Person person) {
        String department = person.departmentCode();
        return new Listing<>(
                mapper.count(filter, department), (limit, offset) -> mapper.page(filter, department, limit, offset));
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
