package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chooses all drafts that a filter finds, so that hundreds from an import need not be ticked page by page. */
@Component
class WholeSubmission {

    private final DraftListMapper mapper;

    WholeSubmission(DraftListMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The codes of those that can be submitted for publication now; changes are proposed one by one (第十二条).
     *
     * @throws RequestRejected invalid: none, or more than one case takes
     */
    @Transactional(readOnly = true)
    List<String> codes(DraftFilter filter, Person officer) {
        String department = officer.departmentCode();
        List<String> codes = mapper.ready(filter, department, CatalogDrafts.MOST_IN_A_CASE);
        if (codes.isEmpty()) {
            throw RequestRejected.invalid("submission", "筛选出的草案中没有可以提交的新增资源：变更须逐项提出，未完成的先填写保存，已列入办件的不再提交。");
        }
        long all = codes.size() < CatalogDrafts.MOST_IN_A_CASE ? codes.size() : mapper.readyCount(filter, department);
        if (all > CatalogDrafts.MOST_IN_A_CASE) {
            throw RequestRejected.invalid(
                    "submission",
                    "筛选出 %d 份可以提交的草案，一次至多提交 %d 份，没有提交。请增加筛选条件（如代码前几位），分几次提交。"
                            .formatted(all, CatalogDrafts.MOST_IN_A_CASE));
        }
        return codes;
    }
}
