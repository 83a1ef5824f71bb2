package cn.gov.shuozhou.data.sealing;

/** What is stored cannot be opened: changed, moved to another place, or sealed under a key that is not there. */
public final class SealBroken extends RuntimeException {

    SealBroken(String message) {
        super(message);
    }
}
