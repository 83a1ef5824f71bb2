package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;

/** Whose grants a list shows. */
@Article("第七条")
enum GrantSide {
    HELD("本部门取得的"),
    GIVEN("用本部门数据的"),
    REGION("本县（市、区）的"),
    ALL("全市的");

    private final String label;

    GrantSide(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those that this person may choose: the bureau supervises all, a county authority its region. */
    static List<GrantSide> of(Person person) {
        List<GrantSide> sides = new ArrayList<>(List.of(HELD, GIVEN));
        if (person.has(Role.COUNTY_AUTHORITY)) {
            sides.add(REGION);
        }
        if (person.has(Role.BUREAU)) {
            sides.add(ALL);
        }
        return List.copyOf(sides);
    }
}
