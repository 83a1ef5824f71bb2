package cn.gov.shuozhou.data.database;

/** The system cannot start because its operator has not said where the database is. */
final class DatabaseSettingsMissing extends RuntimeException {

    DatabaseSettingsMissing(String sentence) {
        super(sentence);
    }
}
