package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CaseTallies;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts publications for those who supervise. */
@Component
@Order(1)
class PublicationTallies implements CaseTallies {

    private final PublicationMapper mapper;

    PublicationTallies(PublicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String title() {
        return "目录发布";
    }

    @Override
    public String list() {
        return "/catalog/publications";
    }

    @Override
    public List<Tally> tallies() {
        return mapper.tallies();
    }
}
