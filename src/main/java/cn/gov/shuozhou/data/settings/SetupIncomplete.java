package cn.gov.shuozhou.data.settings;

import java.util.List;

/** The system cannot start because something that only its operator can say is missing or wrong. */
public final class SetupIncomplete extends RuntimeException {

    /** @param problems every one, each a Chinese sentence that names the setting, what is wrong and what to do */
    public SetupIncomplete(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
