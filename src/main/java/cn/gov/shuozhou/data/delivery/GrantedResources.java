package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.GrantHistory;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the catalogue which of its resources were ever granted, and which ever used. */
@Component
class GrantedResources implements GrantHistory {

    private final GrantMapper mapper;

    GrantedResources(GrantMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<Long> everGranted() {
        return Set.copyOf(mapper.resources());
    }

    @Override
    public Set<Long> everUsed() {
        return Set.copyOf(mapper.usedResources());
    }
}
