package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.CaseTallies;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts changes of the catalogue for those who supervise. */
@Component
@Order(2)
class ChangeTallies implements CaseTallies {

    private final ChangeMapper mapper;

    ChangeTallies(ChangeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String title() {
        return "目录变更";
    }

    @Override
    public String list() {
        return "/catalog/changes";
    }

    @Override
    public List<Tally> tallies() {
        return mapper.tallies();
    }
}
