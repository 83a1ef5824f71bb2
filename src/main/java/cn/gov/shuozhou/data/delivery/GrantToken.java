package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a token with which a department's own system reads under one grant (接口令牌); the token itself is not.
 *
 * @param lastFour its last characters, by which its holder recognises it
 * @param addresses from where it may be used, one address or network a line; empty means from anywhere
 * @param expiresOn the last day it is valid: to 24:00, never beyond the grant
 * @param lastUsedAt when data were last read with it; null if never
 */
@Article("第二十九条")
record GrantToken(
        long id,
        String grantNumber,
        String name,
        String lastFour,
        String addresses,
        LocalDate expiresOn,
        String createdByName,
        LocalDateTime createdAt,
        @Nullable LocalDateTime revokedAt,
        @Nullable String revokedByName,
        @Nullable LocalDateTime lastUsedAt) {

    /** Whether it opens anything; the grant has its say besides. */
    enum Status {
        VALID("有效", "kind-ok"),
        EXPIRED("已到期", "kind-quiet"),
        REVOKED("已撤销", "kind-quiet");

        private final String label;
        private final String badge;

        Status(String label, String badge) {
            this.label = label;
            this.badge = badge;
        }

        public String label() {
            return label;
        }

        /** How pages colour it. */
        public String badge() {
            return badge;
        }
    }

    public Status status(LocalDate today) {
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        return today.isAfter(expiresOn) ? Status.EXPIRED : Status.VALID;
    }
}
