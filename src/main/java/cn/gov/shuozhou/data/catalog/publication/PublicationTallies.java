package cn.gov.shuozhou.data.catalog.publication;

import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.catalog.CaseTallies;
import java.util.Map;
import java.util.function.Function;
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
    public Map<String, Tally> byDepartment() {
        return mapper.tallies().stream().collect(toMap(Tally::departmentCode, Function.identity()));
    }
}
