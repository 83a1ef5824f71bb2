package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.ResourceUse;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the catalogue which of its resources were ever granted. */
@Component
class GrantedResources implements ResourceUse {

    private final GrantMapper mapper;

    GrantedResources(GrantMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<Long> everGranted() {
        return Set.copyOf(mapper.resources());
    }
}
