package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Who holds the tasks, as the page of a case and the lists name them, with what the reader may do about it. */
final class Holders {

    private final Locator named;

    Holders(Desk desk) {
        this.named = desk.main().locator("[data-holders]");
    }

    Locator named() {
        return named;
    }

    /** An act that asks nothing more than a yes. */
    void sure(String act) {
        press(act);
        press("确定" + act + "？");
    }

    private void press(String button) {
        named.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
