package cn.gov.shuozhou.data.organization;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives departments that were registered before there was a common order their place in it. */
@Component
class DepartmentKeys {

    private final OrganizationMapper mapper;

    DepartmentKeys(OrganizationMapper mapper) {
        this.mapper = mapper;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    void fill() {
        mapper.withoutKey()
                .forEach(department -> mapper.setKey(department.code(), DepartmentOrder.key(department.name())));
    }
}
