package cn.gov.shuozhou.data.organization;

/** The system cannot start because something that only its operator can say is missing or wrong. */
final class SetupIncomplete extends RuntimeException {

    SetupIncomplete(String sentence) {
        super(sentence);
    }
}
