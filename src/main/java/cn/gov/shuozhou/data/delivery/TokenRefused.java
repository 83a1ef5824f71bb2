package cn.gov.shuozhou.data.delivery;

/** A token that exists, but does not open anything here and now; the sentence is for its holder. */
public final class TokenRefused extends RuntimeException {

    private final boolean ended;

    private TokenRefused(String sentence, boolean ended) {
        super(sentence);
        this.ended = ended;
    }

    static TokenRefused ended(String sentence) {
        return new TokenRefused(sentence, true);
    }

    static TokenRefused elsewhere(String sentence) {
        return new TokenRefused(sentence, false);
    }

    /** Whether it will never be of use again, or only not from there. */
    public boolean ended() {
        return ended;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
