package cn.gov.shuozhou.data.sealing;

/** The system cannot start: the keys under which it keeps personal data are missing or wrong. */
final class KeysUnusable extends RuntimeException {

    KeysUnusable(String sentence) {
        super(sentence);
    }
}
