package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;

/** What of a person is stored sealed; each lies in two columns of the person's row and belongs to that row alone. */
enum SealedFact {
    EMAIL("email", "邮箱"),
    PHONE("phone", "电话");

    private final String column;
    private final String label;

    SealedFact(String column, String label) {
        this.column = column;
        this.label = label;
    }

    /** How its columns begin. */
    public String column() {
        return column;
    }

    String label() {
        return label;
    }

    Sealed seal(Seals seals, String personId, String text) {
        return seals.seal(text.getBytes(StandardCharsets.UTF_8), place(personId));
    }

    String open(Seals seals, String personId, Sealed sealed) {
        return new String(seals.open(sealed, place(personId)), StandardCharsets.UTF_8);
    }

    private String place(String personId) {
        return "person/" + column + "/" + personId;
    }
}
