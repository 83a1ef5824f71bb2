package cn.gov.shuozhou.data.supervision.rectification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A document that was issued; nothing of it but its receipt changes any more.
 *
 * @param number 文号, e.g. 朔政数整〔2026〕1号
 * @param digest SHA-256 of its file, in hexadecimal digits
 * @param receivedBy who signed for it; null until then, or when it is deemed served
 * @param receivedOn the day of receipt, or the day with whose end it is deemed served
 * @param voidReason why it no longer holds; null while it does
 */
record IssuedDocument(
        long id,
        String caseNumber,
        DocumentKind kind,
        String number,
        String title,
        String addressee,
        String body,
        String drafterName,
        String signerName,
        LocalDateTime issuedAt,
        String digest,
        @Nullable String receivedByName,
        @Nullable LocalDate receivedOn,
        boolean deemed,
        @Nullable String voidReason) {

    IssuedDocument withBody(String opened) {
        return new IssuedDocument(
                id,
                caseNumber,
                kind,
                number,
                title,
                addressee,
                opened,
                drafterName,
                signerName,
                issuedAt,
                digest,
                receivedByName,
                receivedOn,
                deemed,
                voidReason);
    }

    public String receipt() {
        if (!kind.isServed()) {
            return "无须签收";
        }
        if (deemed) {
            return "逾期未签收，" + receivedOn + " 视为送达";
        }
        return receivedByName == null ? "待签收" : "%s 于 %s 签收".formatted(receivedByName, receivedOn);
    }

    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
