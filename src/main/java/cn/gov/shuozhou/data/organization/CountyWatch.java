package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 县（市、区）主管部门 supervise what the departments of their own region do, and nobody else's (第七条). */
@Component
@Article("第七条")
public class CountyWatch {

    private final Organization organization;

    CountyWatch(Organization organization) {
        this.organization = organization;
    }

    /** The code of the region whose county departments the person watches over; empty for everybody else. */
    public Optional<String> regionOf(Person person) {
        return Optional.of(person)
                .filter(one -> one.has(Role.COUNTY_AUTHORITY))
                .map(one -> organization.department(one.departmentCode()))
                .filter(authority -> authority.level() == Level.COUNTY)
                .map(Department::regionCode);
    }

    /** Whether the person watches over this department. */
    public boolean isOver(String departmentCode, Person person) {
        return regionOf(person)
                .filter(region -> {
                    Department watched = organization.department(departmentCode);
                    return watched.level() == Level.COUNTY
                            && watched.regionCode().equals(region);
                })
                .isPresent();
    }
}
