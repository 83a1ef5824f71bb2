package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the fields of a form that cannot be read, so that every fault is told and none is told twice. */
final class FormText {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    List<Problem> problems() {
        return problems;
    }

    boolean isUnreadable(String field) {
        return unreadable.contains(field);
    }

    /** Suppresses the rules about a field whose fault has been told at another. */
    void ignore(String field) {
        unreadable.add(field);
    }

    void refuse(String field, String sentence) {
        unreadable.add(field);
        problems.add(new Problem(field, sentence));
    }

    /** Reads the fields of the resource as a whole. */
    FieldReader ofResource() {
        return new FieldReader(this, "", "");
    }

    /** Reads the fields of an item, by its row from 0. */
    FieldReader ofItem(int row, String name) {
        return new FieldReader(this, "items[%d].".formatted(row), "第 %d 个信息项“%s”的".formatted(row + 1, name.strip()));
    }
}
