package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The passwords of sources: sealed, opened to connect and for nothing else, shown to nobody. */
@Component
@Article("第二十八条")
class SourcePasswords {

    private final PullPasswordMapper mapper;
    private final Seals seals;

    SourcePasswords(PullPasswordMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    void keep(long sourceId, String password) {
        mapper.set(sourceId, seals.seal(password.getBytes(StandardCharsets.UTF_8), StoredPassword.place(sourceId)));
    }

    /** @throws IllegalStateException when there is none, as of a source that was deleted */
    String open(long sourceId) {
        StoredPassword stored = mapper.find(sourceId);
        if (stored == null) {
            throw new IllegalStateException("No password of source " + sourceId);
        }
        return new String(
                seals.open(new Sealed(stored.keyId(), stored.content()), stored.place()), StandardCharsets.UTF_8);
    }
}
