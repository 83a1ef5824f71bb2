package cn.gov.shuozhou.data.document;

import java.util.EnumSet;
import java.util.Set;

/** The layouts of GB/T 9704-2012 that are used here. */
public enum Layout {
    /** To those below and beside: the number in the middle. */
    DOWNWARD,
    /** 上行文: the number left, 签发人 right. */
    UPWARD,
    /** 信函格式: red double lines, the number at the right margin. */
    LETTER;

    /** What no template of this layout may leave out. */
    public Set<Blank> required() {
        Set<Blank> required = EnumSet.of(Blank.NUMBER, Blank.TITLE, Blank.ADDRESSEE, Blank.BODY, Blank.DATE);
        if (this == UPWARD) {
            required.add(Blank.SIGNER);
        }
        return required;
    }
}
