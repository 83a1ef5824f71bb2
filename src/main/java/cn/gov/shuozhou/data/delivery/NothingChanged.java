package cn.gov.shuozhou.data.delivery;

/** What an upload would change is so already: nothing is stored, and nothing is wrong. */
public final class NothingChanged extends RuntimeException {

    NothingChanged() {
        super("no row differs from the version in use");
    }
}
