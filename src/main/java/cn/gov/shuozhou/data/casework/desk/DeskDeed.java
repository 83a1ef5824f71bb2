package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.Recipient;
import java.util.List;

/**
 * What an act has come to.
 *
 * @param detail what 办理过程 says of it
 * @param letters who is told what
 * @param answer what the person is told
 */
record DeskDeed(String detail, List<Letter> letters, String answer) {

    DeskDeed {
        letters = List.copyOf(letters);
    }

    /** A message about the case. */
    record Letter(Recipient recipient, String what, String text) {}
}
