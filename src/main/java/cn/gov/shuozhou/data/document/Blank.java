package cn.gov.shuozhou.data.document;

import java.util.Arrays;
import java.util.Optional;

/** What a template leaves open, written as ${文号}. */
public enum Blank {
    NUMBER("文号"),
    TITLE("标题"),
    ADDRESSEE("主送"),
    BODY("正文"),
    SIGNER("签发人"),
    AGENCY("落款"),
    DATE("成文日期"),
    COPIES("抄送");

    private final String label;

    Blank(String label) {
        this.label = label;
    }

    /** As it stands in the template. */
    public String written() {
        return "${" + label + "}";
    }

    static Optional<Blank> named(String name) {
        return Arrays.stream(values())
                .filter(blank -> blank.label.equals(name.strip()))
                .findFirst();
    }
}
