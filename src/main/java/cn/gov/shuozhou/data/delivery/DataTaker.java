package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;

/** Who takes data under a grant, as the usage record keeps it: a person, or a department's system by its token. */
record DataTaker(String id, String name, String departmentCode) {

    static DataTaker of(Person person) {
        return new DataTaker(person.id(), person.name(), person.departmentCode());
    }
}
