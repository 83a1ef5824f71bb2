package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.account.Issued.What;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Hands an issued password or activation code to the page after the redirect, once. Until then the session keeps it, which is a table of the
 * database: sealed, so that neither the table nor its backup opens an account.
 */
@Component
class IssuedPasswordFlash {

    private static final String ATTRIBUTE = "issued";

    private final Seals seals;

    IssuedPasswordFlash(Seals seals) {
        this.seals = seals;
    }

    /** The secret as the session keeps it. */
    private record SealedPassword(String personId, What what, String keyId, byte[] bytes) implements Serializable {}

    void put(Issued issued, RedirectAttributes flash) {
        Sealed sealed = seals.seal(issued.secret().getBytes(StandardCharsets.UTF_8), place(issued.personId()));
        flash.addFlashAttribute(
                ATTRIBUTE, new SealedPassword(issued.personId(), issued.what(), sealed.keyId(), sealed.bytes()));
    }

    /** Decrypts the password; when its key has been removed meanwhile, it is not shown and has to be issued again. */
    void take(Model model) {
        if (!(model.asMap().remove(ATTRIBUTE) instanceof SealedPassword sealed)) {
            return;
        }
        try {
            byte[] password = seals.open(new Sealed(sealed.keyId(), sealed.bytes()), place(sealed.personId()));
            model.addAttribute(
                    ATTRIBUTE,
                    new Issued(sealed.personId(), sealed.what(), new String(password, StandardCharsets.UTF_8)));
        } catch (SealBroken keyGone) {
            model.addAttribute("done", sealed.what().label() + "已不能显示。请重新申请签发。");
        }
    }

    private static String place(String personId) {
        return "session/issued/" + personId;
    }
}
