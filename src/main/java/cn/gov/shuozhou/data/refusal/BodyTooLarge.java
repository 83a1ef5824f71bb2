package cn.gov.shuozhou.data.refusal;

import java.io.IOException;

/** More was sent than any form or JSON of this system can hold. */
public final class BodyTooLarge extends IOException {

    public static final int STATUS = 413;

    public BodyTooLarge(long mostBytes) {
        super("More than " + mostBytes + " bytes");
    }
}
