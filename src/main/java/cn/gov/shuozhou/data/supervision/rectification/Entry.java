package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;

/**
 * What somebody said or decided in a case of 整改; the names are those of that day.
 *
 * @param verdict the decision in a word; empty where there was none to take
 */
record Entry(
        EntryKind kind,
        String verdict,
        String text,
        String personId,
        String personName,
        String departmentName,
        LocalDateTime enteredAt) {

    Entry withText(String opened) {
        return new Entry(kind, verdict, opened, personId, personName, departmentName, enteredAt);
    }
}
