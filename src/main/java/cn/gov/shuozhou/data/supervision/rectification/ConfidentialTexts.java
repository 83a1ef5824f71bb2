package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps what names people sealed: the rows that everybody's statements read hold nothing of it. */
@Component
@Article("第二十八条")
class ConfidentialTexts {

    private final SealedTextMapper mapper;
    private final Seals seals;

    ConfidentialTexts(SealedTextMapper mapper, Seals seals) {
        this.mapper = mapper;
        this.seals = seals;
    }

    /** @param place the case or document, and what of it; each is sealed once */
    void seal(String place, byte[] content) {
        mapper.insert(place, seals.seal(content, place));
    }

    void seal(String place, String text) {
        seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what was stored before it was sealed. */
    Optional<byte[]> open(String place) {
        return Optional.ofNullable(mapper.find(place))
                .map(stored -> seals.open(new Sealed(stored.keyId(), stored.content()), place));
    }

    Optional<String> text(String place) {
        return open(place).map(content -> new String(content, StandardCharsets.UTF_8));
    }
}
